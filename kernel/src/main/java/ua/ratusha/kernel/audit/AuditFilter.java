package ua.ratusha.kernel.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** Only the conditions that are asked for, so that each question finds its own index. */
    String conditions() {
        return (objectType == null ? "" : " and object_type = :type")
                + (objectId == null ? "" : " and object_id = :object")
                + (actorId == null ? "" : " and actor_id = :actor")
                + (action == null ? "" : " and action = :action")
                + (since == null ? "" : " and at >= :since")
                + (until == null ? "" : " and at < :until");
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query) {
        return query.param("type", objectType)
                .param("object", objectId)
                .param("actor", actorId)
                .param("action", action)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC));
    }
}
