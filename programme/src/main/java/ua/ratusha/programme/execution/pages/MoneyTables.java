package ua.ratusha.programme.execution.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Notice.Tone;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Chart;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Pieces.Tile;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.execution.Entry;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Forecast;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.execution.api.Variance;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;

/** How the money looks: tables, figures, a chart. */
public final class MoneyTables {
    private static final int CHART_PARTS = 6;

    private MoneyTables() {}

    private record Sums(String name, Amounts amounts) {}

    /**
     * Measures with their money.
     *
     * @param year the year shown, {@code null} for the whole programme
     */
    public static Table<Matrix.Line> measures(Ui ui, Place place, Matrix shown, @Nullable Integer year) {
        Map<UUID, Amounts> byMeasure = shown.byMeasure();
        Amounts total = shown.total();
        return Table.of(
                        ui.text("execution.matrix.caption"),
                        shown.measures(),
                        Column.<Matrix.Line>head(ui.text("execution.measure"), line -> name(ui, place, line)),
                        sum(ui, "execution.planned", line -> of(byMeasure, line).planned(), total.planned()),
                        sum(ui, "execution.amended", line -> of(byMeasure, line).amended(), total.amended()),
                        sum(
                                ui,
                                "execution.allocated",
                                line -> of(byMeasure, line).allocated(),
                                total.allocated()),
                        sum(
                                ui,
                                "execution.contracted",
                                line -> of(byMeasure, line).contracted(),
                                total.contracted()),
                        sum(ui, "execution.paid", line -> of(byMeasure, line).paid(), total.paid()),
                        Column.<Matrix.Line>number(ui.text("execution.share"), line -> share(ui, of(byMeasure, line)))
                                .total(share(ui, total)),
                        Column.<Matrix.Line>content(
                                ui.text("execution.state"),
                                line -> state(ui, line, of(byMeasure, line), year, shown.asOf())))
                .exported("csv", "xlsx");
    }

    private static Amounts of(Map<UUID, Amounts> all, Matrix.Line line) {
        return all.getOrDefault(line.measure(), Amounts.ZERO);
    }

    private static Content name(Ui ui, Place place, Matrix.Line line) {
        if (!line.inPlan()) {
            return Pieces.text(ui.text("execution.measure.gone"));
        }
        return Pieces.link(
                line.code() + " " + line.title(),
                place.path() + "/"
                        + org.springframework.web.util.UriUtils.encodePathSegment(
                                line.code(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Column<Matrix.Line> sum(
            Ui ui, String key, java.util.function.Function<Matrix.Line, BigDecimal> value, BigDecimal total) {
        return Column.<Matrix.Line>number(ui.text(key), line -> plain(ui, value.apply(line)))
                .total(plain(ui, total));
    }

    private static String plain(Ui ui, BigDecimal sum) {
        return sum.signum() == 0 ? "0" : ui.format().number(sum, 2);
    }

    static String share(Ui ui, Amounts amounts) {
        return amounts.paidShare().map(ui.format()::percent).orElse("–");
    }

    private static Content state(Ui ui, Matrix.Line line, Amounts amounts, @Nullable Integer year, LocalDate today) {
        if (amounts.isZero() && line.funding() != Funding.FUNDED) {
            return Pieces.text(ui.text("execution.funding." + line.funding()));
        }
        return variance(ui, amounts, year == null ? today.getYear() : year, today);
    }

    /** The word and its colour. */
    public static Content variance(Ui ui, Amounts amounts, int year, LocalDate today) {
        Variance variance = Variance.of(amounts, year, today);
        return Pieces.tag(tone(variance), ui.text("execution.variance." + variance));
    }

    private static Tone tone(Variance variance) {
        return switch (variance) {
            case DONE, ON_TRACK -> Tone.SUCCESS;
            case OVERSPENT, UNPLANNED -> Tone.DANGER;
            case BEHIND, UNSPENT -> Tone.WARNING;
            case NOT_STARTED -> Tone.INFO;
            case NONE -> Tone.NEUTRAL;
        };
    }

    public static Table<?> directions(Ui ui, Place place, Matrix shown) {
        Map<String, Amounts> sums = shown.byDirection();
        List<Sums> rows = new ArrayList<>();
        place.plan()
                .directions()
                .forEach(direction -> rows.add(new Sums(
                        direction.number() + ". " + direction.title(),
                        sums.getOrDefault(direction.number(), Amounts.ZERO))));
        return sums(ui, ui.text("execution.by-direction"), ui.text("execution.direction"), rows, shown.total());
    }

    public static Table<?> sources(Ui ui, Matrix shown) {
        List<Sums> rows = new ArrayList<>();
        shown.bySource().forEach((source, amounts) -> rows.add(new Sums(MoneyFields.source(ui, source), amounts)));
        return sums(ui, ui.text("execution.by-source"), ui.text("execution.source"), rows, shown.total());
    }

    /** Years of one measure. */
    public static Table<?> years(Ui ui, Matrix matrix, UUID measure) {
        List<Sums> rows = matrix.years().stream()
                .map(year -> new Sums(String.valueOf(year), matrix.ofYear(year).ofMeasure(measure)))
                .toList();
        return sums(ui, ui.text("execution.by-year"), ui.text("execution.year"), rows, matrix.ofMeasure(measure));
    }

    private static Table<Sums> sums(Ui ui, String caption, String what, List<Sums> rows, Amounts total) {
        return Table.of(
                caption,
                rows,
                new Column<>(what, row -> Pieces.text(row.name()), false, true, "", ui.text("execution.total")),
                Column.<Sums>number(
                                ui.text("execution.amended"),
                                row -> plain(ui, row.amounts().amended()))
                        .total(plain(ui, total.amended())),
                Column.<Sums>number(
                                ui.text("execution.allocated"),
                                row -> plain(ui, row.amounts().allocated()))
                        .total(plain(ui, total.allocated())),
                Column.<Sums>number(
                                ui.text("execution.contracted"),
                                row -> plain(ui, row.amounts().contracted()))
                        .total(plain(ui, total.contracted())),
                Column.<Sums>number(
                                ui.text("execution.paid"),
                                row -> plain(ui, row.amounts().paid()))
                        .total(plain(ui, total.paid())),
                Column.<Sums>number(ui.text("execution.share"), row -> share(ui, row.amounts()))
                        .total(share(ui, total)));
    }

    /** Plan and payments of each year by source. */
    public static Chart.Stacked chart(Ui ui, Matrix matrix) {
        Set<FundingSource> sources = matrix.sources();
        List<FundingSource> parts = sources.stream().limit(CHART_PARTS).toList();
        List<Chart.Stack> rows = new ArrayList<>();
        for (int year : matrix.years()) {
            Map<FundingSource, Amounts> bySource = matrix.ofYear(year).bySource();
            String named = String.valueOf(year);
            rows.add(new Chart.Stack(
                    ui.text("execution.chart.plan", named),
                    parts.stream()
                            .map(source -> bySource.getOrDefault(source, Amounts.ZERO)
                                    .amended()
                                    .max(BigDecimal.ZERO))
                            .toList()));
            rows.add(new Chart.Stack(
                    ui.text("execution.chart.paid", named),
                    parts.stream()
                            .map(source -> bySource.getOrDefault(source, Amounts.ZERO)
                                    .paid()
                                    .max(BigDecimal.ZERO))
                            .toList()));
        }
        return new Chart.Stacked(
                "money",
                ui.text("execution.chart.title"),
                ui.text("execution.chart.lead"),
                parts.stream().map(source -> MoneyFields.source(ui, source)).toList(),
                rows,
                ui::money);
    }

    /** The figures above the table: plan, payments and the forecast of one year. */
    public static List<Tile> tiles(Ui ui, Matrix shown, Forecast forecast) {
        Amounts total = shown.total();
        String year = String.valueOf(forecast.year());
        return List.of(
                new Tile(
                        ui.text("execution.amended"),
                        ui.money(total.amended()),
                        total.change().signum() == 0 ? "" : ui.text("execution.tile.change", ui.money(total.change())),
                        ui.text("execution.tile.plan.definition"),
                        ""),
                new Tile(
                        ui.text("execution.contracted"),
                        ui.money(total.contracted()),
                        ui.text("execution.tile.owed", ui.money(total.owed())),
                        ui.text("execution.tile.contracted.definition"),
                        ""),
                new Tile(
                        ui.text("execution.paid"),
                        ui.money(total.paid()),
                        ui.text("execution.tile.share", share(ui, total)),
                        ui.text("execution.tile.paid.definition"),
                        ""),
                new Tile(
                        ui.text("execution.tile.forecast", year),
                        forecast.basis() == Forecast.Basis.NOTHING_YET ? "" : ui.money(forecast.expected()),
                        ui.text("execution.forecast." + forecast.basis(), ui.money(forecast.left())),
                        ui.text("execution.forecast.rule", Forecast.FIRST_PACE_DAYS),
                        ""));
    }

    /** Entries of a measure. @param path page of the measure; empty when the reader may correct nothing */
    public static Table<Entry> entries(Ui ui, List<Entry> entries, String path) {
        List<Column<Entry>> columns = new ArrayList<>(List.of(
                Column.<Entry>head(
                        ui.text("execution.entry.date"),
                        entry -> Pieces.text(ui.format().shortDate(entry.date()))),
                Column.<Entry>text(
                        ui.text("execution.entry.stage"), entry -> ui.text("execution.stage." + entry.stage())),
                Column.<Entry>text(ui.text("execution.year"), entry -> String.valueOf(entry.year())),
                Column.<Entry>text(ui.text("execution.source"), entry -> MoneyFields.source(ui, entry.source())),
                Column.<Entry>number(
                        ui.text("execution.entry.amount"), entry -> ui.format().number(entry.amount(), 2)),
                Column.<Entry>text(ui.text("execution.entry.codes"), MoneyTables::codes),
                Column.<Entry>text(ui.text("execution.entry.note"), entry -> note(ui, entry))));
        if (!path.isEmpty()) {
            columns.add(Column.content(
                    ui.text("execution.entry.act"),
                    entry -> entry.corrects() != null
                            ? Pieces.text("")
                            : Pieces.link(ui.text("execution.entry.correct"), path + "/entries/" + entry.id())));
        }
        return new Table<>(ui.text("execution.entries.caption"), columns, entries, "", null, List.of(), true, null);
    }

    private static String codes(Entry entry) {
        String budget = entry.budgetCode() == null ? "" : entry.budgetCode();
        String economic = entry.economicCode() == null ? "" : entry.economicCode();
        return budget.isEmpty() || economic.isEmpty() ? budget + economic : budget + " / " + economic;
    }

    private static String note(Ui ui, Entry entry) {
        if (entry.corrects() != null) {
            return ui.text("execution.entry.correction", entry.note());
        }
        return entry.statementRow() != null ? ui.text("execution.entry.from-statement", entry.note()) : entry.note();
    }
}
