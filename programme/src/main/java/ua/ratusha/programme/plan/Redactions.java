package ua.ratusha.programme.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.plan.api.Redaction.State;

/** Programmes and their redactions in the database. */
class Redactions {
    private static final String COLUMNS = "id, programme_id, number, state, act_kind, act_number, act_date, version,"
            + " source_file, source_name, created_at, content";
    private static final String PROGRAMME = "id, slug, title, community, katottg, own";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final Clock clock;

    Redactions(JdbcTemplate batch, JsonMapper json, Clock clock) {
        this.jdbc = JdbcClient.create(batch);
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    List<Programme> listProgrammes() {
        return jdbc.sql("select " + PROGRAMME + " from plan.programme order by own desc, community, created_at desc")
                .query((row, n) -> programme(row))
                .list();
    }

    Optional<Programme> findProgramme(UUID id) {
        return jdbc.sql("select " + PROGRAMME + " from plan.programme where id = :id")
                .param("id", id)
                .query((row, n) -> programme(row))
                .optional();
    }

    Optional<Programme> findProgramme(String slug) {
        return jdbc.sql("select " + PROGRAMME + " from plan.programme where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> programme(row))
                .optional();
    }

    /** Who makes a programme or approves one waits for who does it now: addresses and acts are looked for, then taken. */
    void lockProgrammes() {
        jdbc.sql("lock table plan.programme in share row exclusive mode").update();
    }

    /** Who amends a programme waits for who amends it now; readers wait for nobody. */
    void lockProgramme(UUID programme) {
        jdbc.sql("select id from plan.programme where id = :id for no key update")
                .param("id", programme)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    void insertProgramme(Programme programme) {
        jdbc.sql("""
                        insert into plan.programme (id, slug, title, community, katottg, own, created_at)
                        values (:id, :slug, :title, :community, :katottg, :own, :now)
                        """)
                .param("id", programme.id())
                .param("slug", programme.slug())
                .param("title", programme.title())
                .param("community", programme.community())
                .param("katottg", programme.katottg())
                .param("own", programme.own())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The redaction in force, or the draft when none was approved yet. */
    Optional<Redaction> findCurrent(UUID programme) {
        return jdbc.sql("select " + COLUMNS + """
                         from plan.redaction where programme_id = :programme and state <> 'SUPERSEDED'
                        order by case state when 'APPROVED' then 0 else 1 end limit 1
                        """)
                .param("programme", programme)
                .query((row, n) -> redaction(row))
                .optional();
    }

    Optional<Redaction> findDraft(UUID programme) {
        return jdbc.sql("select " + COLUMNS
                        + " from plan.redaction where programme_id = :programme and state = 'DRAFT'")
                .param("programme", programme)
                .query((row, n) -> redaction(row))
                .optional();
    }

    Optional<Redaction> findRedaction(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from plan.redaction where id = :id")
                .param("id", id)
                .query((row, n) -> redaction(row))
                .optional();
    }

    /** Number of the newest redaction, without reading what any of them says. */
    int lastNumber(UUID programme) {
        return jdbc.sql("select max(number) from plan.redaction where programme_id = :p")
                .param("p", programme)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    List<Redaction> listRedactions(UUID programme) {
        return jdbc.sql("select " + COLUMNS + " from plan.redaction where programme_id = :p order by number desc")
                .param("p", programme)
                .query((row, n) -> redaction(row))
                .list();
    }

    /** The redaction that this act approved or this file was read into, if there is one. */
    Optional<Redaction> findTwin(@Nullable String katottg, Act act) {
        return jdbc.sql("select " + COLUMNS + """
                         from plan.redaction where act_number = :number and act_date = :date and programme_id in
                        (select id from plan.programme where katottg is not distinct from :katottg) limit 1
                        """)
                .param("number", act.number())
                .param("date", act.date())
                .param("katottg", katottg)
                .query((row, n) -> redaction(row))
                .optional();
    }

    void insert(Redaction redaction) {
        ProgrammeContent content = redaction.content();
        @Nullable Act act = redaction.act();
        jdbc.sql("""
                        insert into plan.redaction (id, programme_id, number, state, act_kind, act_number, act_date,
                          content, first_year, last_year, source_file, source_name, created_at, approved_at)
                        values (:id, :programme, :number, :state, :kind, :actNumber, :actDate,
                          cast(:content as jsonb), :first, :last, :file, :name, :now,
                          case when :state = 'DRAFT' then null else cast(:now as timestamptz) end)
                        """)
                .param("id", redaction.id())
                .param("programme", redaction.programmeId())
                .param("number", redaction.number())
                .param("state", redaction.state().name())
                .param("kind", act == null ? null : act.kind())
                .param("actNumber", act == null ? null : act.number())
                .param("actDate", act == null ? null : act.date())
                .param("content", json.writeValueAsString(content))
                .param(
                        "first",
                        content.years().isEmpty() ? null : content.years().getFirst())
                .param(
                        "last",
                        content.years().isEmpty() ? null : content.years().getLast())
                .param("file", redaction.sourceFile())
                .param("name", redaction.sourceName())
                .param("now", redaction.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        insertMoney(redaction.id(), content);
    }

    /** @return false when the draft has changed since that version was read, or is no draft any more */
    boolean update(UUID id, long version, ProgrammeContent content) {
        int changed = jdbc.sql("""
                        update plan.redaction
                        set content = cast(:content as jsonb), first_year = :first, last_year = :last,
                          version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("content", json.writeValueAsString(content))
                .param(
                        "first",
                        content.years().isEmpty() ? null : content.years().getFirst())
                .param(
                        "last",
                        content.years().isEmpty() ? null : content.years().getLast())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from plan.money where redaction_id = :id")
                .param("id", id)
                .update();
        insertMoney(id, content);
        return true;
    }

    void supersedeApproved(UUID programme) {
        jdbc.sql("update plan.redaction set state = 'SUPERSEDED' where programme_id = :p and state = 'APPROVED'")
                .param("p", programme)
                .update();
    }

    /** @return false when it is no draft */
    boolean approve(UUID id, Act act) {
        return jdbc.sql("""
                                update plan.redaction
                                set state = 'APPROVED', act_kind = :kind, act_number = :number, act_date = :date,
                                  approved_at = :now, version = version + 1
                                where id = :id and state = 'DRAFT'
                                """)
                        .param("kind", act.kind())
                        .param("number", act.number())
                        .param("date", act.date())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false when it is no draft, or a document that was uploaded became it */
    boolean deleteDraft(UUID id) {
        jdbc.sql("delete from plan.money where redaction_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update plan.upload set redaction_id = null where redaction_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("delete from plan.redaction where id = :id and state = 'DRAFT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    private void insertMoney(UUID redaction, ProgrammeContent content) {
        List<Object[]> cells = new ArrayList<>();
        for (ProgrammeContent.Direction direction : content.directions()) {
            for (ProgrammeContent.Measure measure : direction.measures()) {
                for (ProgrammeContent.Money money : measure.money()) {
                    BigDecimal amount = money.amount();
                    cells.add(new Object[] {
                        redaction,
                        measure.key(),
                        direction.number(),
                        money.year(),
                        money.source().name(),
                        money.kind().name(),
                        amount
                    });
                }
            }
        }
        batch.batchUpdate("""
                insert into plan.money (redaction_id, measure_key, direction, year, source, kind, amount)
                values (?, ?, ?, ?, ?, ?, ?)
                """, cells);
    }

    private static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("community"),
                row.getString("katottg"),
                row.getBoolean("own"));
    }

    private Redaction redaction(ResultSet row) throws SQLException {
        @Nullable String number = row.getString("act_number");
        @Nullable LocalDate date = row.getObject("act_date", LocalDate.class);
        return new Redaction(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                number == null || date == null ? null : new Act(row.getString("act_kind"), number, date),
                row.getLong("version"),
                row.getString("source_file"),
                row.getString("source_name"),
                row.getTimestamp("created_at").toInstant(),
                json.readValue(row.getString("content"), ProgrammeContent.class));
    }
}
