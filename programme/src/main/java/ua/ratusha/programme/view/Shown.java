package ua.ratusha.programme.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import ua.ratusha.kernel.community.Figure;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.reports.api.FrozenReport;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView.Work;

/**
 * Everything that a public page of one programme shows.
 *
 * @param redaction the redaction in force
 * @param redactions those that this reader may see, the newest first
 * @param figures what the community's own documents say about its state
 * @param states what is known of the indicators today, in the order of the document
 * @param books the money at all its stages, as of today
 * @param works how far the measures have come, as their executors said
 * @param reports frozen reports, the newest first
 */
public record Shown(
        Programme programme,
        Redaction redaction,
        List<Redaction> redactions,
        List<Finding> findings,
        List<Figure> figures,
        List<IndicatorState> states,
        Matrix books,
        List<Work> works,
        List<FrozenReport> reports) {

    public ProgrammeContent content() {
        return redaction.content();
    }

    public String path() {
        return "/programmes/" + programme.slug();
    }

    public IndicatorState state(Indicator indicator) {
        return states.stream()
                .filter(state -> state.indicator().equals(indicator.key()))
                .findFirst()
                .orElseThrow();
    }

    public long count(IndicatorState.Status status) {
        return states.stream().filter(state -> state.status() == status).count();
    }

    /** Whether the books say anything beyond the plan. */
    public boolean moneyMoved() {
        Amounts all = books.total();
        return Stream.of(all.change(), all.allocated(), all.contracted(), all.paid())
                .anyMatch(sum -> sum.signum() != 0);
    }

    public BigDecimal paid(Measure measure) {
        return books.ofMeasure(measure.key()).paid();
    }

    public Optional<Work> work(Measure measure) {
        return works.stream()
                .filter(work -> work.measure().equals(measure.key()))
                .findFirst();
    }

    public long count(MeasureState state) {
        return works.stream()
                .filter(work -> work.state().filter(state::equals).isPresent())
                .count();
    }

    public List<Measure> measures() {
        return content().measures().toList();
    }

    public long tasks() {
        return content().directions().stream()
                .mapToLong(direction -> direction.tasks().size())
                .sum();
    }

    /** Planned hryvnias with scale 2. */
    public BigDecimal planned() {
        return sum(content().measures().map(Measure::total).toList());
    }

    public BigDecimal planned(int year) {
        return sum(content().measures().map(measure -> measure.total(year)).toList());
    }

    public BigDecimal planned(Direction direction) {
        return sum(direction.measures().stream().map(Measure::total).toList());
    }

    /** Sources that have any money, in their natural order. */
    public List<FundingSource> sources() {
        TreeSet<FundingSource> found = new TreeSet<>();
        content().measures().flatMap(measure -> measure.money().stream()).forEach(cell -> found.add(cell.source()));
        return new ArrayList<>(found);
    }

    /** Planned hryvnias by year and source; every year of the programme is there. */
    public Map<Integer, Map<FundingSource, BigDecimal>> money() {
        Map<Integer, Map<FundingSource, BigDecimal>> all = new TreeMap<>();
        content().years().forEach(year -> all.put(year, new EnumMap<>(FundingSource.class)));
        for (Measure measure : measures()) {
            for (Money cell : measure.money()) {
                all.computeIfAbsent(cell.year(), year -> new EnumMap<>(FundingSource.class))
                        .merge(cell.source(), cell.amount(), BigDecimal::add);
            }
        }
        return all;
    }

    /** People of the community by its own document; empty when the document does not say or says several numbers. */
    public Optional<BigDecimal> population() {
        return figures.stream()
                .filter(figure -> figure.code().endsWith(".population"))
                .map(Figure::value)
                .findFirst();
    }

    private static BigDecimal sum(List<BigDecimal> sums) {
        return sums.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
