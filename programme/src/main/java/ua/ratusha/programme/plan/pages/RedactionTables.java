package ua.ratusha.programme.plan.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.plan.amend.Comparison;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;
import ua.ratusha.programme.plan.api.Redaction;

/** What the pages of redactions and of the draft show in tables. */
public final class RedactionTables {
    private RedactionTables() {}

    public static Table<Redaction> redactions(Ui ui, String path, List<Redaction> redactions) {
        return Table.of(
                ui.text("plan.redactions.caption"),
                redactions,
                Column.<Redaction>head(
                        ui.text("plan.redaction"),
                        each -> Pieces.link(
                                ui.text("plan.redaction.title", each.number()), path + "/redactions/" + each.number())),
                Column.content(ui.text("plan.state"), each -> state(ui, each)),
                Column.text(ui.text("plan.act"), each -> act(ui, each)),
                Column.number(
                        ui.text("plan.money"),
                        each -> ui.format().number(money(each.content()).movePointLeft(3), 1)),
                Column.content(ui.text("plan.comparison"), each -> comparison(ui, path, each)));
    }

    private static Content comparison(Ui ui, String path, Redaction redaction) {
        return redaction.number() == 1
                ? Pieces.text("–")
                : Pieces.link(
                        ui.text("plan.comparison.with", redaction.number() - 1),
                        path + "/comparison?before=" + (redaction.number() - 1) + "&after=" + redaction.number());
    }

    private static BigDecimal money(ProgrammeContent content) {
        return content.measures().map(Measure::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static Content state(Ui ui, Redaction redaction) {
        Notice.Tone tone = switch (redaction.state()) {
            case DRAFT -> Notice.Tone.WARNING;
            case APPROVED -> Notice.Tone.SUCCESS;
            case SUPERSEDED -> Notice.Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("plan.state." + redaction.state().name()));
    }

    public static String act(Ui ui, Redaction redaction) {
        Redaction.Act act = redaction.act();
        return act == null
                ? ui.text("plan.act.none")
                : ui.text("plan.act.words", act.kind(), ui.date(act.date()), act.number());
    }

    public static List<Pieces.Fact> passport(Ui ui, ProgrammeContent content) {
        return content.passport().stream()
                .map(row -> Pieces.Fact.of(
                        row.label(), row.value().isBlank() ? ui.text("plan.passport.empty") : row.value()))
                .toList();
    }

    public static Table<Integer> editablePassport(Ui ui, String path, ProgrammeContent content) {
        List<PassportRow> rows = content.passport();
        return Table.of(
                        ui.text("plan.passport"),
                        IntStream.range(0, rows.size()).boxed().toList(),
                        Column.<Integer>head(
                                ui.text("plan.passport.row"),
                                each -> Pieces.text(rows.get(each).label())),
                        Column.text(
                                ui.text("plan.passport.value"),
                                each -> rows.get(each).value()),
                        Column.content(
                                ui.text("plan.table.change"),
                                each -> Pieces.link(ui.text("plan.change"), path + "/passport/" + each)))
                .asCards();
    }

    public static Table<Measure> editableMeasures(Ui ui, String path, ProgrammeContent content) {
        return withChange(ui, PlanTables.measures(ui, content), each -> path + "/measures/" + each.key());
    }

    public static Table<Indicator> editableIndicators(Ui ui, String path, ProgrammeContent content) {
        return withChange(ui, PlanTables.indicators(ui, content), each -> path + "/indicators/" + each.key());
    }

    private static <T> Table<T> withChange(Ui ui, Table<T> table, java.util.function.Function<T, String> path) {
        List<Column<T>> columns = new java.util.ArrayList<>(table.columns());
        columns.add(Column.content(
                ui.text("plan.table.change"), each -> Pieces.link(ui.text("plan.change"), path.apply(each))));
        return new Table<>(table.caption(), columns, table.rows(), "", null, List.of(), false, null);
    }

    public static Table<Comparison.Change> changes(Ui ui, Comparison comparison) {
        return Table.of(
                        ui.text("plan.comparison.caption"),
                        comparison.changes(),
                        Column.<Comparison.Change>head(
                                ui.text("plan.comparison.what"), each -> Pieces.text(Changes.subject(ui, each))),
                        Column.text(ui.text("plan.comparison.before"), each -> Changes.value(ui, each, each.before())),
                        Column.text(ui.text("plan.comparison.after"), each -> Changes.value(ui, each, each.after())))
                .asCards();
    }
}
