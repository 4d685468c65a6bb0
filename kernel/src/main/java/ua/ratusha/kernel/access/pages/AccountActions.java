package ua.ratusha.kernel.access.pages;

import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;

/** What the log says about accounts and roles. */
final class AccountActions {
    static final AuditAction CREATED = new AuditAction("access.account.created", "створено запис", "account created");
    static final AuditAction RESET =
            new AuditAction("access.password.reset", "видано новий перший пароль", "first password given anew");
    static final AuditAction CHANGED =
            new AuditAction("access.password.changed", "змінено власний пароль", "own password changed");
    static final AuditAction DISABLED =
            new AuditAction("access.account.disabled", "вимкнено запис", "account disabled");
    static final AuditAction ENABLED = new AuditAction("access.account.enabled", "увімкнено запис", "account enabled");
    static final AuditAction GRANTED = new AuditAction("access.role.granted", "надано роль", "role granted");
    static final AuditAction WITHDRAWN = new AuditAction("access.role.withdrawn", "забрано роль", "role withdrawn");

    private AccountActions() {}

    static AuditActions declared() {
        return AuditActions.of("access.pages", CREATED, RESET, CHANGED, DISABLED, ENABLED, GRANTED, WITHDRAWN);
    }
}
