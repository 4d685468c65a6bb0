package ua.ratusha.programme.plan.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One redaction of a programme.
 *
 * @param number from 1, in the order of making
 * @param version grows with each change of a draft
 * @param act the act that approved it, {@code null} for a draft that names none yet
 * @param sourceName name of the file that it was read from
 */
public record Redaction(
        UUID id,
        UUID programmeId,
        int number,
        State state,
        @Nullable Act act,
        long version,
        @Nullable String sourceFile,
        @Nullable String sourceName,
        Instant createdAt,
        ProgrammeContent content) {

    public enum State {
        DRAFT,
        APPROVED,
        SUPERSEDED
    }

    /** @param kind «рішення», «розпорядження» */
    public record Act(String kind, String number, LocalDate date) {}

    public boolean isDraft() {
        return state == State.DRAFT;
    }
}
