package ua.ratusha.programme.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.ratusha.kernel.calendar.WorkingCalendar;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.projects.PartRows.Waiting;

/** Stages that are due soon or overdue. A suspended project owes nothing. */
class ProjectDuties implements DutySource {
    /** How long before its planned end a stage comes into the inbox; the house's choice, no law. */
    static final int DAYS_AHEAD = 14;

    private final PartRows parts;
    private final Plans plans;
    private final WorkingCalendar calendar;

    ProjectDuties(PartRows parts, Plans plans, WorkingCalendar calendar) {
        this.parts = parts;
        this.plans = plans;
        this.calendar = calendar;
    }

    @Override
    public List<Duty> listDuties(LocalDate today) {
        Map<UUID, Programme> own =
                plans.listOwn().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        return parts.listWaiting(today.plusDays(DAYS_AHEAD)).stream()
                .flatMap(waiting -> Optional.ofNullable(own.get(waiting.programme())).stream()
                        .map(programme -> duty(waiting, programme)))
                .toList();
    }

    private Duty duty(Waiting waiting, Programme programme) {
        Project.Stage stage = waiting.stage();
        return new Duty(
                "projects.stage." + stage.id(),
                new Words(
                        "Завершити етап «" + stage.title() + "» проєкту «" + waiting.projectTitle() + "»",
                        "Complete the stage “" + stage.title() + "” of the project “" + waiting.projectTitle() + "”"),
                stage.ends().minusDays(DAYS_AHEAD),
                calendar.workingDayOnOrAfter(stage.ends()),
                "план проєкту",
                "/programmes/" + programme.slug() + "/projects/" + stage.project(),
                ProjectDesk.EDIT,
                waiting.unit(),
                List.of(7, 1));
    }
}
