package ua.ratusha.programme.facts.values;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an entered figure: the whole graph of its states. What the graph does not hold cannot happen; the
 * database keeps the same list.
 */
public enum ValueEvent {
    DRAFTED(Set.of(), ValueState.DRAFT),
    REVISED(Set.of(ValueState.DRAFT, ValueState.RETURNED), ValueState.DRAFT),
    SUBMITTED(Set.of(ValueState.DRAFT, ValueState.RETURNED), ValueState.PENDING),
    APPROVED(Set.of(ValueState.PENDING), ValueState.APPROVED),
    RETURNED(Set.of(ValueState.PENDING), ValueState.RETURNED);

    private final Set<ValueState> from;
    private final ValueState to;

    ValueEvent(Set<ValueState> from, ValueState to) {
        this.from = from;
        this.to = to;
    }

    /** The state after this event, empty when it cannot happen there; {@code null} is a figure not yet made. */
    public Optional<ValueState> after(@Nullable ValueState state) {
        boolean possible = state == null ? from.isEmpty() : from.contains(state);
        return possible ? Optional.of(to) : Optional.empty();
    }

    /** What can happen to a figure in the given state. */
    public static List<ValueEvent> possible(ValueState state) {
        return Arrays.stream(values())
                .filter(event -> event.after(state).isPresent())
                .toList();
    }
}
