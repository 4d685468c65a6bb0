package ua.ratusha.kernel.audit;

import java.util.List;

/** The audit actions of one system; every system contributes one as a bean. */
public record AuditActions(String system, List<AuditAction> actions) {
    public AuditActions {
        actions = List.copyOf(actions);
    }

    public static AuditActions of(String system, AuditAction... actions) {
        return new AuditActions(system, List.of(actions));
    }
}
