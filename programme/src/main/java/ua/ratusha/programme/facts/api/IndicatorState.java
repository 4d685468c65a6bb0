package ua.ratusha.programme.facts.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource.Words;

/**
 * What is known of one indicator at the end of a day.
 *
 * @param number the indicator's number as printed
 * @param year the year of {@code asOf}, whose target counts
 * @param origin where the figure comes from
 * @param formula arithmetic over facts when a source measures; empty for entered figures
 * @param definition what is counted: the officer's words or the source's own
 * @param unit unit of value, target and history
 * @param target target of the year, {@code null} when the programme sets none
 * @param completion per cent of the way to the target of the year, scale 1; {@code null} without value or target
 * @param history approved and measured figures, one a day, ascending; only days up to {@code asOf}
 * @param forecast straight line to the end of the year; {@code null} when it would not be honest
 */
public record IndicatorState(
        UUID indicator,
        String number,
        LocalDate asOf,
        int year,
        Origin origin,
        String formula,
        String definition,
        Figure figure,
        String unit,
        @Nullable BigDecimal target,
        @Nullable BigDecimal completion,
        Status status,
        List<Point> history,
        @Nullable Forecast forecast) {

    public enum Origin {
        /** Nobody has said yet what measures the indicator; a figure can be entered. */
        UNBOUND,
        TYPED,
        SOURCE
    }

    public enum Status {
        ACHIEVED,
        ON_TRACK,
        BEHIND,
        NO_DATA,
        /** The programme sets no target for the year. */
        NOT_DUE
    }

    public sealed interface Figure {}

    /**
     * @param asOf the day for which the figure holds
     * @param knownAt when it was measured or approved
     * @param fresh whether it is new enough to stand for {@link IndicatorState#asOf()}
     * @param ageDays days from {@code asOf} to the day asked for
     * @param approval {@code null} for a measured figure, which needs none
     * @param valueId the entered figure, {@code null} for a measured one
     */
    public record Value(
            BigDecimal value,
            LocalDate asOf,
            Instant knownAt,
            boolean fresh,
            long ageDays,
            @Nullable Approval approval,
            @Nullable UUID valueId)
            implements Figure {}

    /** An empty figure says why. */
    public record Absent(Words reason) implements Figure {}

    /**
     * @param author who entered the figure
     * @param soleApprover whether the author approved it too, since nobody else in the house may
     */
    public record Approval(String author, String approvedBy, Instant approvedAt, boolean soleApprover) {}

    public record Point(LocalDate date, BigDecimal value) {}

    /**
     * @param on the last day of the year
     * @param points how many figures the line goes through
     * @param reachesTarget {@code null} when the year has no target
     */
    public record Forecast(
            BigDecimal value,
            LocalDate on,
            int points,
            @Nullable Boolean reachesTarget) {}

    public Optional<Value> value() {
        return figure instanceof Value value ? Optional.of(value) : Optional.empty();
    }
}
