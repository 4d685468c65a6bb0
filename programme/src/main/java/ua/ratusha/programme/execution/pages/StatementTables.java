package ua.ratusha.programme.execution.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ua.ratusha.kernel.reading.tables.ImportReport.RefusedCell;
import ua.ratusha.kernel.web.Notice.Tone;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.execution.statements.Statement;
import ua.ratusha.programme.execution.statements.StatementImport.Reach;
import ua.ratusha.programme.execution.statements.StatementRow;
import ua.ratusha.programme.plan.api.FundingSource;

/** How statements of the treasury look. */
public final class StatementTables {
    private static final int LONGEST_TITLE = 90;

    private StatementTables() {}

    public static Table<Statement> statements(Ui ui, List<Statement> all, String path) {
        return Table.of(
                        ui.text("execution.statements.caption"),
                        all,
                        Column.<Statement>head(
                                ui.text("execution.statement.file"),
                                statement -> Pieces.link(statement.name(), path + "/" + statement.id())),
                        Column.<Statement>text(
                                ui.text("execution.statement.uploaded"),
                                statement -> ui.moment(statement.uploadedAt())),
                        Column.<Statement>content(ui.text("execution.state"), statement -> state(ui, statement)))
                .asCards();
    }

    public static Content state(Ui ui, Statement statement) {
        Tone tone = switch (statement.state()) {
            case PREVIEW -> Tone.WARNING;
            case CONFIRMED -> Tone.SUCCESS;
            case CANCELLED -> Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("execution.statement.state." + statement.state()));
    }

    /** Every cell that could not be read, with its place and mend. */
    public static Table<RefusedCell> refused(Ui ui, List<RefusedCell> cells) {
        return Table.of(
                        ui.text("execution.statements.refused"),
                        cells,
                        Column.<RefusedCell>head(
                                ui.text("execution.statement.row"),
                                cell -> Pieces.text(String.valueOf(cell.place().line()))),
                        Column.<RefusedCell>text(ui.text("execution.statement.column"), RefusedCell::column),
                        Column.<RefusedCell>text(ui.text("execution.statement.value"), RefusedCell::value),
                        Column.<RefusedCell>text(
                                ui.text("execution.statement.wrong"),
                                cell -> ui.text(cell.reasonKey(), cell.args().toArray())),
                        Column.<RefusedCell>text(
                                ui.text("execution.statement.mend"),
                                cell -> ui.text(cell.mendKey(), cell.args().toArray())))
                .asCards();
    }

    public static Table<StatementRow> rows(Ui ui, StatementController.View view) {
        return Table.of(
                        ui.text("execution.statement.caption"),
                        view.rows(),
                        Column.<StatementRow>head(
                                ui.text("execution.statement.row"),
                                row -> Pieces.text(String.valueOf(row.payment().row()))),
                        Column.<StatementRow>text(
                                ui.text("execution.entry.date"),
                                row -> ui.format().shortDate(row.payment().date())),
                        Column.<StatementRow>number(
                                ui.text("execution.entry.amount"),
                                row -> ui.format().number(row.payment().amount(), 2)),
                        Column.<StatementRow>text(
                                ui.text("execution.entry.codes"),
                                row -> row.payment().budgetCode() + " / "
                                        + row.payment().economicCode()),
                        Column.<StatementRow>text(
                                ui.text("execution.statement.payee"),
                                row -> row.payment().payee()),
                        Column.<StatementRow>text(
                                ui.text("execution.statement.purpose"),
                                row -> row.payment().purpose()),
                        Column.<StatementRow>content(ui.text("execution.statement.outcome"), row -> outcome(ui, row)),
                        Column.<StatementRow>text(
                                ui.text("execution.measure"),
                                row -> row.match().measure() == null
                                        ? ""
                                        : view.place().code(row.match().measure())),
                        Column.<StatementRow>text(
                                ui.text("execution.statement.why"),
                                row -> ui.text(
                                        row.match().reason(), row.match().args().toArray())))
                .asCards();
    }

    private static Content outcome(Ui ui, StatementRow row) {
        Tone tone = switch (row.outcome()) {
            case READY -> Tone.SUCCESS;
            case NEEDS_PERSON -> Tone.WARNING;
            case LEFT_OUT, DUPLICATE -> Tone.NEUTRAL;
        };
        return Pieces.tag(tone, ui.text("execution.outcome." + row.outcome()));
    }

    /** The question about a row that only a person can answer. */
    public static List<Field> question(Ui ui, StatementController.View view, StatementRow row) {
        List<Option> measures = new ArrayList<>(List.of(
                Option.of("", ui.text("execution.statement.choose")),
                Option.of(StatementController.NOT_OURS, ui.text("execution.statement.not-ours"))));
        view.place()
                .plan()
                .measures()
                .forEach(measure -> measures.add(
                        Option.of(measure.key().toString(), measure.code() + " " + shortened(measure.title()))));
        FundingSource source = row.match().source() == null
                ? FundingSource.LOCAL_BUDGET
                : row.match().source();
        List<Option> reaches = Arrays.stream(Reach.values())
                .map(reach -> Option.of(reach.name(), ui.text("execution.reach." + reach)))
                .toList();
        return List.of(
                Field.select("measure", ui.text("execution.measure"), measures)
                        .must()
                        .value(
                                row.match().measure() == null
                                        ? ""
                                        : row.match().measure().toString()),
                MoneyFields.source(ui).value(source.name()),
                Field.select("reach", ui.text("execution.reach"), reaches)
                        .must()
                        .value(Reach.THIS_ROW.name()));
    }

    /** What is asked about, in one line; one row is asked about at a time, so that the answers cannot be mixed up. */
    public static String heading(Ui ui, StatementRow row) {
        return ui.text(
                "execution.statement.question",
                String.valueOf(row.payment().row()),
                ui.format().shortDate(row.payment().date()),
                ui.money(row.payment().amount()),
                row.payment().payee());
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip() + "…";
    }
}
