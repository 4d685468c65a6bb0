package ua.ratusha.kernel.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import ua.ratusha.kernel.sockets.DutySource.Duty;

/**
 * A duty as it stands today.
 *
 * @param daysLeft calendar days to the last one: 0 on it, negative when it has passed
 * @param own whether the reader does it; else it is shown to the head because it is late
 */
public record Due(Duty duty, long daysLeft, boolean own) {
    /** The soonest first; on one day the one that has waited longest, then by key, so that the order never jumps. */
    static final Comparator<Due> BY_DATE = Comparator.comparing(
                    (Due due) -> due.duty().due())
            .thenComparing(due -> due.duty().since())
            .thenComparing(due -> due.duty().key());

    /** How pressing it is. */
    public enum Stage {
        /** The last day has passed. */
        LATE,
        /** Today is the last day, or the last reminder is out. */
        LAST,
        /** A reminder is out. */
        REMINDED,
        /** No reminder yet. */
        CALM
    }

    static Due of(Duty duty, LocalDate today, boolean own) {
        return new Due(duty, ChronoUnit.DAYS.between(today, duty.due()), own);
    }

    /** How many of the duty's reminders are out. */
    public int reminders() {
        return (int) duty.reminders().stream().filter(days -> daysLeft <= days).count();
    }

    public Stage stage() {
        if (daysLeft < 0) {
            return Stage.LATE;
        }
        boolean last = reminders() > 0 && reminders() == duty.reminders().size();
        if (daysLeft == 0 || last) {
            return Stage.LAST;
        }
        return reminders() > 0 ? Stage.REMINDED : Stage.CALM;
    }
}
