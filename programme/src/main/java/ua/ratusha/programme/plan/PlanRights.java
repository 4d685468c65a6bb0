package ua.ratusha.programme.plan;

import java.util.Map;
import java.util.Set;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;

/** Who may do what with a programme; reading is public. */
final class PlanRights {
    static final String EDIT = "plan.edit";
    static final String APPROVE = "plan.approve";
    /** Sees drafts and findings before approval. */
    static final String READ = "plan.read";

    private PlanRights() {}

    static Rights rights() {
        return new Rights(
                "plan",
                Map.of(
                        Role.CDTO, Set.of(EDIT, APPROVE, READ),
                        Role.HEAD, Set.of(APPROVE, READ),
                        Role.EXECUTOR, Set.of(READ),
                        Role.FINANCE, Set.of(READ),
                        Role.AUDITOR, Set.of(READ)));
    }
}
