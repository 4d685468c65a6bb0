package ua.ratusha.kernel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one place where terms of the law are counted.
 *
 * <p>A term starts on the day after its event (Civil Code, article 253); a term whose last day is a day off ends on
 * the next working day (article 254, part 5); months end on the day of the same number or on the last of the month
 * (article 254, part 3); hours run around the clock; days are those of Kyiv. Articles 253–254 are read, but that they
 * also count terms of public law is from memory: {@link Term.DayOff} of each term is the setting for it.
 */
public final class DeadlineEngine {
    /** The zone of the law and of people. */
    public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final WorkingCalendar calendar;
    private final Terms terms;

    public DeadlineEngine(WorkingCalendar calendar, Terms terms) {
        this.calendar = calendar;
        this.terms = terms;
    }

    /** The deadline of a term that starts at a moment. See {@link #deadline(Term, Instant, TermContext)}. */
    public Deadline deadline(String termCode, Instant start, TermContext context) {
        return deadline(terms.get(termCode, dayOf(start)), start, context);
    }

    /** The deadline of a term that starts on a day; hours would be counted from its first moment. */
    public Deadline deadline(String termCode, LocalDate start, TermContext context) {
        return deadline(termCode, startOf(start), context);
    }

    /** When a report for {@code year} is due; for terms with a fixed date. */
    public Deadline deadlineForYear(String termCode, int year) {
        return deadline(termCode, LocalDate.of(year, 12, 31), TermContext.NONE);
    }

    /**
     * Counts a term.
     *
     * @throws IllegalArgumentException if the length is neither in the law nor in {@code context}, or if the context
     *     extends a term that cannot be extended
     * @throws NoSuchElementException (of the overloads) if the law knows no such term on that day
     */
    public Deadline deadline(Term term, Instant start, TermContext context) {
        var count = new Count(term, start, context);
        count.sayStart();
        boolean extended = count.decideExtension();
        if (count.unit == Term.Unit.HOURS) {
            Instant due = count.hours();
            count.say("due-moment", MOMENT.format(due.atZone(KYIV)));
            return count.result(due, dayOf(due), extended);
        }
        LocalDate last = count.rest(count.lastDay());
        count.say(term.sense() == Term.Sense.NOT_BEFORE ? "not-before" : "due-day", DATE.format(last));
        return count.result(startOf(last.plusDays(1)), last, extended);
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, KYIV);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(KYIV).toInstant();
    }

    /** One counting: what is counted now, and what has been said about it. */
    private final class Count {
        private final Term term;
        private final Instant start;
        private final TermContext context;
        private final List<Deadline.Step> steps = new ArrayList<>();
        private Term.Unit unit;
        private @Nullable Integer amount;

        Count(Term term, Instant start, TermContext context) {
            this.term = term;
            this.start = start;
            this.context = context;
            this.amount = context.amount() != null ? context.amount() : term.amount();
            this.unit = byArticle42(term.unit());
        }

        void say(String name, Object... arguments) {
            steps.add(Deadline.Step.of(name, arguments));
        }

        void sayStart() {
            var moment = start.atZone(KYIV);
            switch (term.unit()) {
                case HOURS -> say("start-moment", MOMENT.format(moment));
                case FIXED_DATE -> say("start-fixed", DATE.format(moment));
                default -> say("start", DATE.format(moment));
            }
        }

        Deadline result(Instant due, LocalDate lastDay, boolean extended) {
            return new Deadline(term.code(), term.sense(), start, due, lastDay, term.ground(), extended, steps);
        }

        private Term.Unit byArticle42(Term.Unit asked) {
            if (asked != Term.Unit.DAYS_ART_42) {
                return asked;
            }
            return length() < 10 ? Term.Unit.WORKING_DAYS : Term.Unit.CALENDAR_DAYS;
        }

        private int length() {
            if (amount == null) {
                throw new IllegalArgumentException("The length of " + term.code() + " is set locally: give it");
            }
            return amount;
        }

        /** Says the length and changes it if an extension counts; an extension without its notice does not. */
        boolean decideExtension() {
            var decision = context.extension();
            if (unit != Term.Unit.FIXED_DATE) {
                say("length." + unit, length(), term.ground().cited());
            }
            if (decision == null) {
                return false;
            }
            Term.Extension rule = term.findExtension()
                    .orElseThrow(() -> new IllegalArgumentException(term.code() + " cannot be extended"));
            if (rule.noticeRequired() && !noticeInTime(rule, decision.noticeAt())) {
                return false;
            }
            amount = switch (rule.kind()) {
                case TOTAL -> Objects.requireNonNull(rule.amount());
                case ADD -> length() + Objects.requireNonNull(rule.amount());
                case REASONED -> {
                    if (decision.total() == null) {
                        throw new IllegalArgumentException(term.code() + ": the decision must name the new length");
                    }
                    yield decision.total();
                }
            };
            unit = byArticle42(rule.unit());
            say("extended." + unit, length());
            return true;
        }

        private boolean noticeInTime(Term.Extension rule, @Nullable Instant noticeAt) {
            if (noticeAt == null) {
                say("notice-missing");
                return false;
            }
            Integer within = rule.noticeWithinWorkingDays();
            LocalDate limit = within == null ? unextendedEnd() : calendar.plusWorkingDays(dayOf(start), within);
            if (dayOf(noticeAt).isAfter(limit)) {
                say("notice-late", DATE.format(dayOf(noticeAt)), DATE.format(limit));
                return false;
            }
            return true;
        }

        /** Counted without a word: these steps are not the ones that lead to the result. */
        private LocalDate unextendedEnd() {
            int said = steps.size();
            LocalDate end = rest(lastDay());
            steps.subList(said, steps.size()).clear();
            return end;
        }

        Instant hours() {
            Instant due = start.plusSeconds(length() * 3600L);
            for (TermContext.Suspension pause : context.suspensions()) {
                Instant from = pause.from().isBefore(start) ? start : pause.from();
                if (from.isBefore(due) && pause.until().isAfter(from)) {
                    due = due.plus(Duration.between(from, pause.until()));
                    say(
                            "suspended-moments",
                            MOMENT.format(from.atZone(KYIV)),
                            MOMENT.format(pause.until().atZone(KYIV)));
                }
            }
            return due;
        }

        LocalDate lastDay() {
            LocalDate event = dayOf(start);
            return switch (unit) {
                case WORKING_DAYS -> counted(event, length(), true);
                case CALENDAR_DAYS -> counted(event, length(), false);
                case MONTHS -> {
                    LocalDate plain = event.plusMonths(length());
                    yield counted(event, (int) event.until(plain, ChronoUnit.DAYS), false);
                }
                case FIXED_DATE -> fixedDate(event);
                case HOURS, DAYS_ART_42 -> throw new IllegalStateException("Not counted in days: " + unit);
            };
        }

        private LocalDate fixedDate(LocalDate event) {
            MonthDay date = Objects.requireNonNull(term.fixedDate());
            LocalDate sameYear = date.atYear(event.getYear());
            LocalDate due = sameYear.isAfter(event) ? sameYear : date.atYear(event.getYear() + 1);
            say("fixed", DATE.format(due), term.ground().cited());
            return due;
        }

        /** The day with number {@code days} after {@code event}; suspended days and, if asked, days off are skipped. */
        private LocalDate counted(LocalDate event, int days, boolean workingOnly) {
            LocalDate day = event;
            int left = days;
            int skipped = 0;
            while (left > 0) {
                day = day.plusDays(1);
                if (isSuspended(day)) {
                    skipped++;
                } else if (!workingOnly || calendar.isWorkingDay(day)) {
                    left--;
                }
            }
            if (skipped > 0) {
                say("suspended-days", skipped);
            }
            return day;
        }

        private boolean isSuspended(LocalDate day) {
            return context.suspensions().stream()
                    .anyMatch(pause -> !day.isBefore(dayOf(pause.from())) && day.isBefore(dayOf(pause.until())));
        }

        /** Moves an end on a day off, if the term's rule says so. */
        LocalDate rest(LocalDate day) {
            if (term.dayOff() == Term.DayOff.STAYS || calendar.isWorkingDay(day)) {
                return day;
            }
            LocalDate moved = calendar.workingDayOnOrAfter(day);
            say("day-off", DATE.format(day), DATE.format(moved));
            return moved;
        }
    }
}
