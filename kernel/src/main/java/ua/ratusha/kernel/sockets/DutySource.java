package ua.ratusha.kernel.sockets;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource.Words;

/** What is due in a system: the one inbox shows it to those who may do it, and to the head when it is late. */
public interface DutySource {

    /** Duties that are open on the given day. */
    List<Duty> listDuties(LocalDate today);

    /**
     * @param key stable, unique in the house
     * @param since the day from which the duty stands in the inbox
     * @param due the last day, already moved off days of rest by the deadline engine
     * @param ground act and article, or the local decision, that set the term
     * @param path page where the duty is done
     * @param permission whoever has it sees the duty
     * @param unit unit that answers for it, {@code null} for the whole authority
     * @param reminders days before the due day on which the inbox raises the duty, descending
     */
    record Duty(
            String key,
            Words title,
            LocalDate since,
            LocalDate due,
            String ground,
            String path,
            String permission,
            @Nullable UUID unit,
            List<Integer> reminders) {}
}
