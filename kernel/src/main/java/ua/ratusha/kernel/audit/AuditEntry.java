package ua.ratusha.kernel.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log, as it stands.
 *
 * @param details flat JSON object of texts
 */
public record AuditEntry(
        long seq,
        Instant at,
        Actor actor,
        String action,
        String objectType,
        String objectId,
        @Nullable UUID unitId,
        String details,
        @Nullable String requestId) {}
