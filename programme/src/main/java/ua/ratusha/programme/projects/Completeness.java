package ua.ratusha.programme.projects;

import java.util.List;
import ua.ratusha.programme.projects.Project.Stage;
import ua.ratusha.programme.projects.api.ProjectState;

/** How much of a project is done: the weights of the stages done among all weights. */
final class Completeness {
    private static final int ALL = 100;

    private Completeness() {}

    /** Whole per cent, rounded down, so that 100 means all; a project without stages is done when it is finished. */
    static int of(ProjectState state, List<Stage> stages) {
        return of(
                state,
                stages.stream().filter(Stage::done).mapToLong(Stage::weight).sum(),
                stages.stream().mapToLong(Stage::weight).sum());
    }

    static int of(ProjectState state, long doneWeight, long allWeight) {
        if (allWeight == 0) {
            return state == ProjectState.FINISHED ? ALL : 0;
        }
        return (int) (doneWeight * ALL / allWeight);
    }
}
