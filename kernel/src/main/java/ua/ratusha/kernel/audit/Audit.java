package ua.ratusha.kernel.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log: what officials did and which personal data they saw.
 *
 * <p>An act and its record are in one transaction: both are there or neither. The records of a transaction are written
 * as its last statements, because the chain has one end and whoever writes it keeps the others waiting until the
 * commit.
 */
public final class Audit {
    /** Name under which the web keeps the identifier of the current request in the logging context. */
    public static final String REQUEST_ID = "request";

    private static final String INSERT = """
            insert into kernel.audit
              (at, actor_id, actor_name, action, object_type, object_id, unit_id, details, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final AuditCatalogue catalogue;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    public Audit(JdbcTemplate jdbc, AuditCatalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Records an act: in the current transaction, or at once when there is none.
     *
     * @throws IllegalArgumentException if no system declares the action
     * @throws IllegalStateException in a transaction that only reads: it could not keep the record
     */
    public void record(Act act) {
        if (!catalogue.declares(act.action())) {
            throw new IllegalArgumentException(
                    "Undeclared audit action " + act.action().code());
        }
        Object[] row = row(act);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            jdbc.update(INSERT, row);
            return;
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("A transaction that only reads cannot keep the record of " + act.action());
        }
        pending().add(row);
    }

    /** The end of the chain now. */
    public AuditHead head() {
        return client.sql("select seq, hash from kernel.audit_head")
                .query((row, n) ->
                        new AuditHead(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .single();
    }

    /**
     * The newest records first.
     *
     * @param filter which records
     * @param before number of the last record of the page before; {@code null} for the first page
     * @param limit how many at most
     */
    public List<AuditEntry> list(AuditFilter filter, @Nullable Long before, int limit) {
        var query = client.sql("""
                        select seq, at, actor_id, actor_name, action, object_type, object_id, unit_id,
                               details::text as details, request_id
                        from kernel.audit where seq < :before
                        """ + filter.conditions() + " order by seq desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit);
        return filter.bind(query)
                .query((row, n) -> new AuditEntry(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        new Actor(row.getObject("actor_id", UUID.class), row.getString("actor_name")),
                        row.getString("action"),
                        row.getString("object_type"),
                        row.getString("object_id"),
                        row.getObject("unit_id", UUID.class),
                        row.getString("details"),
                        row.getString("request_id")))
                .list();
    }

    private Object[] row(Act act) {
        return new Object[] {
            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
            act.actor().id(),
            act.actor().name(),
            act.action().code(),
            act.objectType(),
            act.objectId(),
            act.unitId(),
            json.writeValueAsString(new TreeMap<>(act.details())),
            act.requestId() != null ? act.requestId() : MDC.get(REQUEST_ID)
        };
    }

    private Pending pending() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Pending pending && pending.belongsTo(this)) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The records of one transaction that wait for its end. */
    private final class Pending implements TransactionSynchronization, Ordered {
        private final List<Object[]> rows = new ArrayList<>();

        boolean belongsTo(Audit audit) {
            return Audit.this == audit;
        }

        void add(Object[] row) {
            rows.add(row);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        /**
         * Writes what others recorded while they, too, were called before the commit. On the way to a roll-back this
         * is idle work. A failure here spoils the transaction in the database, so that it cannot be committed without
         * its records.
         */
        @Override
        public void beforeCompletion() {
            try {
                write();
            } catch (DataAccessException e) {
                rows.clear();
            }
        }

        private void write() {
            if (!rows.isEmpty()) {
                var batch = List.copyOf(rows);
                rows.clear();
                jdbc.batchUpdate(INSERT, batch);
            }
        }
    }
}
