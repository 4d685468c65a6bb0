package ua.ratusha.programme.plan.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.documents.Block;
import ua.ratusha.kernel.documents.Document;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.plan.amend.Comparison;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.Redaction;

/** The comparison table for the council's session. */
final class ComparisonDocument {
    private ComparisonDocument() {}

    static Document of(Ui ui, Programme programme, Redaction before, Redaction after, Comparison comparison) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.KeyValues(
                ui.text("plan.redactions.title"),
                List.of(
                        Block.Entry.of(ui.text("plan.comparison.before"), redaction(ui, before)),
                        Block.Entry.of(ui.text("plan.comparison.after"), redaction(ui, after)))));
        List<Row> rows = Changes.rows(ui, comparison).stream()
                .map(cells -> Row.of(Cell.of(cells.get(0)), Cell.of(cells.get(1)), Cell.of(cells.get(2))))
                .toList();
        if (rows.isEmpty()) {
            blocks.add(Block.Paragraph.of(ui.text("plan.comparison.same")));
        } else {
            blocks.add(Table.of(
                    ui.text("plan.comparison.caption"),
                    List.of(
                            Column.name(ui.text("plan.comparison.what"), 26),
                            Column.text(ui.text("plan.comparison.before"), 37),
                            Column.text(ui.text("plan.comparison.after"), 37)),
                    rows));
        }
        blocks.add(money(ui, comparison));
        return new Document(
                ui.text("plan.comparison.title"),
                programme.title(),
                ui.locale().getLanguage(),
                new Document.Meta(
                        programme.community(),
                        ui.text("plan.comparison.lead", before.number(), after.number()),
                        after.createdAt()),
                true,
                blocks);
    }

    private static String redaction(Ui ui, Redaction redaction) {
        return ui.text("plan.redaction.title", redaction.number()) + ", " + RedactionTables.act(ui, redaction);
    }

    private static Table money(Ui ui, Comparison comparison) {
        TreeSet<Integer> years = new TreeSet<>(comparison.moneyBefore().keySet());
        years.addAll(comparison.moneyAfter().keySet());
        List<Row> rows = years.stream()
                .map(year -> row(
                        String.valueOf(year),
                        comparison.moneyBefore().get(year),
                        comparison.moneyAfter().get(year)))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(Row.total(
                Cell.of(ui.text("plan.comparison.total")),
                Cell.of(sum(comparison.moneyBefore())),
                Cell.of(sum(comparison.moneyAfter()))));
        return Table.of(
                ui.text("plan.comparison.money"),
                List.of(
                        Column.name(ui.text("plan.year"), 20),
                        Column.money(ui.text("plan.comparison.before"), 40),
                        Column.money(ui.text("plan.comparison.after"), 40)),
                rows);
    }

    private static BigDecimal sum(Map<Integer, BigDecimal> byYear) {
        return byYear.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static Row row(String year, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return Row.of(Cell.of(year), Cell.of(before), Cell.of(after));
    }
}
