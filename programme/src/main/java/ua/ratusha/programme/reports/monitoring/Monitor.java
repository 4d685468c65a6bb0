package ua.ratusha.programme.reports.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.Monitoring;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.reports.api.Period;

/** Puts the four directions together from the plan, the results and the neighbours' books. */
public class Monitor implements Monitoring {
    private final Plans plans;
    private final Results results;
    private final Books books;
    private final Clock clock;

    public Monitor(Plans plans, Results results, Books books, Clock clock) {
        this.plans = plans;
        this.results = results;
        this.books = books;
        this.clock = clock;
    }

    /** @param money {@code null} in a house that keeps no books; so with the others */
    public record Books(
            @Nullable MoneyBook money,
            @Nullable IndicatorBook indicators,
            @Nullable ProjectBook projects) {}

    @Override
    public MonitoringView view(UUID programme, Period period) {
        ProgrammeContent content = plans.current(programme).content();
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV);
        LocalDate asOf = period.last().isAfter(today) ? today : period.last();
        PlanOnly plan = new PlanOnly(plans);
        MoneyBook money = books.money() == null ? plan : books.money();
        IndicatorBook indicators = books.indicators() == null ? plan : books.indicators();
        ProjectBook projects = books.projects();
        return new MonitoringView(
                period,
                asOf,
                content.years(),
                works(content, period, asOf, results.latest(programme, period)),
                projects == null ? List.of() : projects.listProjects(programme, asOf),
                sorted(content, money.listMoney(programme, asOf)),
                indicators.listIndicators(programme, content, asOf),
                books.money() != null,
                projects != null);
    }

    private static List<Work> works(ProgrammeContent content, Period period, LocalDate asOf, Map<UUID, Result> latest) {
        List<Work> works = new ArrayList<>();
        for (Direction direction : content.directions()) {
            for (Measure measure : direction.measures()) {
                @Nullable Result result = latest.get(measure.key());
                works.add(new Work(
                        measure.key(),
                        measure.code(),
                        measure.title(),
                        direction.number(),
                        direction.title(),
                        measure.termText(),
                        measure.executors(),
                        measure.expectedResult(),
                        isDue(measure, period.year()),
                        isOverdue(measure, asOf, result),
                        result));
            }
        }
        return works;
    }

    /** A measure without readable years belongs to every year of the programme. */
    private static boolean isDue(Measure measure, int year) {
        Integer first = measure.firstYear();
        Integer last = measure.lastYear();
        return (first == null || first <= year) && (last == null || last >= year);
    }

    private static boolean isOverdue(Measure measure, LocalDate asOf, @Nullable Result result) {
        Integer last = measure.lastYear();
        boolean closed =
                result != null && (result.state() == MeasureState.DONE || result.state() == MeasureState.CANCELLED);
        return last != null && !closed && !asOf.isBefore(LocalDate.of(last, 12, 31));
    }

    /** In the order of the document; money of measures that left the programme comes last. */
    private static List<MonitoringView.Money> sorted(ProgrammeContent content, List<MonitoringView.Money> money) {
        List<UUID> order = content.measures().map(Measure::key).toList();
        return money.stream()
                .sorted(Comparator.comparingInt((MonitoringView.Money cell) ->
                                order.contains(cell.measure()) ? order.indexOf(cell.measure()) : order.size())
                        .thenComparingInt(MonitoringView.Money::year)
                        .thenComparing(MonitoringView.Money::source))
                .toList();
    }
}
