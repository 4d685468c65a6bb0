package ua.ratusha.programme.projects.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a planned day is kept.
 *
 * @param days calendar days late; 0 unless late
 */
public record Term(Keeping keeping, long days) {

    public enum Keeping {
        /** Not over yet, and the planned day has not passed. */
        AHEAD,
        /** Over, by the planned day. */
        KEPT,
        /** Not over, and the planned day has passed. */
        OVERDUE,
        /** Over, after the planned day. */
        KEPT_LATE,
        /** Called off: there is no term any more. */
        NONE
    }

    /** @param ended the day on which it really ended, {@code null} while it goes on */
    public static Term of(LocalDate planned, @Nullable LocalDate ended, LocalDate today) {
        long late = Math.max(0, ChronoUnit.DAYS.between(planned, ended == null ? today : ended));
        if (ended == null) {
            return new Term(late > 0 ? Keeping.OVERDUE : Keeping.AHEAD, late);
        }
        return new Term(late > 0 ? Keeping.KEPT_LATE : Keeping.KEPT, late);
    }

    public static Term none() {
        return new Term(Keeping.NONE, 0);
    }

    public boolean isLate() {
        return days > 0;
    }
}
