package ua.ratusha.kernel.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act to be audited.
 *
 * @param objectType kind of the object, one English word of its system: {@code unit}, {@code programme}
 * @param objectId its identifier; never a personal code
 * @param unitId unit in whose scope the act was done; {@code null} = the whole house
 * @param details more about the act; never personal data
 * @param requestId request of the web; {@code null} = the one of the current thread, if any
 */
public record Act(
        AuditAction action,
        Actor actor,
        String objectType,
        String objectId,
        @Nullable UUID unitId,
        Map<String, String> details,
        @Nullable String requestId) {

    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(AuditAction action, Actor actor, String objectType, Object objectId) {
        return new Act(action, actor, objectType, String.valueOf(objectId), null, Map.of(), null);
    }

    /** The same act in the scope of a unit. */
    public Act in(@Nullable UUID unit) {
        return new Act(action, actor, objectType, objectId, unit, details, requestId);
    }

    /** The same act with one more detail. */
    public Act with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name, String.valueOf(value));
        return new Act(action, actor, objectType, objectId, unitId, more, requestId);
    }
}
