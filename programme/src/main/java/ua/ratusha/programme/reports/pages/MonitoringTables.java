package ua.ratusha.programme.reports.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.web.Notice.Tone;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Money;
import ua.ratusha.programme.reports.api.MonitoringView.Project;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.Sums;

/** The four directions as tables of a page. */
public final class MonitoringTables {
    private MonitoringTables() {}

    public static String period(Ui ui, Period period) {
        return period.quarter() == 0
                ? ui.text("reports.period.year", String.valueOf(period.year()))
                : ui.text("reports.period.quarter", period.roman(), String.valueOf(period.year()));
    }

    public static List<Pieces.Tile> tiles(Ui ui, MonitoringView view) {
        List<Work> due = view.dueWorks();
        long done = due.stream()
                .filter(work -> work.state().filter(MeasureState.DONE::equals).isPresent())
                .count();
        Sums year = view.total(view.period().year());
        long targets = view.indicators().stream()
                .filter(each -> each.standing() != Standing.NO_TARGET)
                .count();
        long reached = view.indicators().stream()
                .filter(each -> each.standing() == Standing.REACHED)
                .count();
        return List.of(
                tile(ui, "works", ui.text("reports.tile.of", done, due.size()), "#works"),
                tile(ui, "money", year.moved() ? ui.thousands(year.paid()) : "", "#money"),
                tile(ui, "indicators", ui.text("reports.tile.of", reached, targets), "#indicators"));
    }

    private static Pieces.Tile tile(Ui ui, String what, String figure, String path) {
        String key = "reports.tile." + what;
        return new Pieces.Tile(
                ui.text(key),
                figure,
                figure.isEmpty() ? ui.text(key + ".none") : "",
                ui.text(key + ".definition"),
                path);
    }

    /** @param path of monitoring, where each measure has its page; empty inside a report */
    public static Table<Work> works(Ui ui, MonitoringView view, String path) {
        return Table.of(
                        ui.text("reports.works.caption", period(ui, view.period())),
                        view.dueWorks(),
                        Column.<Work>head(
                                ui.text("reports.works.title"),
                                each -> path.isEmpty()
                                        ? Pieces.text(each.code() + ". " + each.title())
                                        : Pieces.link(each.code() + ". " + each.title(), path + "/" + each.code())),
                        Column.text(ui.text("reports.works.expected"), Work::expected),
                        Column.content(
                                ui.text("reports.works.state"),
                                each -> state(ui, each.state().orElse(null), each.overdue())),
                        Column.text(ui.text("reports.works.result"), each -> said(ui, each.result())))
                .asCards();
    }

    static gg.jte.Content state(Ui ui, @Nullable MeasureState state, boolean overdue) {
        if (state == null) {
            return Pieces.tag(overdue ? Tone.DANGER : Tone.NEUTRAL, ui.text("reports.state.unknown"));
        }
        Tone tone = switch (state) {
            case DONE -> Tone.SUCCESS;
            case IN_PROGRESS -> overdue ? Tone.DANGER : Tone.INFO;
            case LATE -> Tone.DANGER;
            case NOT_BEGUN -> overdue ? Tone.DANGER : Tone.NEUTRAL;
            case CANCELLED -> Tone.NEUTRAL;
        };
        String word = ui.text("reports.state." + state);
        return Pieces.tag(tone, tone == Tone.DANGER && overdue ? word + ". " + ui.text("reports.works.overdue") : word);
    }

    private static String said(Ui ui, @Nullable Result result) {
        return result == null
                ? ui.text("reports.result.none")
                : result.text() + " (" + period(ui, result.quarter()) + ")";
    }

    public static Table<Result> history(Ui ui, List<Result> results, String path, boolean files) {
        List<Column<Result>> columns = new ArrayList<>(List.of(
                Column.<Result>head(
                        ui.text("reports.history.quarter"), each -> Pieces.text(period(ui, each.quarter()))),
                Column.content(ui.text("reports.works.state"), each -> state(ui, each.state(), false)),
                Column.text(ui.text("reports.works.result"), Result::text),
                Column.text(
                        ui.text("reports.history.entered"),
                        each -> ui.format().shortDate(LocalDate.ofInstant(each.enteredAt(), DeadlineEngine.KYIV)) + ", "
                                + each.author()),
                Column.content(
                        ui.text("reports.history.file"),
                        each -> each.fileName() == null
                                ? Pieces.text(ui.text("reports.history.no-file"))
                                : files
                                        ? Pieces.link(each.fileName(), path + "/evidence/" + each.id())
                                        : Pieces.text(each.fileName()))));
        return new Table<>(ui.text("reports.history.caption"), columns, results, "", null, List.of(), true, null);
    }

    public static Table<Project> projects(Ui ui, MonitoringView view) {
        return Table.of(
                        ui.text("reports.projects.caption"),
                        view.projects(),
                        Column.<Project>head(ui.text("reports.projects.title"), each -> Pieces.text(each.title())),
                        Column.text(ui.text("reports.works.code"), Project::measureCode),
                        Column.text(ui.text("reports.works.state"), each -> ui.text("reports.project." + each.state())),
                        Column.number(
                                ui.text("reports.projects.ready"),
                                each -> ui.format().percent(each.completeness().movePointLeft(2))),
                        Column.number(
                                ui.text("reports.projects.days"),
                                each -> ui.format().number(each.lateDays())),
                        Column.text(ui.text("reports.projects.responsible"), Project::responsible))
                .asCards();
    }

    /** One row of the money: a source of a year, or the total of the year. */
    public record MoneyRow(String label, Sums sums) {}

    public static Table<MoneyRow> money(Ui ui, MonitoringView view) {
        List<MoneyRow> rows = new ArrayList<>();
        Map<Integer, Map<FundingSource, Sums>> years = view.money().stream()
                .collect(Collectors.groupingBy(
                        Money::year,
                        TreeMap::new,
                        Collectors.toMap(Money::source, Money::sums, Sums::plus, TreeMap::new)));
        years.forEach((year, sources) -> {
            String shown = String.valueOf(year);
            sources.forEach(
                    (source, sums) -> rows.add(new MoneyRow(shown + ". " + ui.text("reports.source." + source), sums)));
            rows.add(new MoneyRow(ui.text("reports.money.year-total", shown), view.total(year)));
        });
        rows.add(new MoneyRow(ui.text("reports.money.total"), view.total()));
        return Table.of(
                ui.text("reports.money.caption"),
                rows,
                Column.<MoneyRow>head(ui.text("reports.money.source"), each -> Pieces.text(each.label())),
                sum(ui, "planned", Sums::planned),
                sum(ui, "amended", Sums::amended),
                sum(ui, "allocated", Sums::allocated),
                sum(ui, "contracted", Sums::contracted),
                sum(ui, "paid", Sums::paid),
                sum(ui, "variance", Sums::variance),
                Column.number(
                        ui.text("reports.money.share"),
                        each -> each.sums()
                                .paidPercent()
                                .map(percent -> ui.format().percent(percent.movePointLeft(2)))
                                .orElse("–")));
    }

    private static Column<MoneyRow> sum(Ui ui, String what, java.util.function.Function<Sums, BigDecimal> of) {
        return Column.number(
                ui.text("reports.money." + what), each -> ui.format().number(of.apply(each.sums()), 2));
    }

    public static Table<Indicator> indicators(Ui ui, MonitoringView view) {
        String year = String.valueOf(view.period().year());
        return Table.of(
                        ui.text("reports.indicators.caption", year),
                        view.indicators(),
                        Column.<Indicator>head(
                                ui.text("reports.indicators.title"),
                                each -> Pieces.text(each.number() + " " + each.title())),
                        Column.text(ui.text("reports.indicators.unit"), Indicator::unit),
                        Column.number(ui.text("reports.indicators.baseline"), each -> number(ui, each.baseline())),
                        Column.number(ui.text("reports.indicators.target", year), each -> number(ui, each.target())),
                        Column.number(ui.text("reports.indicators.value"), each -> number(ui, each.value())),
                        Column.content(ui.text("reports.works.state"), each -> standing(ui, each.standing())),
                        Column.text(ui.text("reports.indicators.note"), each -> note(ui, each)))
                .asCards();
    }

    private static gg.jte.Content standing(Ui ui, Standing standing) {
        Tone tone = switch (standing) {
            case REACHED -> Tone.SUCCESS;
            case NOT_REACHED -> Tone.WARNING;
            case NO_DATA, NO_TARGET -> Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("reports.standing." + standing));
    }

    private static String note(Ui ui, Indicator each) {
        if (each.value() == null) {
            return ui.english() ? each.reasonEn() : each.reason();
        }
        LocalDate on = each.valueOn();
        return on == null ? "" : ui.text("reports.indicators.on", ui.format().shortDate(on));
    }

    private static String number(Ui ui, @Nullable BigDecimal value) {
        return value == null ? "–" : ui.format().number(value);
    }
}
