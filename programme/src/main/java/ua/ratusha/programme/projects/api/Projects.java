package ua.ratusha.programme.projects.api;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The projects of a programme; the other systems of the room know them only through this. */
public interface Projects {

    /** All projects as of today in Kyiv, in one query: those that go on first, by their planned end. */
    List<ProjectSummary> list(UUID programme);

    /** The same with lateness counted on another day; states and stages are those of now. */
    List<ProjectSummary> list(UUID programme, LocalDate day);

    /** Everything together. */
    default Totals totals(UUID programme) {
        return Totals.of(list(programme));
    }

    /**
     * @param late projects that are overdue, or ended late
     * @param completeness whole per cent on average, without projects that were called off; 0 when there is none
     */
    record Totals(int projects, Map<ProjectState, Integer> byState, int late, int completeness, CoFinancing money) {
        public static Totals of(List<ProjectSummary> all) {
            Map<ProjectState, Integer> byState = new EnumMap<>(ProjectState.class);
            all.forEach(project -> byState.merge(project.state(), 1, Integer::sum));
            List<ProjectSummary> alive = all.stream()
                    .filter(project -> project.state() != ProjectState.CANCELLED)
                    .toList();
            return new Totals(
                    all.size(),
                    byState,
                    (int) alive.stream()
                            .filter(project -> project.term().isLate())
                            .count(),
                    (int) alive.stream()
                            .mapToInt(ProjectSummary::completeness)
                            .average()
                            .orElse(0),
                    alive.stream().map(ProjectSummary::money).reduce(CoFinancing.NONE, CoFinancing::plus));
        }
    }
}
