package ua.ratusha.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The working calendar of Ukraine for a five-day week: Labour Code, articles 67 and 73, and Law 2136-IX, article 6,
 * which takes holidays away under martial law. Every rule has its validity, so the same object answers for any year.
 */
public final class WorkingCalendar {
    /** A longer search for a working day means that the rules are broken. */
    private static final int LONGEST_REST_DAYS = 60;

    private final List<DayRule> rules;
    private final Map<Integer, Map<LocalDate, Day>> exceptionsByYear = new ConcurrentHashMap<>();

    /** @param rules all rules; the order does not matter */
    public WorkingCalendar(List<DayRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The calendar of the rules that come with the house. */
    public static WorkingCalendar ofUkraine() {
        return new WorkingCalendar(
                Tsv.read("days.tsv").stream().map(DayRule::of).toList());
    }

    /** The same calendar where each of {@code changes} stands in for all rules of its code, or is added. */
    public WorkingCalendar with(List<DayRule> changes) {
        var codes = changes.stream().map(DayRule::code).toList();
        return new WorkingCalendar(Stream.concat(
                        rules.stream().filter(rule -> !codes.contains(rule.code())), changes.stream())
                .toList());
    }

    /** All rules, for the page that shows them. */
    public List<DayRule> rules() {
        return rules;
    }

    /**
     * What a day is.
     *
     * @param reason the rule that makes it so; empty for a plain weekday, Saturday or Sunday
     */
    public record Day(LocalDate date, boolean working, Optional<DayRule> reason) {}

    /** What {@code date} is and why. */
    public Day day(LocalDate date) {
        Day exception = exceptions(date.getYear()).get(date);
        return exception != null ? exception : new Day(date, !isWeekend(date), Optional.empty());
    }

    /** Whether offices work on {@code date}. */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    /** {@code date} itself if it is a working day, else the first working day after it. */
    public LocalDate workingDayOnOrAfter(LocalDate date) {
        LocalDate day = date;
        for (int i = 0; i < LONGEST_REST_DAYS; i++, day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("No working day in " + LONGEST_REST_DAYS + " days from " + date);
    }

    /** The first working day after {@code date}. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return workingDayOnOrAfter(date.plusDays(1));
    }

    /**
     * The working day with number {@code days} after {@code date}, which itself is not counted.
     *
     * @param days zero or more; zero gives {@code date} back even if it is a day off
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days to add: " + days);
        }
        LocalDate day = date;
        for (int i = 0; i < days; i++) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    /** How many working days there are after {@code from} up to and with {@code to}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1).isBefore(from.plusDays(1)) ? from.plusDays(1) : to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private Map<LocalDate, Day> exceptions(int year) {
        return exceptionsByYear.computeIfAbsent(year, this::findExceptions);
    }

    /** The year before is looked at too: a holiday at its end can free a day of this one. */
    private Map<LocalDate, Day> findExceptions(int year) {
        var holidays = new TreeMap<LocalDate, DayRule>();
        for (DayRule rule : rules) {
            Stream.of(year - 1, year)
                    .flatMap(each -> rule.holidayIn(each).stream())
                    .filter(date -> !holidaysSuspended(date))
                    .forEach(date -> holidays.put(date, rule));
        }
        var found = new TreeMap<LocalDate, Day>();
        holidays.forEach((date, rule) -> found.put(date, new Day(date, false, Optional.of(rule))));
        shiftFromWeekends(holidays.keySet(), found);
        moveDays(found);
        found.keySet().removeIf(date -> date.getYear() != year);
        return found;
    }

    private void shiftFromWeekends(Iterable<LocalDate> holidays, Map<LocalDate, Day> found) {
        for (LocalDate holiday : holidays) {
            Optional<DayRule> shift = rules.stream()
                    .filter(rule -> rule.meaning() instanceof DayRule.WeekendShift)
                    .filter(rule -> rule.ground().holdsOn(holiday))
                    .findFirst();
            if (shift.isEmpty() || !isWeekend(holiday)) {
                continue;
            }
            LocalDate free = holiday.plusDays(1);
            while (isWeekend(free) || found.containsKey(free)) {
                free = free.plusDays(1);
            }
            if (!holidaysSuspended(free)) {
                found.put(free, new Day(free, false, shift));
            }
        }
    }

    private void moveDays(Map<LocalDate, Day> found) {
        for (DayRule rule : rules) {
            if (rule.meaning() instanceof DayRule.Moved(LocalDate free, LocalDate worked)
                    && rule.ground().holdsOn(free)
                    && !holidaysSuspended(free)) {
                found.put(free, new Day(free, false, Optional.of(rule)));
                found.put(worked, new Day(worked, true, Optional.of(rule)));
            }
        }
    }

    private boolean holidaysSuspended(LocalDate date) {
        return rules.stream()
                .anyMatch(rule -> rule.meaning() instanceof DayRule.HolidaysSuspended
                        && rule.ground().holdsOn(date));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
