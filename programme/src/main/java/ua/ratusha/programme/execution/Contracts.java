package ua.ratusha.programme.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.programme.execution.Contract.Invoice;
import ua.ratusha.programme.execution.Contract.Paper;

/** Contracts, invoices and their files in the database. */
public class Contracts {
    private static final String COLUMNS = "id, programme_id, measure_key, number, signed_on, supplier, supplier_code,"
            + " subject, amount, starts_on, ends_on, closed_on";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Contracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Contract> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from execution.contract where id = :id")
                .param("id", id)
                .query((row, n) -> contract(row))
                .optional();
    }

    Optional<Contract> findAndLock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from execution.contract where id = :id for update")
                .param("id", id)
                .query((row, n) -> contract(row))
                .optional();
    }

    /** The contract with the same number, day and supplier, whichever programme it belongs to. */
    Optional<Contract> findTwin(Contract contract) {
        return jdbc.sql("select " + COLUMNS + """
                         from execution.contract
                        where lower(number) = lower(:number) and signed_on = :signed
                          and coalesce(nullif(supplier_code, ''), lower(supplier))
                            = coalesce(nullif(:code, ''), lower(:supplier))
                        """)
                .param("number", contract.number())
                .param("signed", contract.signed())
                .param("code", contract.supplierCode())
                .param("supplier", contract.supplier())
                .query((row, n) -> contract(row))
                .optional();
    }

    public List<Contract> list(UUID programme) {
        return jdbc.sql("select " + COLUMNS + """
                         from execution.contract where programme_id = :programme order by signed_on desc, number, id
                        """)
                .param("programme", programme)
                .query((row, n) -> contract(row))
                .list();
    }

    public List<Contract> list(UUID programme, UUID measure) {
        return list(programme).stream()
                .filter(contract -> contract.measure().equals(measure))
                .toList();
    }

    /** Open contracts whose term ended before the day, the longest overdue first. */
    List<Contract> listPastEnd(LocalDate today) {
        return jdbc.sql("select " + COLUMNS + """
                         from execution.contract where closed_on is null and ends_on < :today order by ends_on, id
                        """)
                .param("today", today)
                .query((row, n) -> contract(row))
                .list();
    }

    /** @return false when a contract with this id is there already: the same form came twice */
    boolean insert(Contract contract, @Nullable UUID author) {
        return jdbc.sql("""
                                insert into execution.contract (id, programme_id, measure_key, number, signed_on,
                                  supplier, supplier_code, subject, amount, starts_on, ends_on, created_at, created_by)
                                values (:id, :programme, :measure, :number, :signed, :supplier, :code, :subject,
                                  :amount, :starts, :ends, :now, :author)
                                on conflict (id) do nothing
                                """)
                        .param("id", contract.id())
                        .param("programme", contract.programme())
                        .param("measure", contract.measure())
                        .param("number", contract.number())
                        .param("signed", contract.signed())
                        .param("supplier", contract.supplier())
                        .param("code", contract.supplierCode())
                        .param("subject", contract.subject())
                        .param("amount", contract.amount())
                        .param("starts", contract.starts())
                        .param("ends", contract.ends())
                        .param("now", now())
                        .param("author", author)
                        .update()
                == 1;
    }

    void close(UUID contract, LocalDate date, @Nullable UUID author) {
        jdbc.sql("""
                        update execution.contract set closed_on = :date, closed_at = :now, closed_by = :author
                        where id = :id
                        """)
                .param("date", date)
                .param("now", now())
                .param("author", author)
                .param("id", contract)
                .update();
    }

    /** @return false when the form came twice */
    boolean insert(Invoice invoice, @Nullable UUID author) {
        return jdbc.sql("""
                                insert into execution.invoice
                                  (id, contract_id, number, issued_on, amount, created_at, created_by)
                                values (:id, :contract, :number, :issued, :amount, :now, :author)
                                on conflict (id) do nothing
                                """)
                        .param("id", invoice.id())
                        .param("contract", invoice.contract())
                        .param("number", invoice.number())
                        .param("issued", invoice.issued())
                        .param("amount", invoice.amount())
                        .param("now", now())
                        .param("author", author)
                        .update()
                == 1;
    }

    boolean hasInvoice(UUID contract, String number, LocalDate issued) {
        return jdbc.sql("""
                        select exists (select 1 from execution.invoice
                          where contract_id = :contract and number = :number and issued_on = :issued)
                        """)
                .param("contract", contract)
                .param("number", number)
                .param("issued", issued)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    public List<Invoice> listInvoices(UUID contract) {
        return jdbc.sql("""
                        select id, contract_id, number, issued_on, amount from execution.invoice
                        where contract_id = :contract order by issued_on, number
                        """)
                .param("contract", contract)
                .query((row, n) -> new Invoice(
                        row.getObject("id", UUID.class),
                        row.getObject("contract_id", UUID.class),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** The same file twice at one place is kept once. */
    void insert(Paper paper, @Nullable UUID author) {
        jdbc.sql("""
                        insert into execution.paper (id, contract_id, invoice_id, file, name, added_at, added_by)
                        values (:id, :contract, :invoice, :file, :name, :now, :author)
                        on conflict do nothing
                        """)
                .param("id", paper.id())
                .param("contract", paper.contract())
                .param("invoice", paper.invoice())
                .param("file", paper.file())
                .param("name", paper.name())
                .param("now", now())
                .param("author", author)
                .update();
    }

    public List<Paper> listPapers(UUID contract) {
        return jdbc.sql("""
                        select id, contract_id, invoice_id, file, name from execution.paper
                        where contract_id = :contract order by added_at, name
                        """)
                .param("contract", contract)
                .query((row, n) -> new Paper(
                        row.getObject("id", UUID.class),
                        row.getObject("contract_id", UUID.class),
                        row.getObject("invoice_id", UUID.class),
                        row.getString("file"),
                        row.getString("name")))
                .list();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("measure_key", UUID.class),
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("supplier"),
                row.getString("supplier_code"),
                row.getString("subject"),
                row.getBigDecimal("amount"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
