package ua.ratusha.programme.facts.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an officer entered.
 *
 * @param approval {@code null} until it is approved
 */
public record TypedValue(
        UUID id,
        UUID programme,
        UUID indicator,
        Content content,
        UUID authorId,
        String authorName,
        Instant createdAt,
        ValueState state,
        @Nullable Decision approval) {

    /**
     * What the author states.
     *
     * @param asOf the day for which the figure holds
     * @param method how it was counted, may be empty
     * @param evidence what proves it
     */
    public record Content(
            LocalDate asOf,
            BigDecimal value,
            String unit,
            String method,
            String evidence,
            @Nullable EvidenceFile file) {}

    /** @param sha256 name of the file in the house's store */
    public record EvidenceFile(String sha256, String name) {}

    /** @param soleApprover whether the author approved it too, since nobody else in the house may */
    public record Decision(UUID officer, String name, Instant at, boolean soleApprover) {}

    /** One line of the log of a figure. */
    public record Step(
            ValueEvent event,
            ValueState to,
            BigDecimal value,
            LocalDate asOf,
            String reason,
            String actor,
            Instant at) {}
}
