package ua.ratusha.kernel.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * One rule of the calendar with its ground in law.
 *
 * @param code stable name; the text {@code calendar.day.<code>} names it to people
 */
public record DayRule(String code, Meaning meaning, LegalGround ground) {

    /** What a rule does. */
    public sealed interface Meaning {}

    /** A holiday on the same day of each year. */
    public record Fixed(MonthDay day) implements Meaning {}

    /** A holiday {@code days} after Easter Sunday. */
    public record AfterEaster(boolean julian, int days) implements Meaning {}

    /** A working day made free, and a day off worked instead. */
    public record Moved(LocalDate free, LocalDate worked) implements Meaning {}

    /** A holiday on a day off makes the next day free (Labour Code, article 67). */
    public record WeekendShift() implements Meaning {}

    /** Holidays, shifts and moves do not apply; Saturdays and Sundays stay free (Law 2136-IX, article 6). */
    public record HolidaysSuspended() implements Meaning {}

    static DayRule of(Tsv.Row row) {
        return new DayRule(row.text("code"), meaning(row.text("kind"), row.text("when")), row.ground());
    }

    private static Meaning meaning(String kind, String when) {
        return switch (kind) {
            case "FIXED" -> new Fixed(MonthDay.parse("--" + when));
            case "EASTER" -> {
                int plus = when.indexOf('+');
                Easter reckoning = Easter.valueOf(when.substring(0, plus));
                yield new AfterEaster(reckoning == Easter.JULIAN, Integer.parseInt(when.substring(plus + 1)));
            }
            case "MOVED" -> {
                int arrow = when.indexOf('>');
                yield new Moved(LocalDate.parse(when.substring(0, arrow)), LocalDate.parse(when.substring(arrow + 1)));
            }
            case "WEEKEND_SHIFT" -> new WeekendShift();
            case "HOLIDAYS_SUSPENDED" -> new HolidaysSuspended();
            default -> throw new IllegalStateException("Unknown kind of day rule: " + kind);
        };
    }

    /** The holiday that this rule gives in {@code year}, if it gives one and holds on that day. */
    Optional<LocalDate> holidayIn(int year) {
        Optional<LocalDate> date = switch (meaning) {
            case Fixed(MonthDay day) when day.isValidYear(year) -> Optional.of(day.atYear(year));
            case AfterEaster(boolean julian, int days) ->
                Optional.of(
                        (julian ? Easter.JULIAN : Easter.GREGORIAN).sunday(year).plusDays(days));
            default -> Optional.empty();
        };
        return date.filter(ground::holdsOn);
    }
}
