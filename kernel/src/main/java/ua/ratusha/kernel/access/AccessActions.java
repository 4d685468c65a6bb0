package ua.ratusha.kernel.access;

import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;

/** What the log says about accounts and sign-in. */
final class AccessActions {
    static final AuditAction SIGNED_IN = new AuditAction("access.signed-in", "виконано вхід", "signed in");
    static final AuditAction SIGNED_OUT = new AuditAction("access.signed-out", "виконано вихід", "signed out");
    static final AuditAction REFUSED = new AuditAction("access.refused", "відмовлено у вході", "sign-in refused");

    private AccessActions() {}

    static AuditActions declared() {
        return AuditActions.of("access", SIGNED_IN, SIGNED_OUT, REFUSED);
    }

    static Act of(AuditAction action, Officer officer) {
        return Act.of(action, new Actor(officer.id(), officer.fullName()), "account", officer.id());
    }

    /** The name that was tried is not kept: people type their passwords into it. */
    static Act refused() {
        return Act.of(REFUSED, Actor.HOUSE, "account", "");
    }
}
