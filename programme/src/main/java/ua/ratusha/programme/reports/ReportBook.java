package ua.ratusha.programme.reports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.calendar.LegalGround;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.snapshot.Chapter;

/** Reports, their rewritten sections, their files and the rules in the database. */
class ReportBook {
    private static final String COLUMNS = "id, programme_id, kind, year, quarter, title, corrects, created_at,"
            + " created_by, frozen_at, frozen_by, snapshot_sha256";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Rule> listRules() {
        return jdbc.sql("""
                        select kind, active, term_code, days_after, reminders, addressee, ground, mark
                        from reports.rule order by kind
                        """).query((row, n) -> rule(row)).list();
    }

    /** All reports of a programme, the latest period first, in it the newest first. */
    List<Report> list(UUID programme) {
        return jdbc.sql("select " + COLUMNS + """
                         from reports.report where programme_id = :programme
                        order by year desc, quarter desc, kind, created_at desc
                        """)
                .param("programme", programme)
                .query((row, n) -> report(row))
                .list();
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reports.report where id = :id")
                .param("id", id)
                .query((row, n) -> report(row))
                .optional();
    }

    /** Keeps others from changing or freezing the report until the transaction ends. */
    Optional<Report> findLocked(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reports.report where id = :id for update")
                .param("id", id)
                .query((row, n) -> report(row))
                .optional();
    }

    /** @return empty when somebody has begun the same report */
    Optional<UUID> insert(
            UUID programme, ReportKind kind, Period period, String title, @Nullable UUID corrects, String by) {
        return jdbc.sql("""
                        insert into reports.report
                          (id, programme_id, kind, year, quarter, state, corrects, title, created_at, created_by)
                        values (uuidv7(), :programme, :kind, :year, :quarter, 'DRAFT', :corrects, :title, :now, :by)
                        on conflict do nothing returning id
                        """)
                .param("programme", programme)
                .param("kind", kind.name())
                .param("year", period.year())
                .param("quarter", period.quarter())
                .param("corrects", corrects, Types.OTHER)
                .param("title", title)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    void freeze(UUID id, Instant at, String by, String snapshot, String sha256) {
        int frozen = jdbc.sql("""
                        update reports.report
                        set state = 'FROZEN', frozen_at = :at, frozen_by = :by, snapshot = :snapshot,
                          snapshot_sha256 = :sha256, version = version + 1
                        where id = :id and state = 'DRAFT'
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("snapshot", snapshot)
                .param("sha256", sha256)
                .param("id", id)
                .update();
        if (frozen != 1) {
            throw new IllegalStateException("Report " + id + " is no draft");
        }
    }

    void delete(UUID id) {
        jdbc.sql("delete from reports.section where report_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from reports.report where id = :id").param("id", id).update();
    }

    Optional<String> findSnapshot(UUID id) {
        return jdbc.sql("select snapshot from reports.report where id = :id and state = 'FROZEN'")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Map<Chapter, String> sections(UUID report) {
        Map<Chapter, String> sections = new EnumMap<>(Chapter.class);
        jdbc.sql("select section, words from reports.section where report_id = :report")
                .param("report", report)
                .query(row -> {
                    sections.put(Chapter.valueOf(row.getString("section")), row.getString("words"));
                });
        return sections;
    }

    void write(UUID report, Chapter chapter, String words, String by) {
        jdbc.sql("""
                        insert into reports.section (report_id, section, words, edited_at, edited_by)
                        values (:report, :section, :words, :now, :by)
                        on conflict (report_id, section) do update
                        set words = excluded.words, edited_at = excluded.edited_at, edited_by = excluded.edited_by
                        """)
                .param("report", report)
                .param("section", chapter.name())
                .param("words", words)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** @return false when nobody had rewritten it */
    boolean restore(UUID report, Chapter chapter) {
        return jdbc.sql("delete from reports.section where report_id = :report and section = :section")
                        .param("report", report)
                        .param("section", chapter.name())
                        .update()
                == 1;
    }

    void addFile(UUID report, Formats format, StoredFile file) {
        jdbc.sql("""
                        insert into reports.file (report_id, format, sha256, size)
                        values (:report, :format, :sha256, :size)
                        """)
                .param("report", report)
                .param("format", format.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .update();
    }

    /** @param size bytes */
    public record Kept(Formats format, String sha256, long size) {}

    List<Kept> listFiles(UUID report) {
        return jdbc
                .sql("select format, sha256, size from reports.file where report_id = :report")
                .param("report", report)
                .query((row, n) -> new Kept(
                        Formats.valueOf(row.getString("format")), row.getString("sha256"), row.getLong("size")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Kept::format))
                .toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Report report(ResultSet row) throws SQLException {
        OffsetDateTime frozen = row.getObject("frozen_at", OffsetDateTime.class);
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                new Period(row.getInt("year"), row.getInt("quarter")),
                row.getString("title"),
                row.getObject("corrects", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                frozen == null
                        ? null
                        : new Report.Seal(
                                frozen.toInstant(), row.getString("frozen_by"), row.getString("snapshot_sha256")));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        Array reminders = row.getArray("reminders");
        return new Rule(
                ReportKind.valueOf(row.getString("kind")),
                row.getBoolean("active"),
                row.getString("term_code"),
                row.getObject("days_after", Integer.class),
                List.of((Integer[]) reminders.getArray()),
                row.getString("addressee"),
                row.getString("ground"),
                LegalGround.Mark.valueOf(row.getString("mark")));
    }
}
