package ua.ratusha.programme.projects.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a project is, and what may happen to it there: the whole graph. */
public enum ProjectState {
    PLANNED,
    RUNNING,
    SUSPENDED,
    FINISHED,
    CANCELLED;

    /** What happens to a project as a whole, in the past tense. */
    public enum Step {
        STARTED,
        PAUSED,
        RESUMED,
        COMPLETED,
        CALLED_OFF
    }

    /** The state after a step; empty when the step cannot happen here. */
    public Optional<ProjectState> after(Step step) {
        return Optional.ofNullable(
                switch (this) {
                    case PLANNED ->
                        switch (step) {
                            case STARTED -> RUNNING;
                            case CALLED_OFF -> CANCELLED;
                            case PAUSED, RESUMED, COMPLETED -> null;
                        };
                    case RUNNING ->
                        switch (step) {
                            case PAUSED -> SUSPENDED;
                            case COMPLETED -> FINISHED;
                            case CALLED_OFF -> CANCELLED;
                            case STARTED, RESUMED -> null;
                        };
                    case SUSPENDED ->
                        switch (step) {
                            case RESUMED -> RUNNING;
                            case CALLED_OFF -> CANCELLED;
                            case STARTED, PAUSED, COMPLETED -> null;
                        };
                    case FINISHED, CANCELLED -> null;
                });
    }

    /** Steps that may happen now, in their natural order. */
    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> after(step).isPresent())
                .toList();
    }

    /** Nothing can happen to the project any more. */
    public boolean isOver() {
        return steps().isEmpty();
    }
}
