package ua.ratusha.programme.plan.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.programme.plan.Imports;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.reading.Reading.Recognition;
import ua.ratusha.programme.plan.reading.Reading.UnknownTable;

/** The tables and figures that the pages of a plan share. */
public final class PlanTables {
    private PlanTables() {}

    public static List<Pieces.Tile> counts(Ui ui, ProgrammeContent content) {
        BigDecimal money = content.measures().map(Measure::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                tile(ui, "directions", ui.format().number(content.directions().size())),
                tile(ui, "measures", ui.format().number(content.measures().count())),
                tile(ui, "indicators", ui.format().number(content.indicators().size())),
                tile(ui, "money", money.signum() == 0 ? "" : ui.thousands(money)),
                tile(
                        ui,
                        "tasks",
                        ui.format()
                                .number(content.directions().stream()
                                        .mapToLong(
                                                direction -> direction.tasks().size())
                                        .sum())),
                tile(ui, "figures", ui.format().number(content.figures().size())));
    }

    private static Pieces.Tile tile(Ui ui, String what, String figure) {
        String note = figure.isEmpty() ? ui.text("plan.count." + what + ".none") : "";
        return new Pieces.Tile(
                ui.text("plan.count." + what), figure, note, ui.text("plan.count." + what + ".definition"), "");
    }

    public static Table<Recognition> recognised(Ui ui, String path, List<Recognition> tables) {
        return Table.of(
                ui.text("plan.recognised.caption"),
                tables,
                Column.head(
                        ui.text("plan.table.place"),
                        each -> Pieces.text(each.place().toString())),
                Column.text(
                        ui.text("plan.table.role"),
                        each -> ui.text(
                                "plan.mapping.role." + each.mapping().role().name())),
                Column.number(ui.text("plan.table.rows"), each -> ui.format().number(each.rows())),
                Column.text(
                        ui.text("plan.table.how"),
                        each -> ui.text(each.remembered() ? "plan.table.remembered" : "plan.table.by-words")),
                Column.content(
                        ui.text("plan.table.change"),
                        each -> Pieces.link(
                                ui.text("plan.table.read-otherwise"),
                                path + "/tables/" + each.mapping().fingerprint())));
    }

    public static Table<UnknownTable> unknown(Ui ui, String path, List<UnknownTable> tables) {
        return Table.of(
                ui.text("plan.unknown.caption"),
                tables,
                Column.head(
                        ui.text("plan.table.place"),
                        each -> Pieces.text(each.place().toString())),
                Column.text(ui.text("plan.table.heading"), each -> String.join(" · ", each.headings())),
                Column.number(ui.text("plan.table.rows"), each -> ui.format().number(each.rows())),
                Column.content(
                        ui.text("plan.table.change"),
                        each -> Pieces.link(ui.text("plan.table.say"), path + "/tables/" + each.fingerprint())));
    }

    public static Table<List<String>> example(Ui ui, MappingForm form) {
        List<Column<List<String>>> columns = new ArrayList<>();
        IntStream.range(0, form.headings().size())
                .forEach(i -> columns.add(Column.text(
                        form.headings().get(i).isBlank()
                                ? ui.text("plan.mapping.column", i + 1)
                                : form.headings().get(i),
                        row -> i < row.size() ? row.get(i) : "")));
        return new Table<>(ui.text("plan.mapping.example"), columns, form.example(), "", null, List.of(), false, null);
    }

    public static Table<Finding> findings(Ui ui, List<Finding> findings) {
        return Table.of(
                        ui.text("plan.findings.caption"),
                        findings,
                        Column.content(
                                ui.text("plan.finding.severity"),
                                each -> Pieces.tag(
                                        tone(each),
                                        ui.text("plan.severity."
                                                + each.severity().name()))),
                        Column.<Finding>head(ui.text("plan.finding.what"), each -> Pieces.text(message(ui, each))),
                        Column.text(ui.text("plan.finding.mend"), each -> mend(ui, each)),
                        Column.text(ui.text("plan.finding.place"), Finding::place))
                .asCards();
    }

    public static String message(Ui ui, Finding finding) {
        return ui.text("plan.lint." + finding.rule() + ".message", args(finding));
    }

    private static String mend(Ui ui, Finding finding) {
        return ui.text("plan.lint." + finding.rule() + ".mend", args(finding));
    }

    private static @Nullable Object[] args(Finding finding) {
        return finding.args().toArray();
    }

    private static Notice.Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Notice.Tone.DANGER;
            case WARNING -> Notice.Tone.WARNING;
            case NOTE -> Notice.Tone.INFO;
        };
    }

    public static Table<Measure> measures(Ui ui, ProgrammeContent content) {
        List<Column<Measure>> columns = new ArrayList<>(List.of(
                Column.<Measure>head("№", each -> Pieces.text(each.code())),
                Column.text(ui.text("plan.measure"), Measure::title),
                Column.text(ui.text("plan.term"), Measure::termText),
                Column.text(ui.text("plan.funding"), Measure::fundingText)));
        for (int year : content.years()) {
            columns.add(Column.<Measure>number(String.valueOf(year), each -> sum(ui, each, each.total(year)))
                    .total(ui.format().number(thousand(content, year), 1)));
        }
        return new Table<>(
                ui.text("plan.measures.caption"),
                columns,
                content.measures().toList(),
                "",
                null,
                List.of(),
                false,
                null);
    }

    private static BigDecimal thousand(ProgrammeContent content, int year) {
        return content.measures()
                .map(measure -> measure.total(year))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(3);
    }

    private static String sum(Ui ui, Measure measure, BigDecimal hryvnias) {
        boolean stated = measure.funding() == Funding.FUNDED && hryvnias.signum() != 0;
        return stated ? ui.format().number(hryvnias.movePointLeft(3), 1) : "–";
    }

    public static Table<Indicator> indicators(Ui ui, ProgrammeContent content) {
        List<Column<Indicator>> columns = new ArrayList<>(List.of(
                Column.<Indicator>head("№", each -> Pieces.text(each.number())),
                Column.text(ui.text("plan.indicator"), Indicator::title),
                Column.text(ui.text("plan.unit"), Indicator::unit),
                Column.number(ui.text("plan.baseline"), each -> number(ui, each.baseline()))));
        for (int year : content.years()) {
            columns.add(Column.number(
                    String.valueOf(year), each -> number(ui, each.targets().get(year))));
        }
        return new Table<>(
                ui.text("plan.indicators.caption"), columns, content.indicators(), "", null, List.of(), false, null);
    }

    private static String number(Ui ui, @Nullable BigDecimal value) {
        return value == null ? "–" : ui.format().number(value);
    }

    /** The confirmation's questions: the act, and whose programme it is when it is a new one. */
    public static List<Field> confirmation(Ui ui, Imports.Preview preview, List<Field> act) {
        List<Field> fields = new ArrayList<>(act);
        if (preview.programme() == null) {
            fields.add(Field.radios(
                            "whose",
                            ui.text("plan.whose"),
                            List.of(
                                    new Option("own", ui.text("plan.whose.own"), ui.text("plan.whose.own.hint")),
                                    new Option("other", ui.text("plan.whose.other"), ui.text("plan.whose.other.hint"))))
                    .value("own")
                    .must());
        }
        return fields;
    }
}
