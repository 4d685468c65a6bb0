package ua.ratusha.programme.view.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ua.ratusha.kernel.KernelAutoConfiguration;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.DutySource.Duty;
import ua.ratusha.programme.execution.api.Forecast;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.view.Showcase;
import ua.ratusha.programme.view.Shown;

/** Gathers the dashboard. */
public class Board {
    /** Duties due within so many days are announced. */
    private static final int SOON_DAYS = 30;

    private final Showcase showcase;
    private final ObjectProvider<DutySource> duties;
    private final Units units;
    private final Access access;
    private final Clock clock;

    public Board(Showcase showcase, ObjectProvider<DutySource> duties, Units units, Access access, Clock clock) {
        this.showcase = showcase;
        this.duties = duties;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param year the year whose money and duties count: this one, or the programme's nearest when it does not run now
     * @param money of that year
     * @param late the longest overdue first
     * @param soon duties due in the next days
     */
    public record View(Shown shown, int year, Matrix money, Forecast forecast, List<Task> late, List<Task> soon) {}

    /**
     * A duty and whose it is.
     *
     * @param unit name of the unit that answers for it, {@code null} for the whole authority
     * @param roles whoever may do it
     * @param openable whether the reader may do it too; a link that the house would refuse is no link
     */
    public record Task(Duty duty, long daysLate, @Nullable String unit, List<Role> roles, boolean openable) {}

    View of(Programme programme) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), KernelAutoConfiguration.KYIV);
        Shown shown = showcase.get(programme);
        int year = year(shown.content().years(), today.getYear());
        List<Task> tasks = tasks(today);
        return new View(
                shown,
                year,
                shown.books().ofYear(year),
                Forecast.of(shown.books(), year),
                tasks.stream().filter(task -> task.daysLate() > 0).toList(),
                tasks.stream()
                        .filter(task -> task.daysLate() <= 0 && task.daysLate() >= -SOON_DAYS)
                        .toList());
    }

    private static int year(List<Integer> years, int today) {
        return years.isEmpty() ? today : Math.clamp(today, years.getFirst(), years.getLast());
    }

    private List<Task> tasks(LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        duties.orderedStream()
                .flatMap(source -> source.listDuties(today).stream())
                .filter(duty -> !duty.since().isAfter(today))
                .forEach(duty -> tasks.add(new Task(
                        duty,
                        today.toEpochDay() - duty.due().toEpochDay(),
                        unit(duty.unit()),
                        roles(duty.permission()),
                        access.may(duty.permission(), duty.unit()))));
        tasks.sort(Comparator.comparing(task -> task.duty().due()));
        return tasks;
    }

    private @Nullable String unit(@Nullable UUID unit) {
        return unit == null ? null : units.find(unit).map(Unit::name).orElse(null);
    }

    /** Those who do it; a reader who may do it too is named only when nobody else may. */
    private List<Role> roles(String permission) {
        List<Role> may = Stream.of(Role.EXECUTOR, Role.FINANCE, Role.CDTO, Role.HEAD)
                .filter(role -> access.permissions(role).contains(permission))
                .toList();
        return may.isEmpty()
                ? Arrays.stream(Role.values())
                        .filter(role -> access.permissions(role).contains(permission))
                        .toList()
                : may;
    }
}
