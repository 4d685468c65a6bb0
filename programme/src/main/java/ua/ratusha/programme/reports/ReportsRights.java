package ua.ratusha.programme.reports;

import java.util.Map;
import java.util.Set;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.programme.reports.monitoring.ResultDesk;

/** Who may do what with monitoring and reports; frozen reports and monitoring are public. */
final class ReportsRights {
    static final String EDIT = "reports.edit";
    static final String FREEZE = "reports.freeze";
    /** Sees drafts and files of evidence. */
    static final String READ = "reports.read";
    /** Is told of reports that were not given in time. */
    static final String OVERDUE = "reports.overdue";

    private ReportsRights() {}

    static Rights rights() {
        return new Rights(
                "reports",
                Map.of(
                        Role.CDTO, Set.of(EDIT, FREEZE, READ, ResultDesk.ENTER),
                        Role.HEAD, Set.of(FREEZE, READ, OVERDUE),
                        Role.EXECUTOR, Set.of(READ, ResultDesk.ENTER),
                        Role.FINANCE, Set.of(READ),
                        Role.AUDITOR, Set.of(READ)));
    }
}
