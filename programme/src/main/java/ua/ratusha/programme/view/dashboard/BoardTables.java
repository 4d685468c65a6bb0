package ua.ratusha.programme.view.dashboard;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Pieces.Tile;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Forecast;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.view.Shown;
import ua.ratusha.programme.view.pages.IndicatorTables;

/** What the dashboard draws; short enough for one sheet. */
public final class BoardTables {
    private static final int INDICATORS = 8;
    private static final int TASKS = 5;
    private static final int LONGEST_NAME = 72;

    /** What needs the head first. */
    private static final Map<Status, Integer> URGENCY =
            Map.of(Status.BEHIND, 0, Status.ON_TRACK, 1, Status.ACHIEVED, 2, Status.NO_DATA, 3, Status.NOT_DUE, 4);

    private BoardTables() {}

    public static List<Tile> tiles(Ui ui, Board.View view) {
        Amounts year = view.money().total();
        Forecast forecast = view.forecast();
        boolean reckoned = forecast.basis() != Forecast.Basis.NOTHING_YET;
        int findings = view.shown().findings().size()
                + view.shown().content().missing().size();
        return List.of(
                tile(
                        ui,
                        ui.text("view.board.plan", String.valueOf(view.year())),
                        year.amended().signum() == 0 ? "" : ui.thousands(year.amended()),
                        year.amended().signum() == 0 ? ui.text("view.tile.money.none") : ""),
                tile(
                        ui,
                        ui.text("view.tile.paid"),
                        year.paid().signum() == 0 ? "" : ui.thousands(year.paid()),
                        year.paidShare()
                                .filter(share -> share.signum() > 0)
                                .map(share -> ui.text(
                                        "view.tile.paid.share", ui.format().percent(share)))
                                .orElse(ui.text("view.tile.paid.none"))),
                tile(
                        ui,
                        ui.text("view.board.forecast"),
                        reckoned ? ui.thousands(forecast.expected()) : "",
                        ui.text("view.board.basis." + forecast.basis().name())),
                tile(
                        ui,
                        ui.text("view.board.late"),
                        ui.format().number(view.late().size()),
                        view.soon().isEmpty()
                                ? ""
                                : ui.count("view.board.soon", view.soon().size())),
                tile(ui, ui.text("view.tile.findings"), ui.format().number(findings), ""));
    }

    private static Tile tile(Ui ui, String label, String figure, String note) {
        return new Tile(label, figure, note, "", "");
    }

    public static List<Indicator> first(Shown shown) {
        return shown.content().indicators().stream()
                .sorted(Comparator.comparing(
                        indicator -> URGENCY.get(shown.state(indicator).status())))
                .limit(INDICATORS)
                .toList();
    }

    public static Table<Indicator> indicators(Ui ui, Shown shown) {
        return Table.of(
                        ui.text("view.board.indicators"),
                        first(shown),
                        Column.<Indicator>head(
                                ui.text("view.indicator"),
                                each -> Pieces.link(
                                        each.number() + " " + brief(each.title()), IndicatorTables.path(shown, each))),
                        Column.content(ui.text("view.fact"), each -> fact(ui, shown.state(each))),
                        Column.number(
                                ui.text("view.board.target"),
                                each -> number(ui, shown.state(each).target())),
                        Column.number(ui.text("view.indicator.forecast"), each -> forecast(ui, shown.state(each))),
                        Column.content(ui.text("view.state"), each -> IndicatorTables.status(ui, shown.state(each))))
                .asCards();
    }

    /** On the head's sheet a missing figure is a dash; why it is missing is one step away. */
    private static Content fact(Ui ui, IndicatorState state) {
        return state.value().isPresent() ? IndicatorTables.fact(ui, state) : Pieces.text("–");
    }

    private static String forecast(Ui ui, IndicatorState state) {
        IndicatorState.Forecast forecast = state.forecast();
        return forecast == null ? "–" : number(ui, forecast.value());
    }

    private static String number(Ui ui, @Nullable BigDecimal value) {
        return value == null ? "–" : ui.format().number(value);
    }

    /** Names of indicators are whole sentences; the sheet shows their beginning. */
    private static String brief(String title) {
        if (title.length() <= LONGEST_NAME) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_NAME - 1);
        return title.substring(0, space < LONGEST_NAME / 2 ? LONGEST_NAME - 1 : space) + "…";
    }

    public static Table<Board.Task> tasks(Ui ui, Board.View view) {
        List<Board.Task> rows = new ArrayList<>(view.late());
        rows.addAll(view.soon());
        return Table.of(
                        ui.text("view.board.tasks"),
                        rows.stream().limit(TASKS).toList(),
                        Column.<Board.Task>head(ui.text("view.board.task"), each -> task(ui, each)),
                        Column.text(ui.text("view.board.whose"), each -> whose(ui, each)),
                        Column.content(ui.text("view.board.due"), each -> due(ui, each)))
                .asCards();
    }

    private static Content task(Ui ui, Board.Task each) {
        String title = each.duty().title().in(ui.english() ? "en" : "uk");
        return each.openable() ? Pieces.link(title, each.duty().path()) : Pieces.text(title);
    }

    private static String whose(Ui ui, Board.Task task) {
        String roles = task.roles().stream()
                .map(role -> ui.text("access.role." + role.name()))
                .collect(Collectors.joining(", "));
        return task.unit() == null ? roles : task.unit();
    }

    private static Content due(Ui ui, Board.Task task) {
        return task.daysLate() > 0
                ? Pieces.tag(Notice.Tone.DANGER, ui.count("view.board.days-late", task.daysLate()))
                : Pieces.text(ui.format().shortDate(task.duty().due()));
    }
}
