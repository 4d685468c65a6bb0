package ua.ratusha.programme.view.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.view.Shown;

/** What stands side by side when two programmes are compared. */
public final class PairTables {
    private PairTables() {}

    /** A line of the comparison: the same question to both. */
    public record Line(String label, List<String> answers) {}

    static List<Field> choice(Ui ui, List<Programme> all, String first, String second) {
        List<Option> options = all.stream()
                .map(each -> Option.of(each.slug(), each.community() + ": " + each.title()))
                .toList();
        return List.of(
                Field.select("a", ui.text("view.compare.first"), options).value(first),
                Field.select("b", ui.text("view.compare.second"), options)
                        .value(second.isEmpty() && all.size() > 1 ? all.get(1).slug() : second));
    }

    public static Table<Line> figures(Ui ui, List<Shown> pair) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                ui,
                "state",
                pair,
                shown -> ui.text(shown.redaction().isDraft() ? "view.standing.DRAFT" : "view.compare.approved")));
        lines.add(line(ui, "term", pair, shown -> ProgrammePieces.term(ui, shown.content())));
        lines.add(line(ui, "money", pair, shown -> money(ui, shown.planned())));
        SortedSet<Integer> years = new TreeSet<>();
        pair.forEach(shown -> years.addAll(shown.content().years()));
        for (int year : years) {
            lines.add(new Line(
                    ui.text("view.compare.year", String.valueOf(year)),
                    pair.stream().map(shown -> money(ui, shown.planned(year))).toList()));
        }
        lines.add(line(ui, "per-resident", pair, shown -> perResident(ui, shown)));
        lines.add(line(
                ui,
                "directions",
                pair,
                shown -> count(ui, shown.content().directions().size())));
        lines.add(line(ui, "measures", pair, shown -> count(ui, shown.measures().size())));
        lines.add(line(
                ui,
                "funded",
                pair,
                shown -> count(
                        ui,
                        shown.measures().stream()
                                .filter(measure -> measure.funding() == Funding.FUNDED)
                                .count())));
        lines.add(line(ui, "tasks", pair, shown -> count(ui, shown.tasks())));
        lines.add(line(
                ui,
                "indicators",
                pair,
                shown -> count(ui, shown.content().indicators().size())));
        lines.add(line(ui, "findings", pair, shown -> count(ui, shown.findings().size())));
        lines.add(line(
                ui,
                "missing",
                pair,
                shown -> count(ui, shown.content().missing().size())));
        return Table.of(
                        ui.text("view.compare.caption"),
                        lines,
                        Column.<Line>head(ui.text("view.compare.what"), each -> Pieces.text(each.label())),
                        Column.number(
                                pair.getFirst().programme().community(),
                                each -> each.answers().getFirst()),
                        Column.number(
                                pair.getLast().programme().community(),
                                each -> each.answers().getLast()))
                .asCards();
    }

    public static Table<Direction> directions(Ui ui, Shown shown) {
        return Table.of(
                        shown.programme().community(),
                        shown.content().directions(),
                        Column.<Direction>head(
                                ui.text("view.direction"), each -> Pieces.text(each.number() + ". " + each.title())),
                        Column.number(
                                ui.text("view.tab.measures"),
                                each -> count(ui, each.measures().size())),
                        Column.number(
                                ui.text("view.tab.tasks"),
                                each -> count(ui, each.tasks().size())),
                        Column.number(
                                ui.text("view.money.thousands"),
                                each -> shown.planned(each).signum() == 0
                                        ? "–"
                                        : ui.format().thousandsFigure(shown.planned(each))))
                .asCards();
    }

    private static Line line(Ui ui, String what, List<Shown> pair, Function<Shown, String> answer) {
        return new Line(
                ui.text("view.compare." + what), pair.stream().map(answer).toList());
    }

    private static String count(Ui ui, long number) {
        return ui.format().number(number);
    }

    private static String money(Ui ui, BigDecimal hryvnias) {
        return hryvnias.signum() == 0 ? "–" : ui.thousands(hryvnias);
    }

    private static String perResident(Ui ui, Shown shown) {
        return shown.population()
                .filter(people -> people.signum() > 0 && shown.planned().signum() > 0)
                .map(people -> ui.money(shown.planned().divide(people, 2, RoundingMode.HALF_UP)))
                .orElse("–");
    }
}
