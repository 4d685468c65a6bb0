package ua.ratusha.programme.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.projects.Project.Event;
import ua.ratusha.programme.projects.Project.Partner;
import ua.ratusha.programme.projects.Project.Risk;
import ua.ratusha.programme.projects.Project.RiskState;
import ua.ratusha.programme.projects.Project.Stage;
import ua.ratusha.programme.projects.api.ProjectState;
import ua.ratusha.programme.projects.api.ProjectState.Step;
import ua.ratusha.programme.projects.api.ProjectSummary;
import ua.ratusha.programme.projects.api.Projects;
import ua.ratusha.programme.projects.api.Term.Keeping;
import ua.ratusha.programme.testing.Room;

/** Projects under the measures of a programme. */
class ProjectTest {
    private static final UUID UNIT = new UUID(5, 1);
    private static final UUID OTHER_UNIT = new UUID(5, 2);
    private static final UUID ID = new UUID(3, 1);

    private Room room;
    private ProjectDesk desk;

    @BeforeEach
    void open() {
        room = Room.of(
                        aProgramme()
                                .direction("I", "Управління")
                                .measure("Документообіг", "1000", "300", "300")
                                .build(),
                        ProjectsConfiguration.class)
                .today("2026-06-30")
                .signIn(Role.EXECUTOR, UNIT);
        desk = room.get(ProjectDesk.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Project project(@Nullable UUID unit) {
        return new Project(
                ID,
                PROGRAMME,
                key("Документообіг"),
                "Електронний документообіг",
                "Документи без паперу",
                unit,
                "Олена Приклад",
                day("2026-02-01"),
                day("2026-06-20"),
                null,
                ProjectState.PLANNED);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Stage stage(int number, int weight, String ends, @Nullable String ended) {
        return new Stage(
                new UUID(4, number),
                ID,
                number,
                "Етап " + number,
                weight,
                day("2026-02-01"),
                day(ends),
                ended == null ? null : day(ended));
    }

    private static Partner partner(String donor, String grant, String currency, String hryvnias, String own) {
        return new Partner(
                UUID.randomUUID(),
                ID,
                donor,
                "EG-7",
                day("2026-03-01"),
                new BigDecimal(grant),
                currency,
                new BigDecimal(hryvnias),
                new BigDecimal(own));
    }

    private ProjectSummary summary() {
        return room.get(Projects.class).list(PROGRAMME).getFirst();
    }

    @Test
    void completeness_comes_from_the_weights_of_the_stages_done() {
        desk.create(project(UNIT));
        desk.save(PROGRAMME, stage(1, 30, "2026-04-01", null));
        desk.save(PROGRAMME, stage(2, 60, "2026-06-15", null));
        assertThat(summary().completeness()).isZero();

        desk.save(PROGRAMME, stage(1, 30, "2026-04-01", "2026-04-05"));

        assertThat(summary().completeness()).isEqualTo(33);
        assertThat(summary().stagesDone()).isEqualTo(1);
        assertThat(summary().overdueStages()).isEqualTo(1);
        assertThat(desk.get(PROGRAMME, ID).completeness()).isEqualTo(33);
        assertThat(desk.get(PROGRAMME, ID)
                        .stages()
                        .getFirst()
                        .term(day("2026-06-30"))
                        .days())
                .isEqualTo(4);
    }

    @Test
    void a_project_goes_through_its_states_and_its_history_tells_it() {
        desk.create(project(UNIT));
        desk.step(PROGRAMME, ID, Step.STARTED, day("2026-02-02"), "");
        desk.step(PROGRAMME, ID, Step.PAUSED, day("2026-03-01"), "немає закупівлі");
        desk.step(PROGRAMME, ID, Step.RESUMED, day("2026-04-01"), "");
        desk.step(PROGRAMME, ID, Step.COMPLETED, day("2026-06-29"), "");

        assertThat(summary().state()).isEqualTo(ProjectState.FINISHED);
        assertThat(summary().term().keeping()).isEqualTo(Keeping.KEPT_LATE);
        assertThat(summary().term().days()).isEqualTo(9);
        assertThat(desk.get(PROGRAMME, ID).events())
                .extracting(Event::kind)
                .containsExactly("completed", "resumed", "paused", "started", "created");
        assertThat(room.count("kernel.audit")).isEqualTo(5);
        assertRefused("over", () -> desk.save(PROGRAMME, stage(1, 1, "2026-03-01", null)));
        assertRefused("over", () -> desk.change(project(UNIT)));
    }

    @Test
    void steps_outside_the_graph_without_a_reason_or_from_the_future_are_refused() {
        desk.create(project(UNIT));

        assertRefused("step-impossible", () -> desk.step(PROGRAMME, ID, Step.COMPLETED, day("2026-03-01"), ""));
        assertRefused("say-why", () -> desk.step(PROGRAMME, ID, Step.CALLED_OFF, day("2026-03-01"), " "));
        assertRefused("future", () -> desk.step(PROGRAMME, ID, Step.STARTED, day("2026-07-01"), ""));
        assertThat(summary().state()).isEqualTo(ProjectState.PLANNED);
        assertThat(desk.get(PROGRAMME, ID).events()).hasSize(1);
    }

    @Test
    void a_project_is_not_finished_while_a_stage_is_not_done() {
        desk.create(project(UNIT));
        desk.step(PROGRAMME, ID, Step.STARTED, day("2026-02-02"), "");
        desk.save(PROGRAMME, stage(1, 10, "2026-04-01", null));

        assertRefused("stage-undone", () -> desk.step(PROGRAMME, ID, Step.COMPLETED, day("2026-06-01"), ""));
        desk.save(PROGRAMME, stage(1, 10, "2026-04-01", "2026-06-02"));
        assertRefused("finished-before-stage", () -> desk.step(PROGRAMME, ID, Step.COMPLETED, day("2026-06-01"), ""));
        desk.step(PROGRAMME, ID, Step.COMPLETED, day("2026-06-02"), "");
        assertThat(summary().completeness()).isEqualTo(100);
    }

    @Test
    void a_project_called_off_has_no_term_and_counts_in_no_sum() {
        desk.create(project(UNIT));
        desk.add(PROGRAMME, partner("EGAP", "1000", "UAH", "1000", "10"));
        desk.step(PROGRAMME, ID, Step.CALLED_OFF, day("2026-03-01"), "рішення ради");

        assertThat(summary().term().keeping()).isEqualTo(Keeping.NONE);
        assertThat(room.get(Projects.class).totals(PROGRAMME).money().total()).isEqualByComparingTo("0");
    }

    @Test
    void grants_and_co_financing_add_up() {
        desk.create(project(UNIT));
        Partner egap = partner("EGAP", "10000", "EUR", "480000.10", "120000.90");
        desk.add(PROGRAMME, egap);
        desk.add(PROGRAMME, egap);
        desk.add(PROGRAMME, partner("МОМ", "500000", "UAH", "500000", "0"));
        assertRefused("agreement-twice", () -> desk.add(PROGRAMME, partner("egap", "1", "EUR", "48", "0")));

        var money = room.get(Projects.class).totals(PROGRAMME).money();
        assertThat(money.agreements()).isEqualTo(2);
        assertThat(money.grants()).isEqualByComparingTo("980000.10");
        assertThat(money.own()).isEqualByComparingTo("120000.90");
        assertThat(money.grantShare()).contains(new BigDecimal("0.8909"));

        desk.end(PROGRAMME, ID, egap.id(), "угоду розірвано");
        assertThat(summary().money().grants()).isEqualByComparingTo("500000");
        desk.add(PROGRAMME, partner("EGAP", "10000", "EUR", "480000.10", "120000.90"));
        assertThat(summary().money().agreements()).isEqualTo(2);
    }

    @Test
    void impossible_grants_are_refused() {
        desk.create(project(UNIT));
        assertRefused("currency", () -> desk.add(PROGRAMME, partner("EGAP", "1", "ГРН", "1", "0")));
        assertRefused("hryvnias-differ", () -> desk.add(PROGRAMME, partner("EGAP", "1", "UAH", "2", "0")));
        assertRefused("sum", () -> desk.add(PROGRAMME, partner("EGAP", "-1", "EUR", "48", "0")));
        assertRefused("no-money", () -> desk.add(PROGRAMME, partner("EGAP", "0", "EUR", "0", "0")));
    }

    @Test
    void risks_are_weighed_and_the_heavy_ones_counted() {
        desk.create(project(UNIT));
        Risk heavy = new Risk(
                new UUID(6, 1), ID, "Зрив закупівлі", 4, 5, "Запасний постачальник", "Відділ ІТ", RiskState.OPEN);
        desk.save(PROGRAMME, heavy);
        desk.save(PROGRAMME, new Risk(new UUID(6, 2), ID, "Хвороба", 1, 4, "Заміна", "Відділ ІТ", RiskState.OPEN));
        assertThat(summary().highRisks()).isEqualTo(1);

        desk.save(PROGRAMME, new Risk(heavy.id(), ID, heavy.title(), 4, 5, "", "Відділ ІТ", RiskState.CLOSED));
        assertThat(summary().highRisks()).isZero();
        assertRefused(
                "risk-scale",
                () -> desk.save(PROGRAMME, new Risk(UUID.randomUUID(), ID, "?", 6, 1, "", "", RiskState.OPEN)));
    }

    @Test
    void impossible_projects_and_stages_are_refused() {
        desk.create(project(UNIT));
        assertRefused("weight", () -> desk.save(PROGRAMME, stage(1, 0, "2026-04-01", null)));
        assertRefused("ends-before-start", () -> desk.save(PROGRAMME, stage(1, 1, "2026-01-31", null)));
        assertRefused("future", () -> desk.save(PROGRAMME, stage(1, 1, "2026-04-01", "2026-07-01")));
        assertRefused("no-project", () -> desk.get(PROGRAMME, UUID.randomUUID()));
        assertRefused("no-project", () -> desk.get(UUID.randomUUID(), ID));
    }

    @Test
    void an_executor_leads_the_projects_of_the_own_unit_only() {
        desk.create(project(UNIT));
        room.signIn(Role.EXECUTOR, OTHER_UNIT);

        assertThatThrownBy(() -> desk.step(PROGRAMME, ID, Step.STARTED, day("2026-03-01"), ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(desk.mayEdit(desk.get(PROGRAMME, ID).project())).isFalse();

        room.signIn(Role.EXECUTOR, UNIT);
        assertThatThrownBy(() -> desk.change(project(OTHER_UNIT))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.change(project(null))).isInstanceOf(AccessDeniedException.class);
        room.signIn(Role.CDTO);
        desk.change(project(OTHER_UNIT));
    }

    @Test
    void stages_soon_due_and_overdue_are_duties_of_their_unit_unless_the_project_is_suspended() {
        desk.create(project(UNIT));
        desk.step(PROGRAMME, ID, Step.STARTED, day("2026-02-02"), "");
        desk.save(PROGRAMME, stage(1, 1, "2026-06-20", null));
        desk.save(PROGRAMME, stage(2, 1, "2026-07-14", null));
        desk.save(PROGRAMME, stage(3, 1, "2026-07-15", null));
        DutySource duties = room.get(DutySource.class);

        List<DutySource.Duty> due = duties.listDuties(day("2026-06-30"));
        assertThat(due).hasSize(2).allMatch(duty -> UNIT.equals(duty.unit()));
        assertThat(due.getFirst().due()).as("a Saturday moves to Monday").isEqualTo(day("2026-06-22"));
        assertThat(due.getFirst().path()).isEqualTo("/programmes/testova-2026/projects/" + ID);

        desk.step(PROGRAMME, ID, Step.PAUSED, day("2026-06-30"), "чекаємо");
        assertThat(duties.listDuties(day("2026-06-30"))).isEmpty();
    }

    @Test
    void a_form_sent_twice_makes_one() {
        desk.create(project(UNIT));
        desk.create(project(UNIT));
        desk.save(PROGRAMME, stage(1, 1, "2026-04-01", null));
        desk.save(PROGRAMME, stage(1, 1, "2026-04-01", null));

        assertThat(room.get(Projects.class).list(PROGRAMME)).hasSize(1);
        assertThat(desk.get(PROGRAMME, ID).events()).hasSize(2);
    }

    @Test
    void history_cannot_be_rewritten() {
        desk.create(project(UNIT));

        assertThatThrownBy(() -> room.get(JdbcClient.class)
                        .sql("update projects.event set note = 'інше'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static void assertRefused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("projects.refusal." + reason));
    }
}
