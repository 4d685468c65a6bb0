package ua.ratusha.programme.execution.statements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the treasury that was brought to the house.
 *
 * @param file SHA-256 of the content
 * @param decidedAt when it was confirmed or cancelled
 */
public record Statement(
        UUID id,
        UUID programme,
        String file,
        String name,
        State state,
        Instant uploadedAt,
        @Nullable Instant decidedAt) {

    public enum State {
        /** Read and shown; nothing of it is in the books. */
        PREVIEW,
        CONFIRMED,
        CANCELLED
    }
}
