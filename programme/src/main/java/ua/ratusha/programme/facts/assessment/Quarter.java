package ua.ratusha.programme.facts.assessment;

import java.time.LocalDate;

/** A calendar quarter: programmes are monitored quarterly. */
public record Quarter(LocalDate first, LocalDate last) {

    public static Quarter of(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Quarter(first, first.plusMonths(3).minusDays(1));
    }

    /** The last whole quarter before the one of the given day. */
    public static Quarter before(LocalDate day) {
        return of(of(day).first().minusDays(1));
    }

    public int number() {
        return (first.getMonthValue() + 2) / 3;
    }
}
