package ua.ratusha.programme.plan.api;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme in a line of a list; the figures are those of its redaction in force.
 *
 * @param act the act that approved it, {@code null} for a draft that names none
 * @param firstYear {@code null} when the document names no years
 * @param redactions how many redactions there are; drafts that amend are not counted
 * @param money all planned money, hryvnias with scale 2
 */
public record ProgrammeSummary(
        UUID id,
        String slug,
        String title,
        String community,
        @Nullable String katottg,
        boolean own,
        Standing standing,
        Redaction.@Nullable Act act,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        int redactions,
        BigDecimal money) {
    /** Topic of the house's stamps that counts every change of any programme. */
    public static final String TOPIC = "programmes";

    /** How a programme stands on a day. */
    public enum Standing {
        /** No act approves it yet. */
        DRAFT,
        /** Approved, and its last year is not over. */
        IN_FORCE,
        /** Its last year is over. */
        ENDED
    }
}
