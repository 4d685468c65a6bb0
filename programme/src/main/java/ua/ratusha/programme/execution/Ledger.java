package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.Redaction;

/** Writes the books of the money. */
public class Ledger {
    static final String ENTER = "execution.enter";

    private final Entries entries;
    private final Contracts contracts;
    private final Plans plans;
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    Ledger(Entries entries, Contracts contracts, Plans plans, Access access, Journal journal, Clock clock) {
        this.entries = entries;
        this.contracts = contracts;
        this.plans = plans;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What would be warned of if the entry were written; nothing is written.
     *
     * @throws Refusal when the entry cannot be true
     */
    @Transactional(readOnly = true)
    public List<Warning> check(NewEntry entry) {
        access.require(ENTER);
        return judge(entry, plans.current(entry.programme()));
    }

    /**
     * Writes an entry; the same id twice writes once.
     *
     * @return what a person should look at again
     * @throws Refusal when the entry cannot be true
     */
    @Transactional
    public List<Warning> enter(NewEntry entry) {
        access.require(ENTER);
        plans.get(entry.programme()).requireOwn();
        Officer author = access.getOfficer();
        Redaction redaction = plans.current(entry.programme());
        List<Warning> warnings = judge(entry, redaction);
        if (write(entry, redaction, author.id())) {
            journal.note(
                    entry.programme(),
                    ExecutionActs.ENTERED,
                    "entry",
                    entry.id(),
                    "measure",
                    entry.measure(),
                    "stage",
                    entry.stage(),
                    "amount",
                    entry.amount());
        }
        return warnings;
    }

    /**
     * Says what an entry should have been; the books get a row with the difference that names it.
     *
     * @param id of the correcting entry, made with the form
     * @param right the right sum in hryvnias; zero takes the entry back
     * @param note why; never empty
     */
    @Transactional
    public void correct(UUID programme, UUID wrong, UUID id, BigDecimal right, LocalDate date, String note) {
        access.require(ENTER);
        Officer author = access.getOfficer();
        if (entries.find(id).isPresent()) {
            return;
        }
        Entry entry = entries.findAndLock(wrong)
                .filter(each -> each.programme().equals(programme))
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-entry"));
        refuseBadCorrection(entry, right, date, note);
        BigDecimal difference = right.setScale(2, RoundingMode.UNNECESSARY).subtract(entries.worth(wrong));
        if (difference.signum() == 0) {
            throw new Refusal("execution.refusal.nothing-to-correct", right);
        }
        entries.insert(correction(entry, id, difference, date, note.strip(), author.id()), null);
        journal.note(programme, ExecutionActs.CORRECTED, "entry", id, "corrects", wrong, "amount", difference);
    }

    private void refuseBadCorrection(Entry entry, BigDecimal right, LocalDate date, String note) {
        if (entry.corrects() != null) {
            throw new Refusal("execution.refusal.correct-the-first");
        }
        if (note.isBlank()) {
            throw new Refusal("execution.refusal.say-why");
        }
        if (right.signum() != 0) {
            MoneyRules.refuseBadSum(right);
        }
        if (entry.stage() != Stage.AMENDED && right.signum() < 0) {
            throw new Refusal("execution.refusal.negative");
        }
        MoneyRules.refuseFuture(date, today());
        if (date.isBefore(entry.date())) {
            throw new Refusal("execution.refusal.correction-before-entry", date, entry.date());
        }
    }

    /**
     * Takes back what a contract binds and nobody will pay any more: in each year and source what stayed unpaid there,
     * and never more than stayed unpaid of the contract as a whole.
     */
    void release(Contract contract, LocalDate date, @Nullable UUID author, String note) {
        List<Entry> paid = entries.listOfContract(contract.id(), Stage.PAID);
        List<Entry> contracted = entries.listOfContract(contract.id(), Stage.CONTRACTED);
        BigDecimal left = sum(contracted).subtract(sum(paid));
        for (Entry entry : contracted) {
            if (entry.corrects() != null) {
                continue;
            }
            BigDecimal unpaidThere = sum(inCell(contracted, entry)).subtract(sum(inCell(paid, entry)));
            BigDecimal back = entries.worth(entry.id()).min(unpaidThere).min(left);
            if (back.signum() > 0) {
                Entry taken = correction(entry, UUID.randomUUID(), back.negate(), date, note, author);
                entries.insert(taken, null);
                contracted =
                        Stream.concat(contracted.stream(), Stream.of(taken)).toList();
                left = left.subtract(back);
            }
        }
    }

    private static List<Entry> inCell(List<Entry> all, Entry cell) {
        return all.stream()
                .filter(each -> each.year() == cell.year() && each.source() == cell.source())
                .toList();
    }

    private static BigDecimal sum(List<Entry> all) {
        return all.stream().map(Entry::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** @return false when the entry is there already */
    boolean write(NewEntry entry, Redaction redaction, @Nullable UUID author) {
        return entries.insert(
                new Entry(
                        entry.id(),
                        entry.programme(),
                        entry.measure(),
                        entry.year(),
                        entry.source(),
                        entry.stage(),
                        entry.amount().setScale(2, RoundingMode.UNNECESSARY),
                        entry.date(),
                        entry.budgetCode(),
                        entry.economicCode(),
                        entry.contract(),
                        null,
                        null,
                        entry.stage() == Stage.AMENDED ? redaction.id() : null,
                        entry.note(),
                        author,
                        clock.instant()),
                null);
    }

    List<Warning> judge(NewEntry entry, Redaction redaction) {
        MoneyRules.refuseImpossible(entry, redaction.content(), today());
        refuseForeignContract(entry);
        Measure measure = MoneyRules.getMeasure(redaction.content(), entry.measure());
        Amounts before = cell(redaction, measure, entry.year(), entry.source());
        Amounts after = before.plus(entry.stage(), entry.amount());
        if (entry.stage() == Stage.AMENDED && after.amended().signum() < 0) {
            throw new Refusal("execution.refusal.plan-below-zero", before.amended(), entry.amount());
        }
        return MoneyRules.warnings(measure, entry.year(), entry.stage(), after);
    }

    private Amounts cell(Redaction redaction, Measure measure, int year, FundingSource source) {
        BigDecimal planned = measure.money().stream()
                .filter(money -> money.year() == year && money.source() == source)
                .map(money -> money.amount())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return entries.cell(redaction.programmeId(), redaction.id(), measure.key(), year, source)
                .plus(Amounts.planned(planned));
    }

    private void refuseForeignContract(NewEntry entry) {
        if (entry.contract() == null) {
            return;
        }
        boolean ours = contracts
                .find(entry.contract())
                .filter(contract -> contract.programme().equals(entry.programme()))
                .filter(contract -> contract.measure().equals(entry.measure()))
                .isPresent();
        if (!ours) {
            throw Refusal.notFound("execution.refusal.no-contract");
        }
    }

    private Entry correction(
            Entry wrong, UUID id, BigDecimal difference, LocalDate date, String note, @Nullable UUID author) {
        return new Entry(
                id,
                wrong.programme(),
                wrong.measure(),
                wrong.year(),
                wrong.source(),
                wrong.stage(),
                difference,
                date,
                wrong.budgetCode(),
                wrong.economicCode(),
                wrong.contract(),
                null,
                wrong.id(),
                wrong.redaction(),
                note,
                author,
                clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV);
    }
}
