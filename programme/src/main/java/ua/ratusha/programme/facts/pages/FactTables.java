package ua.ratusha.programme.facts.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource.Evidence;
import ua.ratusha.kernel.sockets.FactSource.Fact;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.kernel.web.Formats;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Charts;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Absent;
import ua.ratusha.programme.facts.api.IndicatorState.Point;
import ua.ratusha.programme.facts.api.IndicatorState.Value;
import ua.ratusha.programme.facts.values.TypedValue;

/** What the pages of facts show in tables. */
public final class FactTables {
    private FactTables() {}

    /** A row of the list of indicators. */
    public record Line(
            String number,
            String title,
            String path,
            @Nullable BigDecimal baseline,
            IndicatorState state) {}

    public static Table<Line> indicators(Ui ui, List<Line> lines, int year) {
        return Table.of(
                        ui.text("facts.indicators.caption", String.valueOf(year)),
                        lines,
                        Column.<Line>text("№", Line::number),
                        Column.head(ui.text("facts.indicator"), line -> Pieces.link(line.title(), line.path())),
                        Column.number(ui.text("facts.way", String.valueOf(year)), line -> way(ui, line)),
                        Column.number(ui.text("facts.fact"), line -> figure(ui, line.state())),
                        Column.number(ui.text("facts.completion"), line -> completion(ui, line.state())),
                        Column.content(ui.text("facts.state"), line -> status(ui, line.state())),
                        Column.content(ui.text("facts.history"), line -> spark(ui, line.state())),
                        Column.text(
                                ui.text("facts.origin"),
                                line -> ui.text("facts.origin." + line.state().origin())))
                .asCards();
    }

    public static Table<TypedValue> values(Ui ui, IndicatorView view) {
        List<Column<TypedValue>> columns = new ArrayList<>(List.of(
                Column.<TypedValue>head(
                        ui.text("facts.value.as-of"),
                        value -> Pieces.text(ui.date(value.content().asOf()))),
                Column.number(
                        ui.text("facts.fact"),
                        value -> amount(
                                ui, value.content().value(), value.content().unit())),
                Column.content(ui.text("facts.state"), value -> valueState(ui, value)),
                Column.text(
                        ui.text("facts.value.evidence"),
                        value -> value.content().evidence()),
                Column.text(ui.text("facts.value.author"), TypedValue::authorName)));
        if (view.mayRead()) {
            columns.add(Column.content(ui.text("facts.value.more"), value -> more(ui, view, value)));
        }
        return new Table<>(ui.text("facts.values.caption"), columns, view.values(), "", null, List.of(), true, null);
    }

    private static Content more(Ui ui, IndicatorView view, TypedValue value) {
        return Pieces.link(ui.text("facts.value.open"), view.path() + "/values/" + value.id());
    }

    public static Table<TypedValue> queue(Ui ui, Map<TypedValue, String> titles) {
        return Table.of(
                        ui.text("facts.approvals.caption"),
                        List.copyOf(titles.keySet()),
                        Column.<TypedValue>head(
                                ui.text("facts.indicator"),
                                value -> Pieces.link(titles.getOrDefault(value, ""), "/facts/approvals/" + value.id())),
                        Column.number(
                                ui.text("facts.fact"),
                                value -> amount(
                                        ui,
                                        value.content().value(),
                                        value.content().unit())),
                        Column.text(
                                ui.text("facts.value.as-of"),
                                value -> ui.date(value.content().asOf())),
                        Column.text(ui.text("facts.value.author"), TypedValue::authorName),
                        Column.text(ui.text("facts.value.entered"), value -> ui.moment(value.createdAt())))
                .asCards();
    }

    public static Table<Evidence> evidence(Ui ui, IndicatorView.FactRows rows) {
        return Table.of(
                        ui.text("facts.rows.caption", words(ui, rows.fact().title())),
                        rows.rows(),
                        Column.<Evidence>head(
                                ui.text("facts.rows.row"),
                                row -> row.path().isEmpty()
                                        ? Pieces.text(row.text())
                                        : Pieces.link(row.text(), row.path())),
                        Column.text(ui.text("facts.rows.value"), Evidence::value),
                        Column.text(ui.text("facts.rows.place"), Evidence::place))
                .asCards();
    }

    public static Table<Fact> sources(Ui ui, List<Fact> facts, Map<String, String> readings) {
        return Table.of(
                        ui.text("facts.sources.caption"),
                        facts,
                        Column.<Fact>head(ui.text("facts.sources.code"), fact -> Pieces.text("[" + fact.code() + "]")),
                        Column.text(ui.text("facts.sources.title"), fact -> words(ui, fact.title())),
                        Column.number(ui.text("facts.sources.now"), fact -> readings.getOrDefault(fact.code(), "")),
                        Column.text(ui.text("facts.sources.system"), Fact::system),
                        Column.text(ui.text("facts.definition"), fact -> words(ui, fact.definition())))
                .asCards();
    }

    public static Table<Integer> targets(Ui ui, IndicatorView view) {
        Map<Integer, BigDecimal> last = new TreeMap<>();
        for (Point point : view.state().history()) {
            last.put(point.date().getYear(), point.value());
        }
        String unit = view.indicator().unit();
        return Table.of(
                        ui.text("facts.targets.caption"),
                        view.content().years(),
                        Column.<Integer>head(ui.text("facts.year"), year -> Pieces.text(String.valueOf(year))),
                        Column.number(
                                ui.text("facts.target.plain"),
                                year -> amount(ui, view.indicator().targets().get(year), unit)),
                        Column.number(ui.text("facts.last-figure"), year -> amount(ui, last.get(year), unit)))
                .asCards();
    }

    /** From where to where: 40 % → 80 %. */
    private static String way(Ui ui, Line line) {
        String unit = line.state().unit();
        return amount(ui, line.baseline(), unit) + " → "
                + amount(ui, line.state().target(), unit);
    }

    public static String figure(Ui ui, IndicatorState state) {
        return switch (state.figure()) {
            case Value value -> amount(ui, value.value(), state.unit());
            case Absent absent -> ui.text("facts.none");
        };
    }

    /** 85,5 % or 3 одиниць; a dash for nothing. */
    public static String amount(Ui ui, @Nullable BigDecimal value, String unit) {
        return value == null ? "–" : ui.format().number(value) + Formats.NBSP + unit;
    }

    public static String completion(Ui ui, IndicatorState state) {
        return amount(ui, state.completion(), "%");
    }

    public static Content status(Ui ui, IndicatorState state) {
        Notice.Tone tone = switch (state.status()) {
            case ACHIEVED -> Notice.Tone.SUCCESS;
            case ON_TRACK -> Notice.Tone.INFO;
            case BEHIND -> Notice.Tone.DANGER;
            case NO_DATA -> Notice.Tone.WARNING;
            case NOT_DUE -> Notice.Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("facts.status." + state.status()));
    }

    public static Content valueState(Ui ui, TypedValue value) {
        Notice.Tone tone = switch (value.state()) {
            case DRAFT -> Notice.Tone.NEUTRAL;
            case PENDING -> Notice.Tone.INFO;
            case APPROVED -> Notice.Tone.SUCCESS;
            case RETURNED -> Notice.Tone.WARNING;
        };
        return Pieces.tag(tone, ui.text("facts.value.state." + value.state()));
    }

    private static Content spark(Ui ui, IndicatorState state) {
        List<BigDecimal> values = state.history().stream().map(Point::value).toList();
        return values.isEmpty() ? Pieces.text("–") : Charts.spark(values, ui.count("facts.figures", values.size()));
    }

    public static String words(Ui ui, Words words) {
        return words.in(ui.locale().getLanguage().toLowerCase(Locale.ROOT));
    }
}
