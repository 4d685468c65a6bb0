package ua.ratusha.programme.view.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Charts;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.facts.api.IndicatorAddress;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Absent;
import ua.ratusha.programme.facts.api.IndicatorState.Point;
import ua.ratusha.programme.facts.api.IndicatorState.Value;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.templates.StaticTemplates;
import ua.ratusha.programme.view.Shown;

/** By what the result is measured: indicators, their baselines and targets. */
public final class IndicatorTables {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private IndicatorTables() {}

    public static Table<Indicator> indicators(Ui ui, Shown shown) {
        List<Column<Indicator>> columns = new ArrayList<>();
        columns.add(Column.head(
                ui.text("view.indicator"), indicator -> TEMPLATES.viewPagesIndicator(ui, shown, indicator)));
        columns.add(Column.text(ui.text("view.unit"), Indicator::unit));
        columns.add(Column.number(ui.text("view.baseline"), indicator -> number(ui, indicator.baseline())));
        for (int year : shown.content().years()) {
            columns.add(Column.number(
                    ui.text("view.target", String.valueOf(year)),
                    indicator -> number(ui, indicator.targets().get(year))));
        }
        columns.add(Column.<Indicator>content(ui.text("view.fact"), indicator -> fact(ui, shown.state(indicator))));
        columns.add(Column.content(ui.text("view.state"), indicator -> status(ui, shown.state(indicator))));
        return new Table<>(
                ui.text("view.indicators.caption"),
                columns,
                shown.content().indicators(),
                "",
                null,
                List.of(),
                true,
                indicator -> "indicator-" + IndicatorAddress.of(shown.content(), indicator));
    }

    /** The same in few columns, for a page that shows two programmes. */
    public static Table<Indicator> brief(Ui ui, Shown shown) {
        return Table.of(
                        ui.text("view.indicators.caption"),
                        shown.content().indicators(),
                        Column.<Indicator>head(ui.text("view.indicator"), each -> Pieces.text(each.title())),
                        Column.text(ui.text("view.unit"), Indicator::unit),
                        Column.number(ui.text("view.baseline"), each -> number(ui, each.baseline())),
                        Column.number(
                                ui.text("view.indicator.last"),
                                each -> number(
                                        ui,
                                        each.targets()
                                                .get(shown.content().years().getLast()))))
                .asCards();
    }

    /** The figure with its line over time; an empty one says why. */
    public static Content fact(Ui ui, IndicatorState state) {
        return switch (state.figure()) {
            case Value value -> {
                String words = number(ui, value.value()) + "\u00a0" + state.unit();
                List<BigDecimal> history =
                        state.history().stream().map(Point::value).toList();
                yield history.size() > 1 ? Charts.spark(history, words) : Pieces.text(words);
            }
            case Absent absent ->
                output -> {
                    output.writeContent("<small>");
                    output.writeUserContent(absent.reason().in(ui.english() ? "en" : "uk"));
                    output.writeContent("</small>");
                };
        };
    }

    public static Content status(Ui ui, IndicatorState state) {
        Notice.Tone tone = switch (state.status()) {
            case ACHIEVED -> Notice.Tone.SUCCESS;
            case ON_TRACK -> Notice.Tone.INFO;
            case BEHIND -> Notice.Tone.DANGER;
            case NO_DATA, NOT_DUE -> Notice.Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("view.status." + state.status().name()));
    }

    public static List<Pieces.Fact> facts(Ui ui, Shown shown, Indicator indicator) {
        List<Pieces.Fact> facts = new ArrayList<>();
        facts.add(Pieces.Fact.of(ui.text("view.indicator.priority"), indicator.priority()));
        shown.measures().stream()
                .filter(measure -> measure.key().equals(indicator.measureKey()))
                .forEach(measure -> facts.add(new Pieces.Fact(
                        ui.text("view.indicator.measure"),
                        Pieces.link(measure.code() + " " + measure.title(), "#measure-" + measure.code()))));
        facts.add(Pieces.Fact.of(
                ui.text("view.indicator.growth"),
                ui.text("view.growth." + indicator.growth().name())));
        IndicatorState.Forecast forecast = shown.state(indicator).forecast();
        if (forecast != null) {
            facts.add(Pieces.Fact.of(
                    ui.text("view.indicator.forecast"),
                    ui.text(
                            "view.indicator.forecast.words",
                            number(ui, forecast.value()),
                            ui.date(forecast.on()),
                            forecast.points())));
        }
        facts.add(Pieces.Fact.of(
                ui.text("view.indicator.whole"),
                indicator.wholePeriod() == null
                        ? ui.text("view.not-said")
                        : number(ui, indicator.wholePeriod()) + "\u00a0" + indicator.wholePeriodUnit()));
        return facts;
    }

    public static String path(Shown shown, Indicator indicator) {
        return IndicatorAddress.path(shown.programme().slug(), shown.content(), indicator);
    }

    static String number(Ui ui, @Nullable BigDecimal value) {
        return value == null ? "–" : ui.format().number(value);
    }
}
