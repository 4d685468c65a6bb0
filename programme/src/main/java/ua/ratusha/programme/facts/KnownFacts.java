package ua.ratusha.programme.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Absent;
import ua.ratusha.programme.facts.api.IndicatorState.Approval;
import ua.ratusha.programme.facts.api.IndicatorState.Figure;
import ua.ratusha.programme.facts.api.IndicatorState.Origin;
import ua.ratusha.programme.facts.api.IndicatorState.Point;
import ua.ratusha.programme.facts.api.IndicatorState.Value;
import ua.ratusha.programme.facts.assessment.Assessment;
import ua.ratusha.programme.facts.assessment.Quarter;
import ua.ratusha.programme.facts.assessment.Trend;
import ua.ratusha.programme.facts.bindings.Binding;
import ua.ratusha.programme.facts.bindings.MeasuredValue;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValue.Decision;
import ua.ratusha.programme.facts.values.ValueState;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/**
 * What the tables know of a programme's indicators up to a day, and what follows from it.
 *
 * @param until the moment against which age is counted: the end of the day, or now while it lasts
 */
record KnownFacts(
        LocalDate asOf,
        Instant until,
        Map<UUID, Binding> bindings,
        Map<UUID, List<TypedValue>> typed,
        Map<UUID, List<MeasuredValue>> measured) {
    private static final Words NONE_ENTERED = new Words("Значення ще не внесли.", "No figure has been entered yet.");
    private static final Words WAITS = new Words(
            "Значення внесли, воно чекає на затвердження.", "A figure has been entered and waits for approval.");
    private static final Words CAME_BACK = new Words(
            "Внесене значення повернули на доопрацювання.", "The figure that was entered has been sent back.");
    private static final Words OF_ANOTHER_YEAR = new Words(
            "За цей рік значення ще немає: індикатор щороку рахують заново.",
            "There is no figure for this year yet: the indicator is counted anew each year.");
    private static final Words NOT_MEASURED = new Words(
            "Джерело прив’язане, але на цей день вимірювання ще немає.",
            "A source is bound, but there is no measurement up to this day.");

    IndicatorState state(Indicator indicator) {
        int year = asOf.getYear();
        Assessment assessment = new Assessment(indicator, year);
        Binding binding = bindings.get(indicator.key());
        List<TypedValue> entered = typed.getOrDefault(indicator.key(), List.of());
        List<MeasuredValue> readings = measured.getOrDefault(indicator.key(), List.of());
        boolean bySource = binding != null && binding.kind() == Binding.Kind.SOURCE;
        Figure figure = bySource ? reading(readings) : entered(entered, assessment);
        Value value = figure instanceof Value known ? known : null;
        BigDecimal number = value == null ? null : value.value();
        List<Point> history = history(entered, readings, bySource);
        return new IndicatorState(
                indicator.key(),
                indicator.number(),
                asOf,
                year,
                origin(binding, entered),
                binding == null ? "" : binding.formula(),
                binding == null ? "" : binding.definition(),
                figure,
                indicator.unit(),
                assessment.target(),
                number == null ? null : assessment.completion(number).orElse(null),
                assessment.status(number, value != null && value.fresh() ? paceDay(value) : asOf),
                history,
                Trend.toYearEnd(assessment, year, indicator.unit(), history));
    }

    /** Where nobody has settled the source but somebody enters figures, the figures are the source. */
    private static Origin origin(@Nullable Binding binding, List<TypedValue> entered) {
        if (binding == null) {
            return entered.isEmpty() ? Origin.UNBOUND : Origin.TYPED;
        }
        return binding.kind() == Binding.Kind.SOURCE ? Origin.SOURCE : Origin.TYPED;
    }

    /** A fresh figure of last December says nothing of this year's pace yet. */
    private LocalDate paceDay(Value value) {
        LocalDate first = LocalDate.of(asOf.getYear(), 1, 1);
        return value.asOf().isBefore(first) ? first : value.asOf();
    }

    private Figure reading(List<MeasuredValue> readings) {
        if (readings.isEmpty()) {
            return new Absent(NOT_MEASURED);
        }
        MeasuredValue last = readings.getLast();
        BigDecimal value = last.value();
        if (value == null) {
            Words reason = last.reason();
            return new Absent(reason == null ? NOT_MEASURED : reason);
        }
        boolean fresh = !last.measuredAt().plus(last.freshness()).isBefore(until);
        return new Value(value, last.asOf(), last.measuredAt(), fresh, age(last.asOf()), null, null);
    }

    private Figure entered(List<TypedValue> all, Assessment assessment) {
        List<TypedValue> approved = all.stream()
                .filter(value -> value.state() == ValueState.APPROVED)
                .toList();
        if (approved.isEmpty()) {
            return new Absent(reason(all));
        }
        TypedValue last = approved.getLast();
        Decision approval = last.approval();
        if (assessment.beginsAnewEachYear() && last.content().asOf().getYear() != asOf.getYear()) {
            return new Absent(OF_ANOTHER_YEAR);
        }
        if (approval == null) {
            throw new IllegalStateException("approved without approval: " + last.id());
        }
        return new Value(
                last.content().value(),
                last.content().asOf(),
                approval.at(),
                !last.content().asOf().isBefore(Quarter.before(asOf).first()),
                age(last.content().asOf()),
                new Approval(last.authorName(), approval.name(), approval.at(), approval.soleApprover()),
                last.id());
    }

    private static Words reason(List<TypedValue> all) {
        if (all.stream().anyMatch(value -> value.state() == ValueState.PENDING)) {
            return WAITS;
        }
        return all.stream().anyMatch(value -> value.state() == ValueState.RETURNED) ? CAME_BACK : NONE_ENTERED;
    }

    /** Of one day the figure of the present kind counts; of entered ones that which was approved last. */
    private static List<Point> history(List<TypedValue> entered, List<MeasuredValue> readings, boolean bySource) {
        TreeMap<LocalDate, BigDecimal> people = new TreeMap<>();
        for (TypedValue value : entered) {
            if (value.state() == ValueState.APPROVED) {
                people.put(value.content().asOf(), value.content().value());
            }
        }
        TreeMap<LocalDate, BigDecimal> sources = new TreeMap<>();
        for (MeasuredValue reading : readings) {
            BigDecimal value = reading.value();
            if (value != null) {
                sources.put(reading.asOf(), value);
            }
        }
        TreeMap<LocalDate, BigDecimal> all = new TreeMap<>(bySource ? people : sources);
        all.putAll(bySource ? sources : people);
        return all.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
    }

    private long age(LocalDate day) {
        return ChronoUnit.DAYS.between(day, asOf);
    }
}
