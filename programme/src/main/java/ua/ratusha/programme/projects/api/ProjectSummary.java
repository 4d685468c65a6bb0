package ua.ratusha.programme.projects.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project in figures, as of one day.
 *
 * @param measure key of the measure that it carries out
 * @param unit unit that answers for it, {@code null} for the whole authority
 * @param ended the day on which it was finished or called off
 * @param completeness whole per cent, 100 only when everything is done
 * @param overdueStages stages not done whose planned day has passed
 * @param highRisks open risks of the highest level
 */
public record ProjectSummary(
        UUID id,
        UUID programme,
        UUID measure,
        String title,
        @Nullable UUID unit,
        String responsible,
        ProjectState state,
        LocalDate starts,
        LocalDate ends,
        @Nullable LocalDate ended,
        int completeness,
        Term term,
        int stages,
        int stagesDone,
        int overdueStages,
        int highRisks,
        CoFinancing money) {}
