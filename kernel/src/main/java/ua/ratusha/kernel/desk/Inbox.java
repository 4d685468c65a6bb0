package ua.ratusha.kernel.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.DutySource.Duty;

/** The one inbox: what is due in all systems, for those who may do it, and late duties for the head besides. */
public class Inbox {
    /** Sees what others are late with. */
    public static final String ESCALATED = "desk.escalated";

    private final List<DutySource> sources;
    private final Access access;

    Inbox(List<DutySource> sources, Access access) {
        this.sources = List.copyOf(sources);
        this.access = access;
    }

    /** What stands in the signed-in officer's inbox on that day, the soonest first. */
    public List<Due> list(LocalDate today) {
        return sources.stream()
                .flatMap(source -> source.listDuties(today).stream())
                .filter(duty -> !duty.since().isAfter(today))
                .flatMap(duty -> find(duty, today).stream())
                .sorted(Due.BY_DATE)
                .toList();
    }

    private Optional<Due> find(Duty duty, LocalDate today) {
        boolean own = access.may(duty.permission(), duty.unit());
        boolean escalated = duty.due().isBefore(today) && access.may(ESCALATED, duty.unit());
        return own || escalated ? Optional.of(Due.of(duty, today, own)) : Optional.empty();
    }
}
