package ua.ratusha.programme.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.programme.projects.Project.Partner;
import ua.ratusha.programme.projects.Project.Risk;
import ua.ratusha.programme.projects.Project.RiskState;
import ua.ratusha.programme.projects.Project.Stage;

/** Stages, risks and partners of projects in the database. */
class PartRows {
    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stage> listStages(UUID project) {
        return jdbc.sql("select * from projects.stage where project_id = :project order by position, starts_on, id")
                .param("project", project)
                .query((row, n) -> stage(row))
                .list();
    }

    /** A stage that waits, with the project it belongs to. */
    record Waiting(Stage stage, UUID programme, @Nullable UUID unit, String projectTitle) {}

    /** Stages not done of running and planned projects whose planned day is the given one or earlier. */
    List<Waiting> listWaiting(LocalDate through) {
        return jdbc.sql("""
                        select stage.*, project.programme_id, project.unit_id, project.title as project_title
                        from projects.stage join projects.project on project.id = stage.project_id
                        where stage.ended_on is null and stage.ends_on <= :through
                          and project.state in ('PLANNED', 'RUNNING')
                        order by stage.ends_on, stage.id
                        """)
                .param("through", through)
                .query((row, n) -> new Waiting(
                        stage(row),
                        row.getObject("programme_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("project_title")))
                .list();
    }

    /** Writes the stage, new or changed; never one of another project. */
    void save(Stage stage) {
        jdbc.sql("""
                        insert into projects.stage
                          (id, project_id, position, title, weight, starts_on, ends_on, ended_on)
                        values (:id, :project, :position, :title, :weight, :starts, :ends, :ended)
                        on conflict (id) do update set position = excluded.position, title = excluded.title,
                          weight = excluded.weight, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                          ended_on = excluded.ended_on
                        where stage.project_id = excluded.project_id
                        """)
                .param("id", stage.id())
                .param("project", stage.project())
                .param("position", stage.position())
                .param("title", stage.title())
                .param("weight", stage.weight())
                .param("starts", stage.starts())
                .param("ends", stage.ends())
                .param("ended", stage.ended())
                .update();
    }

    /** The heaviest open ones first. */
    List<Risk> listRisks(UUID project) {
        return jdbc.sql("""
                        select * from projects.risk where project_id = :project
                        order by state <> 'OPEN', probability * impact desc, title, id
                        """)
                .param("project", project)
                .query((row, n) -> new Risk(
                        row.getObject("id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getString("title"),
                        row.getInt("probability"),
                        row.getInt("impact"),
                        row.getString("mitigation"),
                        row.getString("owner"),
                        RiskState.valueOf(row.getString("state"))))
                .list();
    }

    /** Writes the risk, new or changed; never one of another project. */
    void save(Risk risk) {
        jdbc.sql("""
                        insert into projects.risk (id, project_id, title, probability, impact, mitigation, owner, state)
                        values (:id, :project, :title, :probability, :impact, :mitigation, :owner, :state)
                        on conflict (id) do update set title = excluded.title, probability = excluded.probability,
                          impact = excluded.impact, mitigation = excluded.mitigation, owner = excluded.owner,
                          state = excluded.state
                        where risk.project_id = excluded.project_id
                        """)
                .param("id", risk.id())
                .param("project", risk.project())
                .param("title", risk.title())
                .param("probability", risk.probability())
                .param("impact", risk.impact())
                .param("mitigation", risk.mitigation())
                .param("owner", risk.owner())
                .param("state", risk.state().name())
                .update();
    }

    /** Agreements that hold. */
    List<Partner> listPartners(UUID project) {
        return jdbc.sql("""
                        select * from projects.partner where project_id = :project and not ended
                        order by agreed_on, donor, id
                        """)
                .param("project", project)
                .query((row, n) -> new Partner(
                        row.getObject("id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getString("donor"),
                        row.getString("agreement_number"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getBigDecimal("grant_amount"),
                        row.getString("currency"),
                        row.getBigDecimal("grant_hryvnias"),
                        row.getBigDecimal("own_hryvnias")))
                .list();
    }

    /** @return false when the form came twice */
    boolean insert(Partner partner) {
        return jdbc.sql("""
                                insert into projects.partner (id, project_id, donor, agreement_number, agreed_on,
                                  grant_amount, currency, grant_hryvnias, own_hryvnias)
                                values (:id, :project, :donor, :agreement, :agreed, :grant, :currency, :hryvnias, :own)
                                on conflict (id) do nothing
                                """)
                        .param("id", partner.id())
                        .param("project", partner.project())
                        .param("donor", partner.donor())
                        .param("agreement", partner.agreement())
                        .param("agreed", partner.agreed())
                        .param("grant", partner.grant())
                        .param("currency", partner.currency())
                        .param("hryvnias", partner.grantHryvnias())
                        .param("own", partner.own())
                        .update()
                == 1;
    }

    void endPartner(UUID id) {
        jdbc.sql("update projects.partner set ended = true where id = :id")
                .param("id", id)
                .update();
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return new Stage(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getInt("position"),
                row.getString("title"),
                row.getInt("weight"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
