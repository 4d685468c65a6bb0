package ua.ratusha.kernel.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id account; {@code null} when the house itself acts
 * @param name name as it was at that moment
 */
public record Actor(@Nullable UUID id, String name) {
    /** The house itself: jobs, imports at first start. */
    public static final Actor HOUSE = new Actor(null, "Ратуша");
}
