package ua.ratusha.programme.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.projects.api.ProjectState.CANCELLED;
import static ua.ratusha.programme.projects.api.ProjectState.FINISHED;
import static ua.ratusha.programme.projects.api.ProjectState.PLANNED;
import static ua.ratusha.programme.projects.api.ProjectState.RUNNING;
import static ua.ratusha.programme.projects.api.ProjectState.SUSPENDED;
import static ua.ratusha.programme.projects.api.ProjectState.Step.CALLED_OFF;
import static ua.ratusha.programme.projects.api.ProjectState.Step.COMPLETED;
import static ua.ratusha.programme.projects.api.ProjectState.Step.PAUSED;
import static ua.ratusha.programme.projects.api.ProjectState.Step.RESUMED;
import static ua.ratusha.programme.projects.api.ProjectState.Step.STARTED;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.ratusha.programme.projects.api.ProjectState;
import ua.ratusha.programme.projects.api.ProjectState.Step;
import ua.ratusha.programme.projects.api.Term;
import ua.ratusha.programme.projects.api.Term.Keeping;

/** The graph of a project's states, every edge and every absent one; and its terms. */
class ProjectStateTest {
    private static final Map<ProjectState, Map<Step, ProjectState>> GRAPH = Map.of(
            PLANNED, Map.of(STARTED, RUNNING, CALLED_OFF, CANCELLED),
            RUNNING, Map.of(PAUSED, SUSPENDED, COMPLETED, FINISHED, CALLED_OFF, CANCELLED),
            SUSPENDED, Map.of(RESUMED, RUNNING, CALLED_OFF, CANCELLED),
            FINISHED, Map.of(),
            CANCELLED, Map.of());

    @ParameterizedTest
    @EnumSource
    void every_state_lets_happen_what_the_graph_says_and_nothing_else(ProjectState state) {
        for (Step step : Step.values()) {
            assertThat(state.after(step))
                    .as("%s %s", state, step)
                    .isEqualTo(Optional.ofNullable(GRAPH.get(state).get(step)));
        }
        assertThat(state.steps())
                .containsExactlyInAnyOrderElementsOf(GRAPH.get(state).keySet());
        assertThat(state.isOver()).isEqualTo(state == FINISHED || state == CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, ,           2026-06-30, AHEAD,     0",
        "2026-06-30, ,           2026-07-01, OVERDUE,   1",
        "2026-06-30, ,           2027-06-30, OVERDUE,   365",
        "2026-06-30, 2026-06-30, 2026-12-01, KEPT,      0",
        "2026-06-30, 2026-05-01, 2026-12-01, KEPT,      0",
        "2026-06-30, 2026-07-10, 2026-12-01, KEPT_LATE, 10"
    })
    void terms_are_kept_or_late_by_days(
            LocalDate planned, LocalDate ended, LocalDate today, Keeping keeping, long days) {
        assertThat(Term.of(planned, ended, today)).isEqualTo(new Term(keeping, days));
    }

    @Test
    void completeness_is_rounded_down_so_that_a_hundred_means_all() {
        assertThat(Completeness.of(RUNNING, 199, 200)).isEqualTo(99);
        assertThat(Completeness.of(RUNNING, 200, 200)).isEqualTo(100);
        assertThat(Completeness.of(RUNNING, 1, 3)).isEqualTo(33);
        assertThat(Completeness.of(RUNNING, 0, 0)).isZero();
        assertThat(Completeness.of(FINISHED, 0, 0)).isEqualTo(100);
    }
}
