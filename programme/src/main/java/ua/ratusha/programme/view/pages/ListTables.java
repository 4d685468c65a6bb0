package ua.ratusha.programme.view.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Chart;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Pieces.Tile;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.api.Summaries;

/** What the list of programmes draws. */
public final class ListTables {
    private static final String IMPORT = "/programmes/import";

    private ListTables() {}

    /** Beside the title: bring a document, for whoever may, and compare two programmes. */
    public static @Nullable Content doors(Ui ui, Summaries.Totals totals) {
        boolean brings =
                ui.menu().workplace().stream().anyMatch(link -> link.path().equals(IMPORT));
        boolean compares = totals.programmes() > 1;
        if (!brings && !compares) {
            return null;
        }
        return output -> {
            if (compares) {
                Pieces.secondButtonLink(ui.text("view.compare.do"), "/programmes/compare")
                        .writeTo(output);
            }
            if (brings) {
                Pieces.buttonLink(ui.text("view.programmes.import"), IMPORT).writeTo(output);
            }
        };
    }

    static Table<ProgrammeSummary> programmes(Ui ui, List<ProgrammeSummary> rows) {
        return Table.of(
                        ui.text("view.programmes.caption"),
                        rows,
                        Column.<ProgrammeSummary>head(ui.text("view.programme"), each -> name(ui, each))
                                .sortable("community"),
                        Column.content(ui.text("view.state"), each -> standing(ui, each.standing())),
                        Column.<ProgrammeSummary>text(ui.text("view.term"), each -> term(ui, each))
                                .sortable("term"),
                        Column.text(ui.text("view.act"), each -> act(ui, each.act())),
                        Column.<ProgrammeSummary>number(
                                        ui.text("view.money.thousands"),
                                        each -> each.money().signum() == 0
                                                ? "–"
                                                : ui.format().thousandsFigure(each.money()))
                                .sortable("money"),
                        Column.number(
                                ui.text("view.redactions"), each -> ui.format().number(each.redactions())))
                .asCards();
    }

    private static Content name(Ui ui, ProgrammeSummary each) {
        return output -> {
            Pieces.link(each.title(), "/programmes/" + each.slug()).writeTo(output);
            output.writeContent("<small>");
            output.writeUserContent(each.community() + (each.own() ? "" : " · " + ui.text("view.compared")));
            output.writeContent("</small>");
        };
    }

    static Content standing(Ui ui, Standing standing) {
        Notice.Tone tone = switch (standing) {
            case DRAFT -> Notice.Tone.WARNING;
            case IN_FORCE -> Notice.Tone.SUCCESS;
            case ENDED -> Notice.Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("view.standing." + standing.name()));
    }

    private static String term(Ui ui, ProgrammeSummary each) {
        return each.firstYear() == null || each.lastYear() == null
                ? ui.text("view.term.unknown")
                : years(each.firstYear(), each.lastYear());
    }

    /** Word joiners keep the two years on one line. */
    static String years(int first, int last) {
        return first == last ? String.valueOf(first) : first + "\u2060–\u2060" + last;
    }

    static String act(Ui ui, Redaction.@Nullable Act act) {
        return act == null
                ? ui.text("view.act.none")
                : ui.text("view.act.words", act.kind(), ui.date(act.date()), act.number());
    }

    /** The oblast's figures: how many programmes, how much money, how many stand approved. */
    public static List<Tile> tiles(Ui ui, Summaries.Totals totals, int withFigures) {
        int inForce = totals.standings().getOrDefault(Standing.IN_FORCE, 0);
        int drafts = totals.standings().getOrDefault(Standing.DRAFT, 0);
        return List.of(
                new Tile(
                        ui.text("view.total.programmes"),
                        ui.format().number(totals.programmes()),
                        "",
                        ui.text("view.total.programmes.definition"),
                        ""),
                new Tile(
                        ui.text("view.total.money"),
                        totals.sum().signum() == 0 ? "" : ui.thousands(totals.sum()),
                        totals.sum().signum() == 0 ? ui.text("view.total.money.none") : "",
                        ui.text("view.total.money.definition"),
                        ""),
                new Tile(
                        ui.text("view.total.in-force"),
                        ui.format().number(inForce),
                        ui.count("view.total.drafts", drafts),
                        ui.text("view.total.in-force.definition"),
                        ""),
                new Tile(
                        ui.text("view.total.measured"),
                        ui.format().number(withFigures),
                        ui.text("view.total.measured.of", totals.programmes()),
                        ui.text("view.total.measured.definition"),
                        ""));
    }

    /** Planned money of all chosen programmes by year and source. */
    public static Chart.Stacked money(Ui ui, Map<Integer, Map<FundingSource, BigDecimal>> money) {
        List<FundingSource> sources = Arrays.stream(FundingSource.values())
                .filter(source -> money.values().stream().anyMatch(year -> year.containsKey(source)))
                .toList();
        List<Chart.Stack> stacks = new ArrayList<>();
        money.forEach((year, bySource) -> stacks.add(new Chart.Stack(
                year.toString(),
                sources.stream()
                        .map(source -> bySource.getOrDefault(source, BigDecimal.ZERO))
                        .toList())));
        return new Chart.Stacked(
                "money",
                ui.text("view.money.chart"),
                ui.text("view.money.chart.lead"),
                sources.stream()
                        .map(source -> ui.text("view.source." + source.name()))
                        .toList(),
                stacks,
                ui::thousands);
    }
}
