package ua.ratusha.programme.plan.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Refusal;

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
        boolean own) {

    /**
     * Before anything is written about it: a programme that is here for comparison is carried out by another community.
     *
     * @throws Refusal when this house does not carry it out
     */
    public void requireOwn() {
        if (!own) {
            throw new Refusal("plan.refusal.not-own", title);
        }
    }
}
