package ua.ratusha.programme.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.bindings.Binding;
import ua.ratusha.programme.facts.bindings.Bindings;
import ua.ratusha.programme.facts.bindings.MeasuredValue;
import ua.ratusha.programme.facts.bindings.Measurements;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** Puts together what the tables know of the indicators: bindings, entered figures, recorded readings. */
class RecordedFacts implements Facts {
    private final Bindings bindings;
    private final TypedValues values;
    private final Measurements measurements;
    private final Clock clock;

    RecordedFacts(Bindings bindings, TypedValues values, Measurements measurements, Clock clock) {
        this.bindings = bindings;
        this.values = values;
        this.measurements = measurements;
        this.clock = clock;
    }

    @Override
    public IndicatorState state(UUID programme, Indicator indicator, LocalDate asOf) {
        return load(programme, asOf, indicator.key()).state(indicator);
    }

    @Override
    public List<IndicatorState> states(UUID programme, ProgrammeContent content, LocalDate asOf) {
        KnownFacts known = load(programme, asOf, null);
        return content.indicators().stream().map(known::state).toList();
    }

    private KnownFacts load(UUID programme, LocalDate asOf, @Nullable UUID indicator) {
        Instant endOfDay = asOf.plusDays(1).atStartOfDay(DeadlineEngine.KYIV).toInstant();
        Instant now = clock.instant();
        return new KnownFacts(
                asOf,
                endOfDay.isBefore(now) ? endOfDay : now,
                bindings.listValid(programme, asOf, indicator).stream()
                        .collect(Collectors.toMap(Binding::indicator, Function.identity())),
                values.listUpTo(programme, asOf, indicator).stream()
                        .collect(Collectors.groupingBy(TypedValue::indicator)),
                measurements.listUpTo(programme, asOf, indicator).stream()
                        .collect(Collectors.groupingBy(MeasuredValue::indicator)));
    }
}
