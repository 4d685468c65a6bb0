package ua.ratusha.programme.plan.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme as a whole; what it says is in its redactions.
 *
 * @param slug name in addresses
 * @param own whether this house carries it out; others are loaded for comparison
 */
public record Programme(
        UUID id,
        String slug,
        String title,
        String community,
        @Nullable String katottg,
        boolean own) {}
