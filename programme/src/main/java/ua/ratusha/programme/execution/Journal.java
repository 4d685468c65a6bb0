package ua.ratusha.programme.execution;

import java.util.UUID;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.house.Stamps;

/** What every change of the money leaves behind: a record of the act, and a mark for pages kept of the programme. */
public class Journal {
    private final Audit audit;
    private final Access access;
    private final Stamps stamps;

    Journal(Audit audit, Access access, Stamps stamps) {
        this.audit = audit;
        this.access = access;
        this.stamps = stamps;
    }

    /** @param details pairs of a name and a value; never personal data */
    public void note(UUID programme, AuditAction action, String type, UUID object, Object... details) {
        Officer officer = access.getOfficer();
        Act act = Act.of(action, new Actor(officer.id(), officer.fullName()), type, object)
                .with("programme", programme);
        for (int i = 0; i + 1 < details.length; i += 2) {
            act = act.with(String.valueOf(details[i]), details[i + 1]);
        }
        audit.record(act);
        stamps.touch("programme:" + programme);
    }
}
