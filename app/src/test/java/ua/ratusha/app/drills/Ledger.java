package ua.ratusha.app.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ua.ratusha.bench.House;
import ua.ratusha.bench.Programmes;
import ua.ratusha.kernel.audit.AuditVerifier;
import ua.ratusha.kernel.files.FileStore;

/** What stands in the database of a house, seen past the application. */
final class Ledger implements AutoCloseable {
    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;
    private final Path data;

    Ledger(House house) throws SQLException {
        this.source = new SingleConnectionDataSource(house.connect(), true);
        this.jdbc = JdbcClient.create(source);
        this.data = house.data();
    }

    /** The chain of the audit log and every stored file are whole. */
    void assertSound() throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(AuditVerifier.verify(connection, List.of())).isInstanceOf(AuditVerifier.Intact.class);
        }
        assertThat(new FileStore(data.resolve("files"), jdbc, Clock.systemUTC(), List.of())
                        .verifyAll()
                        .intact())
                .isTrue();
    }

    /** Whether the programme of an act is there with everything that belongs to it; half of it is a failure. */
    boolean hasWholeProgramme(String actNumber) {
        List<Found> found = jdbc.sql("""
                        select r.state, u.id is not null as linked,
                          jsonb_array_length(jsonb_path_query_array(r.content, '$.directions[*].**.measures[*]')) as measures,
                          jsonb_array_length(r.content -> 'indicators') as indicators,
                          (select count(*) from plan.money m where m.redaction_id = r.id) as money,
                          (select count(*) from kernel.audit a
                            where a.action = 'plan.programme.loaded' and a.object_id = p.id::text) as records
                        from plan.redaction r
                        join plan.programme p on p.id = r.programme_id
                        left join plan.upload u on u.redaction_id = r.id
                        where r.act_number = :act
                        """)
                .param("act", actNumber)
                .query((row, n) -> new Found(
                        row.getString("state"),
                        row.getBoolean("linked"),
                        row.getInt("measures"),
                        row.getInt("indicators"),
                        row.getInt("money"),
                        row.getInt("records")))
                .list();
        if (found.isEmpty()) {
            return false;
        }
        assertThat(found).containsExactly(new Found("APPROVED", true, 24, 24, moneyOfPack(), 1));
        return true;
    }

    private record Found(String state, boolean linked, int measures, int indicators, int money, int records) {}

    private int moneyOfPack() {
        return jdbc.sql("""
                        select count(*) from plan.money where redaction_id =
                          (select r.id from plan.redaction r join plan.programme p on p.id = r.programme_id
                           where p.katottg = :kherson order by r.created_at limit 1)
                        """)
                .param("kherson", Programmes.KHERSON)
                .query(Integer.class)
                .single();
    }

    /** The report is frozen with its snapshot, hash, five files and record, or is a draft without any of them. */
    boolean isFrozenWhole(String report) {
        Freeze found = jdbc.sql("""
                        select r.state, r.snapshot is not null as kept,
                          coalesce(encode(sha256(convert_to(r.snapshot, 'UTF8')), 'hex') = r.snapshot_sha256, false) as sealed,
                          (select count(*) from reports.file f where f.report_id = r.id) as files,
                          (select count(*) from kernel.audit a
                            where a.action = 'reports.report.frozen' and a.object_id = r.id::text) as records
                        from reports.report r where r.id = cast(:report as uuid)
                        """)
                .param("report", report)
                .query((row, n) -> new Freeze(
                        row.getString("state"),
                        row.getBoolean("kept"),
                        row.getBoolean("sealed"),
                        row.getInt("files"),
                        row.getInt("records")))
                .single();
        assertThat(found).isIn(new Freeze("FROZEN", true, true, 5, 1), new Freeze("DRAFT", false, false, 0, 0));
        return found.kept();
    }

    private record Freeze(String state, boolean kept, boolean sealed, int files, int records) {}

    /** No programme without a redaction and no record of one that is not there. */
    void assertNothingHalf() {
        assertThat(count("select count(*) from plan.programme p where not exists "
                        + "(select from plan.redaction r where r.programme_id = p.id)"))
                .isZero();
        assertThat(count("select count(*) from kernel.audit a where a.action = 'plan.programme.loaded' and not exists "
                        + "(select from plan.programme p where p.id::text = a.object_id)"))
                .isZero();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    @Override
    public void close() {
        source.destroy();
    }
}
