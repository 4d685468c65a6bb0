package ua.ratusha.programme.facts.values;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.facts.values.ValueState.APPROVED;
import static ua.ratusha.programme.facts.values.ValueState.DRAFT;
import static ua.ratusha.programme.facts.values.ValueState.PENDING;
import static ua.ratusha.programme.facts.values.ValueState.RETURNED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueEventTest {

    @Test
    void theGraphHoldsTheseStepsAndNoOther() {
        Map<String, ValueState> allowed = Map.of(
                "null DRAFTED", DRAFT,
                "DRAFT REVISED", DRAFT,
                "RETURNED REVISED", DRAFT,
                "DRAFT SUBMITTED", PENDING,
                "RETURNED SUBMITTED", PENDING,
                "PENDING APPROVED", APPROVED,
                "PENDING RETURNED", RETURNED);
        Map<String, ValueState> found = new HashMap<>();
        List<ValueState> states = new ArrayList<>(Arrays.asList(ValueState.values()));
        states.add(null);
        for (ValueState state : states) {
            for (ValueEvent event : ValueEvent.values()) {
                event.after(state).ifPresent(to -> found.put(state + " " + event, to));
            }
        }
        assertThat(found).isEqualTo(allowed);
    }

    @Test
    void anApprovedFigureIsTheEnd() {
        assertThat(ValueEvent.possible(APPROVED)).isEmpty();
        assertThat(ValueEvent.possible(PENDING)).containsExactly(ValueEvent.APPROVED, ValueEvent.RETURNED);
    }
}
