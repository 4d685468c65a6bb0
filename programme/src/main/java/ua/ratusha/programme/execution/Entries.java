package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.FundingSource;

/** The books in the database: rows are added and summed, never changed. */
public class Entries {
    private static final String COLUMNS = "id, programme_id, measure_key, year, source, stage, amount, on_date,"
            + " budget_code, economic_code, contract_id, statement_row_id, corrects_id, redaction_id, note, author,"
            + " created_at";

    private final JdbcClient jdbc;

    public Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sum of entries of one stage. */
    record Sum(UUID measure, int year, FundingSource source, Stage stage, BigDecimal amount) {}

    /** A year and a source that pay for a contract. */
    public record ContractSource(UUID contract, int year, FundingSource source) {}

    /**
     * @param paymentKey the payment of a statement that the entry stands for, {@code null} for all other entries
     * @return false when an entry with this id is there already: the same form came twice
     * @throws org.springframework.dao.DuplicateKeyException when the payment is in the books already
     */
    public boolean insert(Entry entry, @Nullable String paymentKey) {
        return jdbc.sql("""
                                insert into execution.entry (id, programme_id, measure_key, year, source, stage, amount,
                                  on_date, budget_code, economic_code, contract_id, statement_row_id, payment_key,
                                  corrects_id, redaction_id, note, author, created_at)
                                values (:id, :programme, :measure, :year, :source, :stage, :amount, :date, :budget,
                                  :economic, :contract, :row, :payment, :corrects, :redaction, :note, :author, :now)
                                on conflict (id) do nothing
                                """)
                        .param("id", entry.id())
                        .param("programme", entry.programme())
                        .param("measure", entry.measure())
                        .param("year", entry.year())
                        .param("source", entry.source().name())
                        .param("stage", entry.stage().name())
                        .param("amount", entry.amount())
                        .param("date", entry.date())
                        .param("budget", entry.budgetCode())
                        .param("economic", entry.economicCode())
                        .param("contract", entry.contract())
                        .param("row", entry.statementRow())
                        .param("payment", paymentKey)
                        .param("corrects", entry.corrects())
                        .param("redaction", entry.redaction())
                        .param("note", entry.note())
                        .param("author", entry.author())
                        .param("now", entry.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The entry, kept from others' corrections until the transaction ends. */
    Optional<Entry> findAndLock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from execution.entry where id = :id for update")
                .param("id", id)
                .query((row, n) -> entry(row))
                .optional();
    }

    public Optional<Entry> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from execution.entry where id = :id")
                .param("id", id)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** All entries of a measure, the newest first. */
    public List<Entry> list(UUID programme, UUID measure) {
        return jdbc.sql("select " + COLUMNS + """
                         from execution.entry where programme_id = :programme and measure_key = :measure
                        order by on_date desc, created_at desc, id
                        """)
                .param("programme", programme)
                .param("measure", measure)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Entries of one stage that a contract has, the oldest first. */
    List<Entry> listOfContract(UUID contract, Stage stage) {
        return jdbc.sql("select " + COLUMNS + """
                         from execution.entry where contract_id = :contract and stage = :stage
                        order by created_at, id
                        """)
                .param("contract", contract)
                .param("stage", stage.name())
                .query((row, n) -> entry(row))
                .list();
    }

    /** Which years and sources pay for the contracts of a programme. */
    public List<ContractSource> listContractSources(UUID programme) {
        return jdbc.sql("""
                        select distinct contract_id, year, source from execution.entry
                        where programme_id = :programme and stage = 'CONTRACTED' and contract_id is not null
                        """)
                .param("programme", programme)
                .query((row, n) -> new ContractSource(
                        row.getObject("contract_id", UUID.class),
                        row.getInt("year"),
                        FundingSource.valueOf(row.getString("source"))))
                .list();
    }

    /**
     * The payment that money came back from: the last one of the same year, source and contract or payee that is still
     * worth as much. Locked until the transaction ends.
     *
     * @param refund what came back, hryvnias, positive
     */
    public Optional<Entry> findRefunded(Entry back, String payeeCode, BigDecimal refund) {
        List<UUID> candidates = jdbc.sql("""
                        select entry.id from execution.entry
                        left join execution.statement_row on statement_row.id = entry.statement_row_id
                        where entry.programme_id = :programme and entry.measure_key = :measure and entry.year = :year
                          and entry.source = :source and entry.stage = 'PAID' and entry.corrects_id is null
                          and (entry.contract_id = :contract or (:payee <> '' and statement_row.payee_code = :payee))
                        order by entry.on_date desc, entry.created_at desc for update of entry
                        """)
                .param("programme", back.programme())
                .param("measure", back.measure())
                .param("year", back.year())
                .param("source", back.source().name())
                .param("contract", back.contract())
                .param("payee", payeeCode)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        return candidates.stream()
                .filter(id -> worth(id).compareTo(refund) >= 0)
                .findFirst()
                .flatMap(this::find);
    }

    /** What an entry is worth with its corrections; zero once it was taken back. */
    BigDecimal worth(UUID id) {
        return jdbc.sql("select sum(amount) from execution.entry where id = :id or corrects_id = :id")
                .param("id", id)
                .query((row, n) -> row.getBigDecimal(1))
                .single();
    }

    /**
     * Sums of the whole programme. Changes of the plan count for the redaction in force only: a later redaction has
     * them in its own plan, and adding them would count them twice.
     */
    List<Sum> sums(UUID programme, UUID redaction, LocalDate asOf) {
        return jdbc.sql("""
                        select measure_key, year, source, stage, sum(amount) as amount from execution.entry
                        where programme_id = :programme and on_date <= :asOf
                          and (redaction_id is null or redaction_id = :redaction)
                        group by measure_key, year, source, stage
                        """)
                .param("programme", programme)
                .param("redaction", redaction)
                .param("asOf", asOf)
                .query((row, n) -> new Sum(
                        row.getObject("measure_key", UUID.class),
                        row.getInt("year"),
                        FundingSource.valueOf(row.getString("source")),
                        Stage.valueOf(row.getString("stage")),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** What the books say about one cell, without what is planned there. */
    Amounts cell(UUID programme, UUID redaction, UUID measure, int year, FundingSource source) {
        Amounts[] sum = {Amounts.ZERO};
        jdbc.sql("""
                        select stage, sum(amount) from execution.entry
                        where programme_id = :programme and measure_key = :measure and year = :year
                          and source = :source and (redaction_id is null or redaction_id = :redaction)
                        group by stage
                        """)
                .param("programme", programme)
                .param("measure", measure)
                .param("year", year)
                .param("source", source.name())
                .param("redaction", redaction)
                .query(row -> {
                    sum[0] = sum[0].plus(Stage.valueOf(row.getString(1)), row.getBigDecimal(2));
                });
        return sum[0];
    }

    /** Payments written by hand with the same measure, day and sum as a row of a statement. */
    public boolean hasHandwrittenTwin(UUID programme, UUID measure, LocalDate date, BigDecimal amount) {
        return jdbc.sql("""
                        select exists (select 1 from execution.entry
                          where programme_id = :programme and measure_key = :measure and stage = 'PAID'
                            and on_date = :date and amount = :amount and statement_row_id is null)
                        """)
                .param("programme", programme)
                .param("measure", measure)
                .param("date", date)
                .param("amount", amount)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("measure_key", UUID.class),
                row.getInt("year"),
                FundingSource.valueOf(row.getString("source")),
                Stage.valueOf(row.getString("stage")),
                row.getBigDecimal("amount"),
                row.getObject("on_date", LocalDate.class),
                row.getString("budget_code"),
                row.getString("economic_code"),
                row.getObject("contract_id", UUID.class),
                row.getObject("statement_row_id", UUID.class),
                row.getObject("corrects_id", UUID.class),
                row.getObject("redaction_id", UUID.class),
                row.getString("note"),
                row.getObject("author", UUID.class),
                row.getTimestamp("created_at").toInstant());
    }
}
