package ua.ratusha.programme.view.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.community.Figure;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Pieces.Tab;
import ua.ratusha.kernel.web.parts.Pieces.Tile;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;
import ua.ratusha.programme.plan.api.ProgrammeContent.ReportingRule;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.view.Shown;

/** Parts of a programme's page: figures first, then passport, findings, history. */
public final class ProgrammePieces {
    private ProgrammePieces() {}

    public static Content standing(Ui ui, Shown shown) {
        List<Integer> years = shown.content().years();
        if (shown.redaction().isDraft()) {
            return ListTables.standing(ui, Standing.DRAFT);
        }
        boolean ended = !years.isEmpty() && years.getLast() < ui.today().getYear();
        return ListTables.standing(ui, ended ? Standing.ENDED : Standing.IN_FORCE);
    }

    public static String term(Ui ui, ProgrammeContent content) {
        List<Integer> years = content.years();
        return years.isEmpty()
                ? ui.text("view.term.unknown")
                : ui.text("view.term.years", String.valueOf(years.getFirst()), String.valueOf(years.getLast()));
    }

    /** Who approved it and when, and for which years. */
    public static String lead(Ui ui, Shown shown) {
        Redaction.@Nullable Act act = shown.redaction().act();
        return act == null
                ? ui.text("view.lead.draft", term(ui, shown.content()))
                : ui.text("view.lead.act", term(ui, shown.content()), ListTables.act(ui, act));
    }

    public static List<Tile> tiles(Ui ui, Shown shown) {
        List<Tile> tiles = new ArrayList<>();
        BigDecimal planned = shown.planned();
        tiles.add(tile(
                ui,
                "money",
                planned.signum() == 0 ? "" : ui.thousands(planned),
                planned.signum() == 0 ? ui.text("view.tile.money.none") : term(ui, shown.content()),
                "#money"));
        if (planned.signum() > 0) {
            tiles.add(paid(ui, shown));
        }
        int measures = shown.measures().size();
        tiles.add(
                measures > 0
                        ? tile(ui, "measures", ui.format().number(measures), works(ui, shown), "#measures")
                        : tile(
                                ui,
                                "tasks",
                                ui.format().number(shown.tasks()),
                                ui.count(
                                        "view.in-groups",
                                        shown.content().directions().size()),
                                "#measures"));
        int indicators = shown.content().indicators().size();
        tiles.add(tile(
                ui,
                "indicators",
                indicators == 0 ? "" : ui.format().number(indicators),
                indicators == 0 ? ui.text("view.tile.indicators.none") : results(ui, shown),
                "#indicators"));
        int findings = shown.findings().size() + shown.content().missing().size();
        tiles.add(tile(
                ui,
                "findings",
                ui.format().number(findings),
                findings == 0 ? ui.text("view.findings.none") : "",
                "#findings"));
        return tiles;
    }

    private static Tile paid(Ui ui, Shown shown) {
        Amounts all = shown.books().total();
        return shown.moneyMoved()
                ? tile(
                        ui,
                        "paid",
                        ui.thousands(all.paid()),
                        all.paidShare()
                                .map(share -> ui.text(
                                        "view.tile.paid.share", ui.format().percent(share)))
                                .orElse(""),
                        shown.path() + "/execution")
                : tile(ui, "paid", "", ui.text("view.tile.paid.none"), shown.path() + "/execution");
    }

    /** How the measures stand, when their executors said it; else only where they are. */
    private static String works(Ui ui, Shown shown) {
        String said = Stream.of(MeasureState.DONE, MeasureState.IN_PROGRESS, MeasureState.LATE)
                .filter(state -> shown.count(state) > 0)
                .map(state -> ui.text("view.works." + state.name(), shown.count(state)))
                .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? ui.count("view.in-directions", shown.content().directions().size())
                : said;
    }

    /** How the indicators stand today, in one line: «3 досягнуто, 2 відстають, 19 без даних». */
    private static String results(Ui ui, Shown shown) {
        return Stream.of(Status.ACHIEVED, Status.ON_TRACK, Status.BEHIND, Status.NO_DATA)
                .filter(status -> shown.count(status) > 0)
                .map(status -> ui.text("view.results." + status.name(), shown.count(status)))
                .collect(Collectors.joining(", "));
    }

    private static Tile tile(Ui ui, String what, String figure, String note, String path) {
        return new Tile(ui.text("view.tile." + what), figure, note, ui.text("view.tile." + what + ".definition"), path);
    }

    /** The pages of the programme's other books, for a resident and for an officer alike. */
    public static List<Ui.Link> ways(Ui ui, Shown shown) {
        return Stream.of("indicators", "execution", "projects", "monitoring", "reports", "redactions")
                .map(book -> new Ui.Link(ui.text("view.way." + book), shown.path() + "/" + book))
                .toList();
    }

    /** Where things stand on the page; only what is there. */
    public static List<Tab> contents(Ui ui, Shown shown) {
        List<Tab> tabs = new ArrayList<>();
        if (shown.planned().signum() > 0) {
            tabs.add(tab(ui, "money", ""));
        }
        tabs.add(tab(ui, shown.measures().isEmpty() ? "tasks" : "measures", ""));
        if (!shown.content().indicators().isEmpty()) {
            tabs.add(tab(ui, "indicators", ""));
        }
        tabs.add(tab(
                ui,
                "findings",
                String.valueOf(
                        shown.findings().size() + shown.content().missing().size())));
        tabs.add(tab(ui, "passport", ""));
        if (!shown.figures().isEmpty()) {
            tabs.add(tab(ui, "figures", ""));
        }
        tabs.add(tab(ui, "history", ""));
        return tabs;
    }

    private static Tab tab(Ui ui, String section, String count) {
        String anchor = section.equals("tasks") ? "measures" : section;
        return new Tab(ui.text("view.tab." + section), "#" + anchor, count, false);
    }

    public static List<Pieces.Fact> passport(Ui ui, ProgrammeContent content) {
        return content.passport().stream()
                .map(row -> Pieces.Fact.of(label(row), row.value().isBlank() ? ui.text("view.not-said") : row.value()))
                .toList();
    }

    private static String label(PassportRow row) {
        return row.number().isBlank() ? row.label() : row.number() + " " + row.label();
    }

    public static Table<Finding> findings(Ui ui, Shown shown) {
        List<Finding> sorted = shown.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        return Table.of(
                        ui.text("view.findings.caption"),
                        sorted,
                        Column.<Finding>head(ui.text("view.finding.what"), each -> what(ui, each)),
                        Column.text(ui.text("view.finding.mend"), each -> words(ui, each, "mend")),
                        Column.text(ui.text("view.finding.place"), Finding::place))
                .asCards();
    }

    private static Content what(Ui ui, Finding finding) {
        Notice.Tone tone = switch (finding.severity()) {
            case ERROR -> Notice.Tone.DANGER;
            case WARNING -> Notice.Tone.WARNING;
            case NOTE -> Notice.Tone.INFO;
        };
        return output -> {
            Pieces.tag(tone, words(ui, finding, "title")).writeTo(output);
            output.writeContent("<br>");
            output.writeUserContent(words(ui, finding, "message"));
        };
    }

    private static String words(Ui ui, Finding finding, String part) {
        return ui.text("plan.lint." + finding.rule() + "." + part, (@Nullable Object[])
                finding.args().toArray());
    }

    public static String reporting(Ui ui, ReportingRule rule) {
        LocalDate due = LocalDate.of(ui.today().getYear(), rule.dueMonth(), rule.dueDay());
        String day = ui.date(due).replaceFirst("\\u00a0\\d{4}$", "");
        return ui.text("view.reporting.rule", day, rule.addressee());
    }

    public static Table<Figure> figures(Ui ui, Shown shown) {
        return Table.of(
                        ui.text("view.figures.caption"),
                        shown.figures(),
                        Column.<Figure>head(
                                ui.text("view.figure"),
                                each -> Pieces.text(ui.english() ? each.titleEn() : each.title())),
                        Column.<Figure>number(
                                ui.text("view.figure.value"),
                                each -> ui.format().number(each.value()) + "\u00a0" + each.unit()),
                        Column.text(
                                ui.text("view.figure.as-of"),
                                each -> each.asOf() == null
                                        ? ui.text("view.figure.no-date")
                                        : ui.format().shortDate(each.asOf())),
                        Column.text(
                                ui.text("view.figure.place"),
                                each -> ui.text("view.figure.line", each.line(), each.quote())))
                .asCards();
    }

    public static List<Pieces.Event> history(Ui ui, Shown shown) {
        return shown.redactions().stream()
                .map(each -> new Pieces.Event(
                        each.act() == null
                                ? ui.moment(each.createdAt())
                                : ui.date(each.act().date()),
                        "",
                        ui.text("view.redaction." + each.state().name(), each.number()),
                        ListTables.act(ui, each.act())))
                .toList();
    }

    /** Two redactions that stand next to each other, the newer first; the reader compares them. */
    public static List<Ui.Link> comparisons(Ui ui, Shown shown) {
        List<Ui.Link> links = new ArrayList<>();
        List<Redaction> all = shown.redactions();
        for (int i = 0; i + 1 < all.size(); i++) {
            int after = all.get(i).number();
            int before = all.get(i + 1).number();
            links.add(new Ui.Link(
                    ui.text("view.comparison", before, after),
                    shown.path() + "/comparison?before=" + before + "&after=" + after));
        }
        return links;
    }
}
