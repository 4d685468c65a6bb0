package ua.ratusha.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.audit.AuditVerifier.Broken;
import ua.ratusha.kernel.audit.AuditVerifier.Intact;
import ua.ratusha.kernel.audit.AuditVerifier.Reason;
import ua.ratusha.kernel.audit.AuditVerifier.Verdict;
import ua.ratusha.kernel.testing.TestDatabase;

class AuditTest {
    private static final AuditAction OPENED = new AuditAction("test.case.opened", "відкрито справу", "case opened");
    private static final Actor OLENA =
            new Actor(UUID.fromString("0197f0a0-0000-7000-8000-000000000001"), "Олена Ґалаґан");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456789Z");

    private final DataSource database = TestDatabase.fresh();
    private final Audit audit = new Audit(
            new JdbcTemplate(database),
            new AuditCatalogue(List.of(AuditActions.of("test", OPENED))),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    @AfterEach
    void giveConnectionsBack() throws Exception {
        ((AutoCloseable) database).close();
    }

    private void open(int id) {
        audit.record(Act.of(OPENED, OLENA, "case", id).with("note", "«їжак» \"\\\n😀"));
    }

    private Verdict verify(AuditHead... published) {
        try (Connection connection = database.getConnection()) {
            return AuditVerifier.verify(connection, List.of(published));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody with all rights over the database could do: triggers do not fire in a replica session. */
    private void intrude(String sql) {
        var address = TestDatabase.superuser(database);
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEmptyLogIsWhole() {
        assertThat(verify()).isEqualTo(new Intact(new AuditHead(0, "0".repeat(64))));
    }

    @Test
    void keepsWhatWasDone() {
        UUID unit = UUID.randomUUID();
        audit.record(Act.of(OPENED, OLENA, "case", 7).in(unit).with("stage", "перший"));
        audit.record(Act.of(OPENED, Actor.HOUSE, "case", 8));
        var entries = audit.list(AuditFilter.ALL, null, 10);
        assertThat(entries).extracting(AuditEntry::seq).containsExactly(2L, 1L);
        assertThat(entries.getLast())
                .isEqualTo(new AuditEntry(
                        1,
                        Instant.parse("2026-11-22T10:00:00.123456Z"),
                        OLENA,
                        OPENED.code(),
                        "case",
                        "7",
                        unit,
                        "{\"stage\": \"перший\"}",
                        null));
        assertThat(verify()).isEqualTo(new Intact(audit.head()));
    }

    @Test
    void listsByObjectActorTimeAndPage() {
        IntStream.rangeClosed(1, 30).forEach(i -> open(i % 3));
        assertThat(audit.list(AuditFilter.ofObject("case", 1), null, 100)).hasSize(10);
        assertThat(audit.list(
                        new AuditFilter(null, null, OLENA.id(), OPENED.code(), NOW.minusSeconds(1), NOW.plusSeconds(1)),
                        25L,
                        5))
                .extracting(AuditEntry::seq)
                .containsExactly(24L, 23L, 22L, 21L, 20L);
        assertThat(audit.list(new AuditFilter(null, null, null, null, NOW.plusSeconds(1), null), null, 5))
                .isEmpty();
    }

    @Test
    void refusesAnUndeclaredAction() {
        var undeclared = new AuditAction("test.case.closed", "закрито справу", "case closed");
        assertThatThrownBy(() -> audit.record(Act.of(undeclared, OLENA, "case", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.case.closed");
        assertThatThrownBy(() ->
                        new AuditCatalogue(List.of(AuditActions.of("one", OPENED), AuditActions.of("two", OPENED))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRolledBackActLeavesNoRecordAndNoGap() {
        open(1);
        transaction.executeWithoutResult(status -> {
            open(2);
            open(3);
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    open(4);
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");
        transaction.executeWithoutResult(status -> open(5));
        assertThat(audit.list(AuditFilter.ALL, null, 10))
                .extracting(AuditEntry::seq, AuditEntry::objectId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "5"), org.assertj.core.groups.Tuple.tuple(1L, "1"));
        assertThat(verify()).isEqualTo(new Intact(audit.head()));
    }

    @Test
    void anActWhoseRecordFailsIsRolledBack() {
        var jdbc = new JdbcTemplate(database);
        jdbc.execute("create table public.thing (id int)");
        jdbc.execute("alter table kernel.audit add constraint full_disk check (object_id <> '13')");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.update("insert into public.thing values (1)");
                    open(13);
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.queryForObject("select count(*) from public.thing", Long.class))
                .isZero();
        assertThat(verify()).isEqualTo(new Intact(new AuditHead(0, "0".repeat(64))));
    }

    @Test
    void keepsWhatIsRecordedWhileTheTransactionEnds() {
        transaction.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    open(1);
                }
            });
        });
        assertThat(audit.head().seq()).isEqualTo(1);
    }

    @Test
    void aTransactionThatOnlyReadsCannotBeAudited() {
        transaction.setReadOnly(true);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> open(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void concurrentWritersMakeOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> work = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 50; i++) {
                            boolean fails = i % 7 == 3;
                            int id = thread * 1000 + i;
                            transaction.executeWithoutResult(status -> {
                                open(id);
                                if (fails) {
                                    status.setRollbackOnly();
                                }
                            });
                        }
                    }))
                    .toList();
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(verify()).isEqualTo(new Intact(audit.head()));
        assertThat(audit.head().seq()).isEqualTo(8 * 43);
    }

    @ParameterizedTest(name = "refuses {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "update kernel.audit set actor_name = 'Хтось' where seq = 1",
                "delete from kernel.audit where seq = 1",
                "truncate kernel.audit",
                "delete from kernel.audit_head",
                "update kernel.audit set seq = 99 where false",
            })
    void theDatabaseRefusesChanges(String sql) {
        open(1);
        assertThatThrownBy(() -> new JdbcTemplate(database).execute(sql)).hasStackTraceContaining("only ever added to");
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void anInsertBehindTheHousesBackIsChainedToo() {
        new JdbcTemplate(database).update("""
                insert into kernel.audit (seq, at, actor_name, action, object_type, object_id, prev_hash, hash)
                values (77, now(), 'x', 'x', 'x', 'x', sha256('a'), sha256('b'))""");
        open(2);
        assertThat(verify()).isEqualTo(new Intact(audit.head()));
        assertThat(audit.head().seq()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{2} at {1}: {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "update kernel.audit set actor_name = 'Хтось' where seq = 4; 4; ALTERED",
                "update kernel.audit set at = at + interval '1 microsecond' where seq = 10; 10; ALTERED",
                "update kernel.audit set details = '{}' where seq = 1; 1; ALTERED",
                "update kernel.audit set unit_id = uuidv7() where seq = 3; 3; ALTERED",
                "update kernel.audit set request_id = '' where seq = 3; 3; ALTERED",
                "update kernel.audit set object_type = 'cas', object_id = 'e5' where seq = 5; 5; ALTERED",
                "delete from kernel.audit where seq = 5; 5; MISSING",
                "delete from kernel.audit where seq < 3; 1; MISSING",
                "delete from kernel.audit where seq = 10; 10; HEAD",
                "update kernel.audit set seq = case seq when 4 then -4 when 5 then 4 else seq end"
                        + " where seq in (4, 5); 1; OUT_OF_PLACE",
                "insert into kernel.audit select 11, at, actor_id, actor_name, action, object_type, object_id, unit_id,"
                        + " details, request_id, hash, hash from kernel.audit where seq = 10; 11; ALTERED",
                "insert into kernel.audit select 0, at, actor_id, actor_name, action, object_type, object_id, unit_id,"
                        + " details, request_id, prev_hash, hash from kernel.audit where seq = 1; 1; OUT_OF_PLACE",
                "update kernel.audit a set prev_hash = b.prev_hash, hash = b.hash from kernel.audit b"
                        + " where a.seq = 6 and b.seq = 7; 6; UNLINKED",
                "update kernel.audit_head set seq = 9; 11; HEAD",
                "delete from kernel.audit_head; 11; HEAD",
            })
    void findsTampering(String sql, long seq, Reason reason) {
        IntStream.rangeClosed(1, 10).forEach(this::open);
        intrude(sql);
        assertThat(verify()).isEqualTo(new Broken(seq, reason));
    }

    @Test
    void findsSwappedRecords() {
        IntStream.rangeClosed(1, 10).forEach(this::open);
        intrude("""
                update kernel.audit a set object_id = b.object_id from kernel.audit b
                where (a.seq, b.seq) in ((4, 5), (5, 4))""");
        assertThat(verify()).isEqualTo(new Broken(4, Reason.ALTERED));
    }

    @Test
    void aPublishedHeadShowsThatTheLogWasRewrittenWithItsHashes() {
        IntStream.rangeClosed(1, 10).forEach(this::open);
        AuditHead published = audit.head();
        assertThat(verify(published)).isInstanceOf(Intact.class);
        intrude("""
                do $$
                declare
                  r kernel.audit;
                  last bytea := decode(repeat('00', 32), 'hex');
                begin
                  delete from kernel.audit where seq = 7;
                  update kernel.audit set seq = seq - 1 where seq > 7;
                  for r in select * from kernel.audit order by seq loop
                    r.prev_hash := last;
                    last := kernel.audit_hash(r);
                    update kernel.audit set prev_hash = r.prev_hash, hash = last where seq = r.seq;
                  end loop;
                  update kernel.audit_head set seq = 9, hash = last;
                end $$""");
        assertThat(verify()).isInstanceOf(Intact.class);
        assertThat(verify(published)).isEqualTo(new Broken(10, Reason.PUBLISHED));
        open(11);
        assertThat(verify(published)).isEqualTo(new Broken(10, Reason.PUBLISHED));
    }

    @Test
    void aLogCarriedToAnotherDatabaseHasTheSameHashes() throws Exception {
        IntStream.rangeClosed(1, 20).forEach(this::open);
        audit.record(Act.of(OPENED, Actor.HOUSE, "case", 21).in(UUID.randomUUID()));
        var rows = new JdbcTemplate(database)
                .queryForList("select (record).* from (select a as record from kernel.audit a order by seq) a");
        DataSource other = TestDatabase.fresh();
        try {
            var jdbc = new JdbcTemplate(other);
            for (var row : rows) {
                jdbc.update(
                        """
                        insert into kernel.audit (at, actor_id, actor_name, action, object_type, object_id, unit_id,
                          details, request_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        row.get("at"),
                        row.get("actor_id"),
                        row.get("actor_name"),
                        row.get("action"),
                        row.get("object_type"),
                        row.get("object_id"),
                        row.get("unit_id"),
                        row.get("details"),
                        row.get("request_id"));
            }
            try (Connection connection = other.getConnection()) {
                assertThat(AuditVerifier.verify(connection, List.of(audit.head())))
                        .isEqualTo(new Intact(audit.head()));
            }
        } finally {
            ((AutoCloseable) other).close();
        }
    }
}
