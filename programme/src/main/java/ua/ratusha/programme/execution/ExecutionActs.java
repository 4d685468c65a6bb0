package ua.ratusha.programme.execution;

import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;

/** What this system writes into the audit log. */
public final class ExecutionActs {
    static final AuditAction ENTERED =
            new AuditAction("execution.entry.made", "внесено запис про кошти", "money entry made");
    static final AuditAction CORRECTED =
            new AuditAction("execution.entry.corrected", "виправлено запис про кошти", "money entry corrected");
    static final AuditAction CONTRACT =
            new AuditAction("execution.contract.registered", "зареєстровано договір", "contract registered");
    static final AuditAction CLOSED =
            new AuditAction("execution.contract.closed", "закрито договір", "contract closed");
    static final AuditAction INVOICE = new AuditAction("execution.invoice.added", "додано рахунок", "invoice added");
    static final AuditAction PAPER = new AuditAction("execution.file.added", "додано файл", "file added");
    public static final AuditAction UPLOADED =
            new AuditAction("execution.statement.uploaded", "завантажено виписку казначейства", "statement uploaded");
    public static final AuditAction DECIDED = new AuditAction(
            "execution.statement.row-decided", "визначено захід для рядка виписки", "statement row decided");
    public static final AuditAction IMPORTED =
            new AuditAction("execution.statement.imported", "проведено виписку казначейства", "statement imported");
    public static final AuditAction CANCELLED =
            new AuditAction("execution.statement.cancelled", "скасовано виписку казначейства", "statement cancelled");

    private ExecutionActs() {}

    static AuditActions all() {
        return AuditActions.of(
                "execution",
                ENTERED,
                CORRECTED,
                CONTRACT,
                CLOSED,
                INVOICE,
                PAPER,
                UPLOADED,
                DECIDED,
                IMPORTED,
                CANCELLED);
    }
}
