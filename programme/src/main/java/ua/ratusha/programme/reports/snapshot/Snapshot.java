package ua.ratusha.programme.reports.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;

/**
 * Everything a report shows. All its files are made of this and of nothing else, so that a frozen report can be made
 * again and compared.
 *
 * @param format version of this record in JSON
 * @param ground act or local decision that asks for the report
 * @param due the last day to give it
 * @param corrects the frozen report that this one stands in for
 * @param seal {@code null} for a draft
 */
public record Snapshot(
        int format,
        UUID report,
        ReportKind kind,
        Period period,
        String title,
        String addressee,
        String ground,
        LocalDate due,
        Card programme,
        MonitoringView monitoring,
        List<Passage> passages,
        List<Remark> remarks,
        @Nullable Corrected corrects,
        @Nullable Seal seal) {
    public static final int FORMAT = 1;

    /**
     * The programme and the redaction of it that the report speaks of.
     *
     * @param redaction its number; {@code version} grows with the changes of a draft
     */
    public record Card(
            UUID id,
            String slug,
            String title,
            String community,
            @Nullable String katottg,
            int redaction,
            UUID redactionId,
            long version,
            @Nullable Approval act,
            List<PassportLine> passport) {}

    /** @param kind «рішення», «розпорядження» */
    public record Approval(String kind, String number, LocalDate date) {}

    public record PassportLine(String label, String value) {}

    /** @param edited whether a person rewrote what the figures gave */
    public record Passage(Chapter chapter, String text, boolean edited) {}

    /** What the linter says about the text of the programme, in Ukrainian. */
    public record Remark(String severity, String place, String title, String message, String mend) {}

    public record Corrected(UUID report, String title, LocalDate frozenOn) {}

    /** Who froze the report and when. */
    public record Seal(String by, Instant at) {}

    public Snapshot with(List<Passage> told) {
        return new Snapshot(
                format,
                report,
                kind,
                period,
                title,
                addressee,
                ground,
                due,
                programme,
                monitoring,
                told,
                remarks,
                corrects,
                seal);
    }

    public Snapshot sealed(Seal by) {
        return new Snapshot(
                format,
                report,
                kind,
                period,
                title,
                addressee,
                ground,
                due,
                programme,
                monitoring,
                passages,
                remarks,
                corrects,
                by);
    }

    public Optional<Passage> passage(Chapter chapter) {
        return passages.stream().filter(each -> each.chapter() == chapter).findFirst();
    }
}
