package ua.ratusha.programme.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction;

/** The plan and the books laid over each other. */
public class MoneyMatrix implements Execution {
    /** Stands for the direction of a measure that the redaction in force does not have. */
    static final String NO_DIRECTION = "";

    private final Plans plans;
    private final Entries entries;
    private final Clock clock;

    MoneyMatrix(Plans plans, Entries entries, Clock clock) {
        this.plans = plans;
        this.entries = entries;
        this.clock = clock;
    }

    private record Place(UUID measure, int year, FundingSource source) {}

    @Override
    public Matrix matrix(UUID programme) {
        return matrix(programme, LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV));
    }

    @Override
    public Matrix matrix(UUID programme, LocalDate asOf) {
        Redaction redaction = plans.current(programme);
        return of(redaction, entries.sums(programme, redaction.id(), asOf), asOf);
    }

    static Matrix of(Redaction redaction, List<Entries.Sum> sums, LocalDate asOf) {
        ProgrammeContent plan = redaction.content();
        Map<UUID, Matrix.Line> lines = new LinkedHashMap<>();
        Map<Place, Amounts> cells = new LinkedHashMap<>();
        for (ProgrammeContent.Direction direction : plan.directions()) {
            for (ProgrammeContent.Measure measure : direction.measures()) {
                lines.put(
                        measure.key(),
                        new Matrix.Line(
                                measure.key(),
                                measure.code(),
                                measure.title(),
                                direction.number(),
                                measure.funding(),
                                true));
                measure.money()
                        .forEach(money -> cells.merge(
                                new Place(measure.key(), money.year(), money.source()),
                                Amounts.planned(money.amount()),
                                Amounts::plus));
            }
        }
        for (Entries.Sum sum : sums) {
            lines.computeIfAbsent(
                    sum.measure(), gone -> new Matrix.Line(gone, "", "", NO_DIRECTION, Funding.UNSPECIFIED, false));
            cells.merge(
                    new Place(sum.measure(), sum.year(), sum.source()),
                    Amounts.at(sum.stage(), sum.amount()),
                    Amounts::plus);
        }
        Map<UUID, String> directions =
                lines.values().stream().collect(Collectors.toMap(Matrix.Line::measure, Matrix.Line::direction));
        List<Matrix.Cell> found = new ArrayList<>(cells.size());
        cells.forEach((place, amounts) -> found.add(new Matrix.Cell(
                place.measure(),
                directions.getOrDefault(place.measure(), NO_DIRECTION),
                place.year(),
                place.source(),
                amounts)));
        return new Matrix(redaction.programmeId(), asOf, plan.years(), List.copyOf(lines.values()), List.copyOf(found));
    }
}
