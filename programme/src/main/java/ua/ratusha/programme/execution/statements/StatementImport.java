package ua.ratusha.programme.execution.statements;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.Limits;
import ua.ratusha.kernel.reading.tables.ImportReport;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.execution.Contracts;
import ua.ratusha.programme.execution.Entries;
import ua.ratusha.programme.execution.Entry;
import ua.ratusha.programme.execution.ExecutionActs;
import ua.ratusha.programme.execution.Journal;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.execution.statements.StatementRow.Match;
import ua.ratusha.programme.execution.statements.StatementRow.Outcome;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;

/**
 * Brings the treasury's statements into the books: read and shown first, then all rows in one transaction or none.
 */
public class StatementImport {
    public static final String IMPORT = "execution.import";

    private final Statements statements;
    private final Entries entries;
    private final Contracts contracts;
    private final Plans plans;
    private final Access access;
    private final Journal journal;
    private final FileStore files;
    private final Clock clock;

    public StatementImport(
            Statements statements,
            Entries entries,
            Contracts contracts,
            Plans plans,
            Access access,
            Journal journal,
            FileStore files,
            Clock clock) {
        this.statements = statements;
        this.entries = entries;
        this.contracts = contracts;
        this.plans = plans;
        this.access = access;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    /** What came of an upload. */
    public sealed interface Uploaded {
        /** The statement waits for confirmation; nothing of it is in the books. */
        record Waiting(UUID statement) implements Uploaded {}

        /** Some rows could not be read: nothing was kept, and the person mends the file. */
        record Unreadable(ImportReport<Payment> report) implements Uploaded {}
    }

    /** How far a person's answer reaches. */
    public enum Reach {
        THIS_ROW,
        /** Payments of the same codes to the same payee, in later statements too. */
        PAYEE,
        /** All payments of the same codes, in later statements too. */
        CODES
    }

    /**
     * Reads a statement and finds the measure of each payment; the books stay as they are.
     *
     * @throws Refusal when the same file was brought before
     * @throws ua.ratusha.kernel.reading.UnreadableDocument when the file has no table of payments
     */
    @Transactional
    public Uploaded upload(UUID programme, byte[] content, String name) {
        access.require(IMPORT);
        plans.get(programme).requireOwn();
        ImportReport<Payment> report =
                StatementTable.read(content, name, LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV));
        if (!report.clean()) {
            return new Uploaded.Unreadable(report);
        }
        if (report.accepted().isEmpty()) {
            throw new Refusal("execution.refusal.statement-empty", name);
        }
        String file = files.store(
                        new ByteArrayInputStream(content),
                        name,
                        access.getOfficer().id(),
                        Limits.DOCUMENTS)
                .sha256();
        statements.findTwin(programme, file).ifPresent(twin -> {
            throw new Refusal(
                    "execution.refusal.statement-twice",
                    twin.name(),
                    LocalDate.ofInstant(twin.uploadedAt(), DeadlineEngine.KYIV));
        });
        UUID id = UUID.randomUUID();
        List<StatementRow> rows = matched(programme, id, report.accepted());
        Statement statement = new Statement(id, programme, file, name, Statement.State.PREVIEW, clock.instant(), null);
        statements.insert(statement, rows, access.getOfficer().id());
        journal.note(programme, ExecutionActs.UPLOADED, "statement", id, "file", file, "rows", rows.size());
        return new Uploaded.Waiting(id);
    }

    private List<StatementRow> matched(UUID programme, UUID statement, List<Payment> payments) {
        StatementMatcher matcher = matcher(programme);
        Map<String, Statements.Place> known =
                statements.placesOf(payments.stream().map(Payment::key).toList());
        Map<String, Integer> seen = new HashMap<>();
        List<StatementRow> rows = new ArrayList<>(payments.size());
        for (Payment payment : payments) {
            rows.add(new StatementRow(
                    UUID.randomUUID(), statement, payment, match(programme, matcher, payment, known, seen)));
        }
        return rows;
    }

    private Match match(
            UUID programme,
            StatementMatcher matcher,
            Payment payment,
            Map<String, Statements.Place> known,
            Map<String, Integer> seen) {
        Statements.@Nullable Place place = known.get(payment.key());
        if (place != null) {
            return Match.without(
                    Outcome.DUPLICATE, "execution.row.paid-already", place.statement(), String.valueOf(place.row()));
        }
        @Nullable Integer first = seen.putIfAbsent(payment.key(), payment.row());
        if (first != null) {
            return Match.without(Outcome.DUPLICATE, "execution.row.twice-in-file", String.valueOf(first));
        }
        Match match = matcher.match(payment);
        return match.outcome() == Outcome.READY
                        && match.measure() != null
                        && entries.hasHandwrittenTwin(programme, match.measure(), payment.date(), payment.amount())
                ? match.asking("execution.row.entered-by-hand")
                : match;
    }

    /**
     * A person says which measure pays for a row, or that it is not of this programme.
     *
     * @param measure {@code null} for a payment that is not of this programme
     * @throws Refusal when the statement is confirmed or cancelled, or the row is in the books already
     */
    @Transactional
    public void decide(
            UUID programme,
            UUID statement,
            UUID row,
            @Nullable UUID measure,
            @Nullable FundingSource source,
            Reach reach) {
        access.require(IMPORT);
        open(programme, statement);
        List<StatementRow> rows = statements.listRows(statement);
        StatementRow asked = rows.stream()
                .filter(each -> each.id().equals(row))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-row"));
        int number = asked.payment().row();
        if (asked.outcome() == Outcome.DUPLICATE) {
            throw new Refusal("execution.refusal.row-is-duplicate", number);
        }
        if (measure != null && source == null) {
            throw new Refusal("execution.refusal.no-source", number);
        }
        ProgrammeContent plan = plans.current(programme).content();
        int year = asked.payment().date().getYear();
        if (measure != null && !plan.years().contains(year)) {
            throw new Refusal("execution.refusal.row-year-outside", number, String.valueOf(year));
        }
        if (measure != null && plan.measures().noneMatch(each -> each.key().equals(measure))) {
            throw Refusal.notFound("execution.refusal.no-measure");
        }
        statements.rematch(row, answer(asked, measure, source));
        if (reach != Reach.THIS_ROW) {
            remember(programme, asked.payment(), measure, source, reach);
            askAgain(programme, rows, asked);
        }
        journal.note(
                programme,
                ExecutionActs.DECIDED,
                "statement",
                statement,
                "row",
                number,
                "measure",
                measure == null ? "" : measure);
    }

    private static Match answer(StatementRow asked, @Nullable UUID measure, @Nullable FundingSource source) {
        if (measure == null || source == null) {
            return Match.without(Outcome.LEFT_OUT, "execution.row.person-left-out");
        }
        boolean sameMeasure = measure.equals(asked.match().measure());
        return Match.ready(
                "execution.row.by-person",
                List.of(),
                measure,
                source,
                sameMeasure ? asked.match().contract() : null);
    }

    private void remember(
            UUID programme, Payment payment, @Nullable UUID measure, @Nullable FundingSource source, Reach reach) {
        String payee = reach == Reach.PAYEE ? payment.payeeCode() : "";
        if ((payment.budgetCode().isEmpty() || reach == Reach.PAYEE) && payee.isEmpty()) {
            throw new Refusal("execution.refusal.nothing-to-remember-by", payment.row());
        }
        statements.remember(
                programme,
                new Remembered(
                        payment.budgetCode(), payment.economicCode(), payee, measure, measure == null ? null : source),
                clock.instant(),
                access.getOfficer().id());
    }

    /** Other rows that waited for a person may be known now. */
    private void askAgain(UUID programme, List<StatementRow> rows, StatementRow asked) {
        StatementMatcher matcher = matcher(programme);
        for (StatementRow row : rows) {
            boolean waits = row.outcome() == Outcome.NEEDS_PERSON
                    && row.match().reason().equals("execution.row.unknown")
                    && !row.id().equals(asked.id());
            if (waits) {
                statements.rematch(row.id(), match(programme, matcher, row.payment(), Map.of(), new HashMap<>()));
            }
        }
    }

    /**
     * Writes every ready row into the books: all of them or none. A statement confirmed twice is written once.
     *
     * @throws Refusal when a row waits for a person, was paid by another statement meanwhile, or gives back money that
     *     was never paid; the row is named
     */
    @Transactional
    public void confirm(UUID programme, UUID id) {
        access.require(IMPORT);
        Statement statement = getLocked(programme, id);
        if (statement.state() == Statement.State.CONFIRMED) {
            return;
        }
        refuseUnlessOpen(statement);
        List<StatementRow> rows = statements.listRows(id);
        rows.stream()
                .filter(row -> row.outcome() == Outcome.NEEDS_PERSON)
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal(
                            "execution.refusal.row-needs-person", row.payment().row());
                });
        List<StatementRow> ready = rows.stream()
                .filter(row -> row.outcome() == Outcome.READY)
                .sorted(java.util.Comparator.comparing(
                                (StatementRow row) -> row.payment().amount().signum() < 0)
                        .thenComparing(row -> row.payment().date()))
                .toList();
        ready.forEach(row -> write(programme, row));
        statements.decide(
                statement,
                Statement.State.CONFIRMED,
                clock.instant(),
                access.getOfficer().id());
        journal.note(programme, ExecutionActs.IMPORTED, "statement", id, "rows", ready.size(), "amount", sum(ready));
    }

    /** Throws a statement away; nothing of it was in the books. Its file may then be brought again. */
    @Transactional
    public void cancel(UUID programme, UUID id) {
        access.require(IMPORT);
        Statement statement = getLocked(programme, id);
        if (statement.state() == Statement.State.CANCELLED) {
            return;
        }
        refuseUnlessOpen(statement);
        statements.decide(
                statement,
                Statement.State.CANCELLED,
                clock.instant(),
                access.getOfficer().id());
        journal.note(programme, ExecutionActs.CANCELLED, "statement", id);
    }

    public List<Statement> list(UUID programme) {
        return statements.list(programme);
    }

    /** @throws Refusal when the programme has no such statement */
    public Statement get(UUID programme, UUID id) {
        return statements
                .find(id)
                .filter(statement -> statement.programme().equals(programme))
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-statement"));
    }

    /** Rows in the order of the file. */
    public List<StatementRow> listRows(Statement statement) {
        return statements.listRows(statement.id());
    }

    private void write(UUID programme, StatementRow row) {
        Payment payment = row.payment();
        Match match = row.match();
        if (match.measure() == null || match.source() == null) {
            throw new IllegalStateException("a ready row without a measure: " + row.id());
        }
        Entry entry = new Entry(
                UUID.randomUUID(),
                programme,
                match.measure(),
                payment.date().getYear(),
                match.source(),
                Stage.PAID,
                payment.amount(),
                payment.date(),
                payment.budgetCode().isEmpty() ? null : payment.budgetCode(),
                payment.economicCode().isEmpty() ? null : payment.economicCode(),
                match.contract(),
                row.id(),
                null,
                null,
                payment.purpose(),
                access.getOfficer().id(),
                clock.instant());
        try {
            entries.insert(payment.amount().signum() < 0 ? refund(entry, payment) : entry, payment.key());
        } catch (DuplicateKeyException e) {
            throw new Refusal("execution.refusal.row-paid-already", payment.row(), payment.documentNumber());
        }
    }

    private Entry refund(Entry back, Payment payment) {
        return entries.findRefunded(back, payment.payeeCode(), payment.amount().negate())
                .map(paid -> back.correcting(paid.id()))
                .orElseThrow(() -> new Refusal(
                        "execution.refusal.refund-without-payment",
                        payment.row(),
                        payment.amount().negate()));
    }

    private void open(UUID programme, UUID statement) {
        refuseUnlessOpen(getLocked(programme, statement));
    }

    private Statement getLocked(UUID programme, UUID id) {
        return statements
                .findAndLock(id)
                .filter(statement -> statement.programme().equals(programme))
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-statement"));
    }

    private static void refuseUnlessOpen(Statement statement) {
        if (statement.state() != Statement.State.PREVIEW) {
            throw new Refusal(
                    statement.state() == Statement.State.CONFIRMED
                            ? "execution.refusal.statement-confirmed"
                            : "execution.refusal.statement-cancelled",
                    statement.name());
        }
    }

    private StatementMatcher matcher(UUID programme) {
        ProgrammeContent plan = plans.current(programme).content();
        return new StatementMatcher(
                plan.years(),
                plan.measures().map(measure -> measure.key()).collect(Collectors.toSet()),
                contracts.list(programme),
                entries.listContractSources(programme),
                statements.listRemembered(programme));
    }

    private static BigDecimal sum(List<StatementRow> rows) {
        return rows.stream().map(row -> row.payment().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
