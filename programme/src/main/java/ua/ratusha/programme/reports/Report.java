package ua.ratusha.programme.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;

/**
 * A report as the lists know it.
 *
 * @param corrects the frozen report that this one stands in for
 * @param seal {@code null} for a draft
 */
public record Report(
        UUID id,
        UUID programme,
        ReportKind kind,
        Period period,
        String title,
        @Nullable UUID corrects,
        Instant createdAt,
        String createdBy,
        @Nullable Seal seal) {

    /** @param snapshot SHA-256 of the frozen JSON */
    public record Seal(Instant at, String by, String snapshot) {
        public LocalDate day() {
            return LocalDate.ofInstant(at, DeadlineEngine.KYIV);
        }
    }

    public boolean isFrozen() {
        return seal != null;
    }

    /** Whether it was frozen when its period was over: only such a report is given. */
    public boolean isGiven() {
        return seal != null && seal.day().isAfter(period.last());
    }
}
