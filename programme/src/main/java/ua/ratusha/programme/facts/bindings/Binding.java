package ua.ratusha.programme.facts.bindings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What measures an indicator from a day on.
 *
 * @param formula arithmetic over facts; empty when figures are entered
 * @param definition what is counted, in the officer's words
 * @param boundBy {@code null} when the house itself bound it
 */
public record Binding(
        UUID id,
        UUID programme,
        UUID indicator,
        Kind kind,
        String formula,
        String unit,
        String definition,
        LocalDate validFrom,
        Instant boundAt,
        @Nullable UUID boundBy,
        String boundByName) {

    public enum Kind {
        SOURCE,
        TYPED
    }
}
