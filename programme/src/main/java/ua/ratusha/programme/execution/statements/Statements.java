package ua.ratusha.programme.execution.statements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.programme.execution.statements.StatementRow.Match;
import ua.ratusha.programme.execution.statements.StatementRow.Outcome;
import ua.ratusha.programme.plan.api.FundingSource;

/** Statements of the treasury, their rows, and what people said about payments, in the database. */
public class Statements {
    private static final String COLUMNS = "id, programme_id, file, name, state, uploaded_at, decided_at";

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Statements(JdbcTemplate batch, JsonMapper json) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
        this.json = json;
    }

    /** Where a payment is in the books already. */
    record Place(String statement, int row) {}

    List<Statement> list(UUID programme) {
        return jdbc.sql("select " + COLUMNS + """
                         from execution.statement where programme_id = :programme order by uploaded_at desc, id
                        """)
                .param("programme", programme)
                .query((row, n) -> statement(row))
                .list();
    }

    Optional<Statement> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from execution.statement where id = :id")
                .param("id", id)
                .query((row, n) -> statement(row))
                .optional();
    }

    Optional<Statement> findAndLock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from execution.statement where id = :id for update")
                .param("id", id)
                .query((row, n) -> statement(row))
                .optional();
    }

    /** The statement of the same file that was not cancelled. */
    Optional<Statement> findTwin(UUID programme, String file) {
        return jdbc.sql("select " + COLUMNS + """
                         from execution.statement
                        where programme_id = :programme and file = :file and state <> 'CANCELLED'
                        """)
                .param("programme", programme)
                .param("file", file)
                .query((row, n) -> statement(row))
                .optional();
    }

    void insert(Statement statement, List<StatementRow> rows, @Nullable UUID author) {
        jdbc.sql("""
                        insert into execution.statement (id, programme_id, file, name, state, uploaded_at, uploaded_by)
                        values (:id, :programme, :file, :name, :state, :at, :author)
                        """)
                .param("id", statement.id())
                .param("programme", statement.programme())
                .param("file", statement.file())
                .param("name", statement.name())
                .param("state", statement.state().name())
                .param("at", statement.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update();
        List<Object[]> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(values(row)));
        batch.batchUpdate("""
                insert into execution.statement_row (id, statement_id, row_number, on_date, budget_code, economic_code,
                  amount, payee, payee_code, purpose, document_number, payment_key, outcome, reason, reason_args,
                  measure_key, source, contract_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """, values);
    }

    void decide(Statement statement, Statement.State state, Instant at, @Nullable UUID author) {
        jdbc.sql("""
                        update execution.statement set state = :state, decided_at = :at, decided_by = :author
                        where id = :id
                        """)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("author", author)
                .param("id", statement.id())
                .update();
    }

    List<StatementRow> listRows(UUID statement) {
        return jdbc.sql("select * from execution.statement_row where statement_id = :id order by row_number")
                .param("id", statement)
                .query((row, n) -> statementRow(row))
                .list();
    }

    void rematch(UUID row, Match match) {
        jdbc.sql("""
                        update execution.statement_row
                        set outcome = :outcome, reason = :reason, reason_args = cast(:args as jsonb),
                          measure_key = :measure, source = :source, contract_id = :contract
                        where id = :id
                        """)
                .param("outcome", match.outcome().name())
                .param("reason", match.reason())
                .param("args", json.writeValueAsString(match.args()))
                .param("measure", match.measure())
                .param("source", name(match.source()))
                .param("contract", match.contract())
                .param("id", row)
                .update();
    }

    /** Which of the payments are in the books, and where. */
    Map<String, Place> placesOf(Collection<String> paymentKeys) {
        Map<String, Place> found = new HashMap<>();
        jdbc.sql("""
                        select entry.payment_key, statement.name, statement_row.row_number
                        from execution.entry
                        join execution.statement_row on statement_row.id = entry.statement_row_id
                        join execution.statement on statement.id = statement_row.statement_id
                        where entry.payment_key = any (:keys)
                        """).param("keys", paymentKeys.toArray(String[]::new)).query(row -> {
            found.put(row.getString(1), new Place(row.getString(2), row.getInt(3)));
        });
        return found;
    }

    /** Whether a confirmed statement of the programme has a payment in the days from the first to the last. */
    public boolean covers(UUID programme, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select exists (select 1 from execution.statement
                          join execution.statement_row on statement_row.statement_id = statement.id
                          where statement.programme_id = :programme and statement.state = 'CONFIRMED'
                            and statement_row.on_date between :first and :last)
                        """)
                .param("programme", programme)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    List<Remembered> listRemembered(UUID programme) {
        return jdbc.sql("""
                        select budget_code, economic_code, payee_code, measure_key, source from execution.remembered
                        where programme_id = :programme
                        """)
                .param("programme", programme)
                .query((row, n) -> new Remembered(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        source(row.getString(5))))
                .list();
    }

    /** What is said later of the same payments holds. */
    void remember(UUID programme, Remembered said, Instant at, @Nullable UUID author) {
        jdbc.sql("""
                        insert into execution.remembered (programme_id, budget_code, economic_code, payee_code,
                          measure_key, source, remembered_at, remembered_by)
                        values (:programme, :budget, :economic, :payee, :measure, :source, :at, :author)
                        on conflict (programme_id, budget_code, economic_code, payee_code) do update
                        set measure_key = excluded.measure_key, source = excluded.source,
                          remembered_at = excluded.remembered_at, remembered_by = excluded.remembered_by
                        """)
                .param("programme", programme)
                .param("budget", said.budgetCode())
                .param("economic", said.economicCode())
                .param("payee", said.payeeCode())
                .param("measure", said.measure())
                .param("source", name(said.source()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("author", author)
                .update();
    }

    private Object[] values(StatementRow row) {
        Payment payment = row.payment();
        Match match = row.match();
        return new @Nullable Object[] {
            row.id(),
            row.statement(),
            payment.row(),
            payment.date(),
            payment.budgetCode(),
            payment.economicCode(),
            payment.amount(),
            payment.payee(),
            payment.payeeCode(),
            payment.purpose(),
            payment.documentNumber(),
            payment.key(),
            match.outcome().name(),
            match.reason(),
            json.writeValueAsString(match.args()),
            match.measure(),
            name(match.source()),
            match.contract()
        };
    }

    private static @Nullable String name(@Nullable FundingSource source) {
        return source == null ? null : source.name();
    }

    private static @Nullable FundingSource source(@Nullable String name) {
        return name == null ? null : FundingSource.valueOf(name);
    }

    private static Statement statement(ResultSet row) throws SQLException {
        @Nullable Timestamp decided = row.getTimestamp("decided_at");
        return new Statement(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getString("file"),
                row.getString("name"),
                Statement.State.valueOf(row.getString("state")),
                row.getTimestamp("uploaded_at").toInstant(),
                decided == null ? null : decided.toInstant());
    }

    private StatementRow statementRow(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        Payment payment = new Payment(
                row.getInt("row_number"),
                row.getObject("on_date", LocalDate.class),
                row.getString("budget_code"),
                row.getString("economic_code"),
                amount,
                row.getString("payee"),
                row.getString("payee_code"),
                row.getString("purpose"),
                row.getString("document_number"));
        Match match = new Match(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                List.of(json.readValue(row.getString("reason_args"), String[].class)),
                row.getObject("measure_key", UUID.class),
                source(row.getString("source")),
                row.getObject("contract_id", UUID.class));
        return new StatementRow(
                row.getObject("id", UUID.class), row.getObject("statement_id", UUID.class), payment, match);
    }
}
