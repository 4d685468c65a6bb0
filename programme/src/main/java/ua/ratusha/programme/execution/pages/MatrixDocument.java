package ua.ratusha.programme.execution.pages;

import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.documents.Block;
import ua.ratusha.kernel.documents.Document;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Matrix;

/** The money as a file: a row a measure, year and source, so that anybody can sum it again. */
final class MatrixDocument {
    private MatrixDocument() {}

    static Document of(Ui ui, Place place, Matrix matrix) {
        List<Row> rows = new ArrayList<>();
        for (Matrix.Line line : matrix.measures()) {
            for (Matrix.Cell cell : matrix.cells()) {
                if (cell.measure().equals(line.measure())) {
                    rows.add(row(ui, line, cell));
                }
            }
        }
        Amounts total = matrix.total();
        rows.add(Row.total(
                Cell.of(ui.text("execution.total")),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(total.planned()),
                Cell.of(total.amended()),
                Cell.of(total.allocated()),
                Cell.of(total.contracted()),
                Cell.of(total.paid())));
        Block table = Table.of(ui.text("execution.matrix.caption"), columns(ui), rows);
        return Document.of(
                        ui.text("execution.title"),
                        place.programme().title(),
                        new Document.Meta(
                                place.programme().community(),
                                ui.text("execution.lead"),
                                ui.clock().instant()),
                        List.of(table))
                .lying();
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.mark(ui.text("execution.code"), 6),
                Column.name(ui.text("execution.measure"), 30),
                Column.mark(ui.text("execution.year"), 6),
                Column.text(ui.text("execution.source"), 12),
                Column.money(ui.text("execution.planned"), 10),
                Column.money(ui.text("execution.amended"), 10),
                Column.money(ui.text("execution.allocated"), 10),
                Column.money(ui.text("execution.contracted"), 10),
                Column.money(ui.text("execution.paid"), 10));
    }

    private static Row row(Ui ui, Matrix.Line line, Matrix.Cell cell) {
        Amounts amounts = cell.amounts();
        return Row.of(
                Cell.of(line.code()),
                Cell.of(line.inPlan() ? line.title() : ui.text("execution.measure.gone")),
                Cell.of(String.valueOf(cell.year())),
                Cell.of(MoneyFields.source(ui, cell.source())),
                Cell.of(amounts.planned()),
                Cell.of(amounts.amended()),
                Cell.of(amounts.allocated()),
                Cell.of(amounts.contracted()),
                Cell.of(amounts.paid()));
    }
}
