package ua.ratusha.programme.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.LegalGround;
import ua.ratusha.programme.reports.api.ReportKind;

/**
 * How the house keeps one kind of report; see table {@code reports.rule}.
 *
 * @param termCode term of the deadline engine, or {@code null} where {@code daysAfter} counts from the period's end
 * @param reminders days before the due day, descending
 * @param addressee in the dative; empty = as the programme says
 * @param ground empty = the ground of the term or of the programme
 */
record Rule(
        ReportKind kind,
        boolean active,
        @Nullable String termCode,
        @Nullable Integer daysAfter,
        List<Integer> reminders,
        String addressee,
        String ground,
        LegalGround.Mark mark) {}
