package ua.ratusha.programme.reports.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that will never change. Holds what table {@code reports} of annex 62 to CMU 835 of 21.10.2015 asks for: uid
 * = {@code id}, acceptedDate = {@code acceptedOn}, title, periodStartDate and periodEndDate = {@code period}, url =
 * {@code path}; the programme's own columns come from its redaction.
 *
 * @param acceptedOn the day of freezing in Kyiv
 * @param snapshot SHA-256 of the JSON from which all its files are made
 * @param corrects the frozen report that this one stands in for, {@code null} when none
 * @param path page of the house that shows it
 */
public record FrozenReport(
        UUID id,
        UUID programme,
        ReportKind kind,
        Period period,
        String title,
        LocalDate acceptedOn,
        Instant frozenAt,
        String snapshot,
        @Nullable UUID corrects,
        String path) {}
