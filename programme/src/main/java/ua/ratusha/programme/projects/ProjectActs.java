package ua.ratusha.programme.projects;

import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;

/** What this system writes into the audit log. */
final class ProjectActs {
    static final AuditAction CREATED =
            new AuditAction("projects.project.created", "створено проєкт", "project created");
    static final AuditAction CHANGED = new AuditAction("projects.project.changed", "змінено проєкт", "project changed");
    static final AuditAction MOVED =
            new AuditAction("projects.project.moved", "змінено стан проєкту", "state of a project changed");
    static final AuditAction STAGE =
            new AuditAction("projects.stage.written", "змінено етап проєкту", "stage of a project changed");
    static final AuditAction RISK =
            new AuditAction("projects.risk.written", "змінено ризик проєкту", "risk of a project changed");
    static final AuditAction PARTNER =
            new AuditAction("projects.partner.written", "змінено угоду проєкту", "agreement of a project changed");

    private ProjectActs() {}

    static AuditActions all() {
        return AuditActions.of("projects", CREATED, CHANGED, MOVED, STAGE, RISK, PARTNER);
    }
}
