package ua.ratusha.programme.reports;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.calendar.LegalGround;
import ua.ratusha.kernel.calendar.Term;
import ua.ratusha.kernel.calendar.TermContext;
import ua.ratusha.kernel.calendar.Terms;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.ReportingRule;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;

/**
 * Which reports a programme owes and by when. The annual one is the law's for every programme; the local one is there
 * when the programme promises it; the quarterly one is local practice. Days come from the deadline engine.
 */
final class Owing {
    private final DeadlineEngine engine;
    private final Terms terms;

    Owing(DeadlineEngine engine, Terms terms) {
        this.engine = engine;
        this.terms = terms;
    }

    /** @param since the day from which the inbox holds the report */
    record Owed(Rule rule, Period period, String addressee, String ground, LocalDate due, LocalDate since) {}

    /** All reports of the programme's whole life, the first due first. */
    List<Owed> list(ProgrammeContent content, List<Rule> rules) {
        List<Owed> all = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.active()) {
                continue;
            }
            for (int year : content.years()) {
                periods(rule.kind(), year)
                        .forEach(period -> owed(content, rule, period).ifPresent(all::add));
            }
        }
        all.sort(Comparator.comparing(Owed::due)
                .thenComparing(owed -> owed.rule().kind()));
        return all;
    }

    /** Empty when the programme does not promise such a report. */
    Optional<Owed> owed(ProgrammeContent content, Rule rule, Period period) {
        return switch (rule.kind()) {
            case ANNUAL_MINISTRY -> Optional.of(owed(rule, null, period));
            case LOCAL_STATE -> findLocal(content).map(local -> owed(rule, local, period));
            case QUARTERLY -> Optional.of(owed(rule, null, period));
        };
    }

    private static List<Period> periods(ReportKind kind, int year) {
        Period whole = Period.ofYear(year);
        return kind == ReportKind.QUARTERLY ? whole.quarters() : List.of(whole);
    }

    /** The programme's own promise that is not the annual report to the Ministry. */
    private static Optional<ReportingRule> findLocal(ProgrammeContent content) {
        return content.reporting().stream()
                .filter(rule -> rule.dueMonth() != 3 || rule.dueDay() != 1)
                .filter(rule -> !rule.addressee().contains("цифрової трансформації України"))
                .findFirst();
    }

    private Owed owed(Rule rule, @Nullable ReportingRule local, Period period) {
        Term term = term(rule, local, period);
        var deadline = engine.deadline(
                term, period.last().atStartOfDay(DeadlineEngine.KYIV).toInstant(), TermContext.NONE);
        String addressee = !rule.addressee().isEmpty() || local == null ? rule.addressee() : local.addressee();
        String own = local == null || local.ground().isBlank() ? rule.ground() : local.ground();
        LocalDate due = deadline.lastDay();
        int first = rule.reminders().isEmpty() ? 0 : rule.reminders().getFirst();
        return new Owed(
                rule, period, addressee, own.isEmpty() ? deadline.ground().cited() : own, due, due.minusDays(first));
    }

    private Term term(Rule rule, @Nullable ReportingRule local, Period period) {
        String code = rule.termCode();
        if (code == null) {
            return own(rule, Term.Unit.CALENDAR_DAYS, rule.daysAfter(), null);
        }
        Optional<Term> known = terms.find(code, period.last());
        MonthDay promised = local == null ? null : day(local);
        if (known.isPresent()
                && (promised == null || promised.equals(known.get().fixedDate()))) {
            return known.get();
        }
        // A year before the act came into force, or a day that only this programme sets.
        MonthDay day = promised != null
                ? promised
                : terms.list().stream()
                        .filter(term -> term.code().equals(code))
                        .map(Term::fixedDate)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No term " + code));
        return own(rule, Term.Unit.FIXED_DATE, null, day);
    }

    /** A misread 31 February is the last of February. */
    private static MonthDay day(ReportingRule rule) {
        Month month = Month.of(rule.dueMonth());
        return MonthDay.of(month, Math.min(rule.dueDay(), month.maxLength()));
    }

    private static Term own(Rule rule, Term.Unit unit, @Nullable Integer amount, @Nullable MonthDay day) {
        return new Term(
                "reports." + rule.kind(),
                "year-end",
                amount,
                unit,
                day,
                Term.Sense.NOT_LATER,
                Term.DayOff.NEXT_WORKING_DAY,
                null,
                new LegalGround(rule.ground(), "", LocalDate.EPOCH, null, rule.mark(), "reports.rule"));
    }
}
