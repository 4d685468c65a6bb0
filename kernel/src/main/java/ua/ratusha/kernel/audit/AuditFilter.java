package ua.ratusha.kernel.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records of the log to list; {@code null} = any.
 *
 * @param since first moment
 * @param until first moment that no longer counts
 */
public record AuditFilter(
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable UUID actorId,
        @Nullable String action,
        @Nullable Instant since,
        @Nullable Instant until) {
    /** All records. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** The history of one object. */
    public static AuditFilter ofObject(String type, Object id) {
        return new AuditFilter(type, String.valueOf(id), null, null, null, null);
    }
}
