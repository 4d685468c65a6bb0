package ua.ratusha.programme.reports.monitoring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Money;
import ua.ratusha.programme.reports.api.MonitoringView.Origin;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;
import ua.ratusha.programme.reports.api.Sums;

/** What the programme itself says, for a house without books of money and without facts. */
public final class PlanOnly implements MoneyBook, IndicatorBook {
    static final FactSource.Words UNBOUND = new FactSource.Words(
            "не визначено, що вимірює індикатор, і значення не затверджено",
            "nobody has said what measures the indicator, and no figure is approved");

    private final Plans plans;

    public PlanOnly(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Money> listMoney(UUID programme, LocalDate asOf) {
        return planned(plans.current(programme).content());
    }

    /** The plan's cells; several kinds of expenditure of one year and source become one. */
    static List<Money> planned(ProgrammeContent content) {
        record Cell(UUID measure, String code, int year, FundingSource source) {}
        Map<Cell, Sums> cells = new LinkedHashMap<>();
        content.measures()
                .forEach(measure -> measure.money()
                        .forEach(money -> cells.merge(
                                new Cell(measure.key(), measure.code(), money.year(), money.source()),
                                Sums.planned(money.amount()),
                                Sums::plus)));
        return cells.entrySet().stream()
                .map(cell -> new Money(
                        cell.getKey().measure(),
                        cell.getKey().code(),
                        cell.getKey().year(),
                        cell.getKey().source(),
                        cell.getValue()))
                .toList();
    }

    @Override
    public List<Indicator> listIndicators(UUID programme, ProgrammeContent content, LocalDate asOf) {
        return content.indicators().stream()
                .map(indicator -> new Indicator(
                        indicator.key(),
                        indicator.number(),
                        indicator.title(),
                        indicator.unit(),
                        indicator.baseline(),
                        indicator.targets().get(asOf.getYear()),
                        null,
                        null,
                        indicator.targets().containsKey(asOf.getYear()) ? Standing.NO_DATA : Standing.NO_TARGET,
                        null,
                        Origin.UNBOUND,
                        "",
                        UNBOUND.uk(),
                        UNBOUND.en(),
                        null))
                .toList();
    }
}
