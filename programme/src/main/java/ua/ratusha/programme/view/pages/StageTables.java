package ua.ratusha.programme.view.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Chart;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.view.Shown;

/** How far the money has come: planned, allocated, contracted, paid. */
public final class StageTables {
    private StageTables() {}

    /** A source with its money at all stages. */
    public record Line(FundingSource source, Amounts amounts) {}

    /** Sources by stages, thousands of hryvnias. */
    public static Table<Line> stages(Ui ui, Matrix matrix) {
        List<Line> lines = new ArrayList<>();
        matrix.bySource().forEach((source, amounts) -> lines.add(new Line(source, amounts)));
        Amounts all = matrix.total();
        return Table.of(
                        ui.text("view.stages.caption"),
                        lines,
                        Column.<Line>head(
                                        ui.text("view.money.source"),
                                        line -> Pieces.text(ui.text(
                                                "view.source." + line.source().name())))
                                .total(ui.text("view.money.all")),
                        stage(ui, "planned", Amounts::planned, all),
                        stage(ui, "amended", Amounts::amended, all),
                        stage(ui, "allocated", Amounts::allocated, all),
                        stage(ui, "contracted", Amounts::contracted, all),
                        stage(ui, "paid", Amounts::paid, all))
                .asCards();
    }

    private static Column<Line> stage(Ui ui, String name, Function<Amounts, BigDecimal> sum, Amounts all) {
        return Column.<Line>number(ui.text("view.stage." + name), line -> figure(ui, sum.apply(line.amounts())))
                .total(figure(ui, sum.apply(all)));
    }

    /** Paid by year; the mark is the plan with its changes. */
    public static Chart.Bars years(Ui ui, Matrix matrix) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Map.Entry<Integer, Amounts> year : matrix.byYear().entrySet()) {
            bars.add(new Chart.Bar(
                    year.getKey().toString(),
                    year.getValue().paid(),
                    year.getValue().amended(),
                    ""));
        }
        return new Chart.Bars("paid", ui.text("view.paid.chart"), ui.text("view.paid.chart.lead"), bars, ui::thousands);
    }

    /** Paid by direction in the matrix's years; the mark is the plan with its changes. */
    public static Chart.Bars directions(Ui ui, Shown shown, Matrix matrix) {
        Map<String, Amounts> byDirection = matrix.byDirection();
        return new Chart.Bars(
                "directions-paid",
                ui.text("view.paid.directions"),
                ui.text("view.paid.chart.lead"),
                shown.content().directions().stream()
                        .map(direction -> bar(direction, byDirection.getOrDefault(direction.number(), Amounts.ZERO)))
                        .toList(),
                ui::thousands);
    }

    private static Chart.Bar bar(Direction direction, Amounts amounts) {
        return new Chart.Bar(direction.number() + ". " + direction.title(), amounts.paid(), amounts.amended(), "");
    }

    static String figure(Ui ui, BigDecimal hryvnias) {
        return hryvnias.signum() == 0 ? "–" : ui.format().thousandsFigure(hryvnias);
    }
}
