package ua.ratusha.programme.reports.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reports of programmes, for the neighbours of the room. */
public interface Reports {

    /** What everybody may see: frozen reports, the newest first. Corrected ones stay in the list. */
    List<FrozenReport> listFrozen(UUID programme);

    /** Every report that the programme owes up to and with the given day's period, the next due first. */
    List<Owed> listOwed(UUID programme, LocalDate today);

    /**
     * A report that must be given.
     *
     * @param due the last day, already moved off days of rest
     * @param given whether a frozen report of this kind and period is there
     */
    record Owed(ReportKind kind, Period period, LocalDate due, String ground, boolean given) {
        public boolean isOverdue(LocalDate today) {
            return !given && today.isAfter(due);
        }
    }
}
