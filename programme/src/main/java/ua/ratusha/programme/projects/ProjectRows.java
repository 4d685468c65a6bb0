package ua.ratusha.programme.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.programme.projects.Project.Event;
import ua.ratusha.programme.projects.api.CoFinancing;
import ua.ratusha.programme.projects.api.ProjectState;
import ua.ratusha.programme.projects.api.ProjectSummary;

/** Projects and their history in the database. */
class ProjectRows {
    private static final String COLUMNS = "id, programme_id, measure_key, title, goal, unit_id, responsible,"
            + " starts_on, ends_on, ended_on, state";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from projects.project where id = :id")
                .param("id", id)
                .query((row, n) -> project(row))
                .optional();
    }

    /** The project, kept from others' changes until the transaction ends. */
    Optional<Project> findAndLock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from projects.project where id = :id for update")
                .param("id", id)
                .query((row, n) -> project(row))
                .optional();
    }

    /** Those that go on first, by their planned end. */
    List<ProjectSummary> list(UUID programme, LocalDate day) {
        return jdbc.sql("""
                        select project.*, stages.*, risks.high, money.*
                        from projects.project
                        left join lateral (
                          select count(*) as all_stages, count(ended_on) as done_stages,
                            coalesce(sum(weight), 0) as all_weight,
                            coalesce(sum(weight) filter (where ended_on is not null), 0) as done_weight,
                            count(*) filter (where ended_on is null and stage.ends_on < :day) as overdue
                          from projects.stage where stage.project_id = project.id) stages on true
                        left join lateral (
                          select count(*) as high from projects.risk
                          where risk.project_id = project.id and state = 'OPEN' and probability * impact >= :high
                        ) risks on true
                        left join lateral (
                          select count(*) as agreements, coalesce(sum(grant_hryvnias), 0.00) as grants,
                            coalesce(sum(own_hryvnias), 0.00) as own
                          from projects.partner where partner.project_id = project.id and not ended) money on true
                        where project.programme_id = :programme
                        order by project.ended_on is not null, project.ends_on, project.title, project.id
                        """)
                .param("programme", programme)
                .param("day", day)
                .param("high", Project.Risk.HIGH)
                .query((row, n) -> summary(row, day))
                .list();
    }

    /** @return false when the form came twice */
    boolean insert(Project project) {
        return jdbc.sql("""
                                insert into projects.project (id, programme_id, measure_key, title, goal, unit_id,
                                  responsible, starts_on, ends_on, state, created_at)
                                values (:id, :programme, :measure, :title, :goal, :unit, :responsible, :starts, :ends,
                                  'PLANNED', :now)
                                on conflict (id) do nothing
                                """)
                        .param("id", project.id())
                        .param("programme", project.programme())
                        .param("measure", project.measure())
                        .param("title", project.title())
                        .param("goal", project.goal())
                        .param("unit", project.unit())
                        .param("responsible", project.responsible())
                        .param("starts", project.starts())
                        .param("ends", project.ends())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Project project) {
        jdbc.sql("""
                        update projects.project set measure_key = :measure, title = :title, goal = :goal,
                          unit_id = :unit, responsible = :responsible, starts_on = :starts, ends_on = :ends
                        where id = :id
                        """)
                .param("measure", project.measure())
                .param("title", project.title())
                .param("goal", project.goal())
                .param("unit", project.unit())
                .param("responsible", project.responsible())
                .param("starts", project.starts())
                .param("ends", project.ends())
                .param("id", project.id())
                .update();
    }

    void move(UUID project, ProjectState state, @Nullable LocalDate ended) {
        jdbc.sql("update projects.project set state = :state, ended_on = :ended where id = :id")
                .param("state", state.name())
                .param("ended", ended)
                .param("id", project)
                .update();
    }

    void insert(UUID project, Event event, @Nullable UUID author) {
        jdbc.sql("""
                        insert into projects.event (project_id, kind, on_date, subject, note, author, author_name, at)
                        values (:project, :kind, :date, :subject, :note, :author, :name, :at)
                        """)
                .param("project", project)
                .param("kind", event.kind())
                .param("date", event.date())
                .param("subject", event.subject())
                .param("note", event.note())
                .param("author", author)
                .param("name", event.author())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Event> listEvents(UUID project) {
        return jdbc.sql("""
                        select kind, on_date, subject, note, author_name, at from projects.event
                        where project_id = :project order by id desc
                        """)
                .param("project", project)
                .query((row, n) -> new Event(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("measure_key", UUID.class),
                row.getString("title"),
                row.getString("goal"),
                row.getObject("unit_id", UUID.class),
                row.getString("responsible"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                ProjectState.valueOf(row.getString("state")));
    }

    private static ProjectSummary summary(ResultSet row, LocalDate day) throws SQLException {
        Project project = project(row);
        return new ProjectSummary(
                project.id(),
                project.programme(),
                project.measure(),
                project.title(),
                project.unit(),
                project.responsible(),
                project.state(),
                project.starts(),
                project.ends(),
                project.ended(),
                Completeness.of(project.state(), row.getLong("done_weight"), row.getLong("all_weight")),
                project.term(day),
                row.getInt("all_stages"),
                row.getInt("done_stages"),
                row.getInt("overdue"),
                row.getInt("high"),
                new CoFinancing(row.getInt("agreements"), row.getBigDecimal("grants"), row.getBigDecimal("own")));
    }
}
