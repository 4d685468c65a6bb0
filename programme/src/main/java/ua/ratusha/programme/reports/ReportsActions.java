package ua.ratusha.programme.reports;

import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.programme.reports.monitoring.ResultDesk;

/** What the log says about reports. */
final class ReportsActions {
    static final AuditAction BEGUN = new AuditAction("reports.report.begun", "розпочато звіт", "report begun");
    static final AuditAction WRITTEN =
            new AuditAction("reports.section.written", "змінено розділ звіту", "report section written");
    static final AuditAction RESTORED =
            new AuditAction("reports.section.restored", "розділ звіту складено з даних", "report section restored");
    static final AuditAction DISCARDED =
            new AuditAction("reports.report.discarded", "відкинуто чернетку звіту", "draft report discarded");
    static final AuditAction FROZEN = new AuditAction("reports.report.frozen", "зафіксовано звіт", "report frozen");

    private ReportsActions() {}

    static AuditActions declared() {
        List<AuditAction> all = new ArrayList<>(List.of(BEGUN, WRITTEN, RESTORED, DISCARDED, FROZEN));
        all.addAll(ResultDesk.ACTIONS);
        return new AuditActions("reports", all);
    }
}
