package ua.ratusha.programme.view.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Chart;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.templates.StaticTemplates;
import ua.ratusha.programme.view.Shown;

/** What was promised and for how much: directions, their measures, their money. */
public final class MeasureTables {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private MeasureTables() {}

    public static Table<Measure> measures(Ui ui, Shown shown, Direction direction) {
        List<Column<Measure>> columns = new ArrayList<>();
        columns.add(
                Column.<Measure>head(ui.text("view.measure"), measure -> TEMPLATES.viewPagesMeasure(ui, shown, measure))
                        .total(ui.text("view.direction.sum")));
        columns.add(Column.text(ui.text("view.term"), measure -> term(measure)));
        for (int year : shown.content().years()) {
            BigDecimal sum = direction.measures().stream()
                    .map(measure -> measure.total(year))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            columns.add(Column.<Measure>number(String.valueOf(year), measure -> sum(ui, measure, measure.total(year)))
                    .total(thousands(ui, sum)));
        }
        columns.add(Column.<Measure>number(ui.text("view.money.total"), measure -> total(ui, measure))
                .total(thousands(ui, shown.planned(direction))));
        if (shown.moneyMoved()) {
            columns.add(Column.<Measure>number(ui.text("view.money.paid"), measure -> paid(ui, shown.paid(measure)))
                    .total(thousands(
                            ui,
                            direction.measures().stream().map(shown::paid).reduce(BigDecimal.ZERO, BigDecimal::add))));
        }
        return new Table<>(
                ui.text("view.measures.caption", direction.number()),
                columns,
                direction.measures(),
                "",
                null,
                List.of(),
                true,
                measure -> "measure-" + measure.code());
    }

    /** Directions by their planned money; those that need none show that they need none. */
    public static Chart.Bars directions(Ui ui, Shown shown) {
        return new Chart.Bars(
                "directions",
                ui.text("view.directions.chart"),
                ui.text("view.directions.chart.lead"),
                shown.content().directions().stream()
                        .map(direction -> new Chart.Bar(
                                direction.number() + ". " + direction.title(),
                                shown.planned(direction),
                                null,
                                "#direction-" + direction.number()))
                        .toList(),
                ui::thousands);
    }

    /** Under the title of a direction: how many measures, for how much. */
    public static String lead(Ui ui, Shown shown, Direction direction) {
        List<String> words = new ArrayList<>();
        if (!direction.measures().isEmpty()) {
            words.add(ui.count("view.count.measures", direction.measures().size()));
            BigDecimal money = shown.planned(direction);
            words.add(money.signum() == 0 ? ui.text("view.direction.no-money") : ui.thousands(money));
        } else if (!direction.tasks().isEmpty()) {
            words.add(ui.count("view.count.tasks", direction.tasks().size()));
        }
        return String.join(" · ", words);
    }

    /** How the measure is paid, in the reader's words; the document's own when they say more. */
    public static String funding(Ui ui, Measure measure) {
        if (measure.funding() == Funding.FUNDED) {
            return measure.money().stream()
                    .map(cell -> ui.text("view.source." + cell.source().name()))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        return ui.text("view.funding." + measure.funding().name());
    }

    private static String term(Measure measure) {
        Integer first = measure.firstYear();
        Integer last = measure.lastYear();
        if (first == null || last == null) {
            return measure.termText();
        }
        return ListTables.years(first, last);
    }

    private static String sum(Ui ui, Measure measure, BigDecimal hryvnias) {
        return measure.funding() == Funding.FUNDED && hryvnias.signum() != 0 ? thousands(ui, hryvnias) : "–";
    }

    private static String total(Ui ui, Measure measure) {
        return measure.funding() == Funding.FUNDED
                ? thousands(ui, measure.total())
                : ui.text("view.funding.short." + measure.funding().name());
    }

    private static String paid(Ui ui, BigDecimal hryvnias) {
        return hryvnias.signum() == 0 ? "–" : thousands(ui, hryvnias);
    }

    /** How far the measure has come; nothing when its executors said nothing and its term is not over. */
    public static @Nullable Content state(Ui ui, Shown shown, Measure measure) {
        Work work = shown.work(measure).orElse(null);
        if (work == null || (work.result() == null && !work.overdue())) {
            return null;
        }
        MeasureState state = work.state().orElse(MeasureState.LATE);
        Notice.Tone tone = switch (state) {
            case DONE -> Notice.Tone.SUCCESS;
            case IN_PROGRESS -> Notice.Tone.INFO;
            case LATE -> Notice.Tone.DANGER;
            case NOT_BEGUN, CANCELLED -> Notice.Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("view.work." + state.name()));
    }

    private static String thousands(Ui ui, BigDecimal hryvnias) {
        return hryvnias.signum() == 0 ? "0" : ui.format().thousandsFigure(hryvnias);
    }

    public static List<Pieces.Fact> facts(Ui ui, Shown shown, Measure measure) {
        List<Pieces.Fact> facts = new ArrayList<>();
        shown.work(measure)
                .map(Work::result)
                .filter(result -> !result.text().isBlank())
                .ifPresent(result -> facts.add(Pieces.Fact.of(ui.text("view.measure.done"), result.text())));
        facts.add(Pieces.Fact.of(ui.text("view.measure.result"), said(ui, measure.expectedResult())));
        facts.add(Pieces.Fact.of(ui.text("view.measure.executors"), said(ui, measure.executors())));
        facts.add(Pieces.Fact.of(ui.text("view.measure.funding"), said(ui, measure.fundingText())));
        facts.add(Pieces.Fact.of(ui.text("view.measure.term"), said(ui, measure.termText())));
        return facts;
    }

    private static String said(Ui ui, String text) {
        return text.isBlank() ? ui.text("view.not-said") : text;
    }
}
