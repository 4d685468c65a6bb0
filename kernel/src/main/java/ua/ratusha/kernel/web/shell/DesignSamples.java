package ua.ratusha.kernel.web.shell;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Chart;
import ua.ratusha.kernel.web.parts.Charts;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;

/** What stands on the living page. Names and sums are examples in the manner of a real programme. */
public final class DesignSamples {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Ui ui;
    private final List<Contrast.Checked> contrast;

    DesignSamples(Ui ui, List<Contrast.Checked> contrast) {
        this.ui = ui;
        this.contrast = contrast;
    }

    /** @param sum in hryvnias */
    private record Measure(
            String number, String name, String responsible, Notice.Tone tone, BigDecimal sum, int done) {}

    private String say(String key) {
        return ui.text("design." + key);
    }

    private List<Measure> measures() {
        return List.of(
                new Measure("1.1", say("m1"), say("who1"), Notice.Tone.SUCCESS, new BigDecimal("1200000.00"), 100),
                new Measure("1.2", say("m2"), say("who2"), Notice.Tone.INFO, new BigDecimal("2403500.00"), 64),
                new Measure("2.1", say("m3"), say("who1"), Notice.Tone.WARNING, new BigDecimal("553500.00"), 38),
                new Measure("2.2", say("m4"), say("who3"), Notice.Tone.DANGER, new BigDecimal("1703500.00"), 5),
                new Measure("3.1", say("m5"), say("who2"), Notice.Tone.NEUTRAL, BigDecimal.ZERO.setScale(2), 0));
    }

    /** The table with everything it can do; as cards or in a scrolling frame. */
    public Table<?> table(boolean cards) {
        List<Measure> rows = measures();
        BigDecimal sum = rows.stream().map(Measure::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        Table<Measure> table = Table.of(
                        say(cards ? "table.cards" : "table"),
                        rows,
                        Column.<Measure>text("№", Measure::number).sortable("number"),
                        Column.<Measure>head(say("measure"), row -> Pieces.link(row.name(), "/design#" + row.number()))
                                .total(ui.text("web.chart.sum"))
                                .sortable("name"),
                        Column.text(say("responsible"), Measure::responsible),
                        Column.content(say("state"), row -> Pieces.tag(row.tone(), say("state." + code(row)))),
                        Column.content(say("done"), row -> progress(row.done())),
                        Column.<Measure>number(say("sum"), row -> ui.format().thousandsFigure(row.sum()))
                                .sortable("sum")
                                .total(ui.format().thousandsFigure(sum)))
                .sortedBy("-sum")
                .paged(Table.Paging.numbered(3, 12, 287))
                .exported("csv", "xlsx");
        return cards ? table.asCards() : table.anchored(Measure::number);
    }

    private static String code(Measure row) {
        return row.tone().name().toLowerCase(Locale.ROOT);
    }

    private Content progress(int done) {
        BigDecimal share = BigDecimal.valueOf(done).movePointLeft(2);
        return Pieces.progress(share, ui.format().percent(share));
    }

    public List<Field> filter() {
        return List.of(
                Field.search("q", say("filter.words")),
                Field.select(
                        "state",
                        say("state"),
                        List.of(
                                Option.of("", say("filter.any")),
                                Option.of("info", say("state.info")),
                                Option.of("danger", say("state.danger")))));
    }

    public List<Field> fields() {
        return List.of(
                Field.text("name", say("measure")).hint(say("hint.name")).must().value(say("m1")),
                Field.number("sum", say("sum")).must().value("12 00O,5").error(say("error.sum")),
                Field.date("until", say("until"))
                        .hint(say("hint.until"))
                        .error(say("error.until"))
                        .value("31.02.2027"),
                Field.select(
                        "who", say("responsible"), List.of(Option.of("1", say("who1")), Option.of("2", say("who2")))),
                Field.radios(
                                "money",
                                say("money"),
                                List.of(
                                        new Option("local", say("money.local"), say("money.local.hint")),
                                        Option.of("none", say("money.none")),
                                        Option.of("within", say("money.within"))))
                        .must()
                        .value("local"),
                Field.checkboxes(
                                "report",
                                say("report"),
                                List.of(Option.of("a", say("report.year")), Option.of("b", say("report.quarter"))))
                        .value("a"),
                Field.longText("why", say("why")),
                Field.file("file", say("file"), ".docx,.xlsx,.odt,.pdf").hint(say("hint.file")),
                Field.email("email", say("email")).width(30),
                Field.password("password", say("password")).must().width(30));
    }

    public List<Pieces.Tile> tiles() {
        String definition = say("tile.what");
        return List.of(
                new Pieces.Tile(
                        say("tile.money"),
                        ui.thousands(new BigDecimal("5860500.00")),
                        say("tile.money.note"),
                        definition,
                        "/design"),
                new Pieces.Tile(say("tile.measures"), "24", say("tile.measures.note"), definition, "/design"),
                new Pieces.Tile(
                        say("tile.share"),
                        ui.format().percent(new BigDecimal("0.729")),
                        say("tile.share.note"),
                        definition,
                        ""),
                new Pieces.Tile(say("tile.none"), "", say("tile.none.note"), definition, ""));
    }

    public List<Pieces.Fact> facts() {
        return List.of(
                Pieces.Fact.of(say("fact.name"), say("fact.name.value")),
                Pieces.Fact.of(say("fact.code"), "UA65100150000057191"),
                Pieces.Fact.of(say("sum"), ui.money(new BigDecimal("5860500.00"))),
                new Pieces.Fact(say("state"), Pieces.tag(Notice.Tone.SUCCESS, say("state.success"))));
    }

    public List<Pieces.Event> events() {
        return List.of(
                new Pieces.Event(ui.moment(ui.clock().instant()), say("who.person"), say("event.1"), ""),
                new Pieces.Event(
                        ui.date(ui.today().minusDays(12)), say("who.person2"), say("event.2"), say("event.2.why")),
                new Pieces.Event(ui.date(ui.today().minusDays(40)), "", say("event.3"), ""));
    }

    public List<Pieces.Tab> tabs() {
        return List.of(
                new Pieces.Tab(say("tab.1"), "/design#tabs", "24", true),
                new Pieces.Tab(say("tab.2"), "/design#tabs", "24", false),
                new Pieces.Tab(say("tab.3"), "/design#tabs", "", false));
    }

    private Function<BigDecimal, String> thousand() {
        return sum -> ui.format().thousandsFigure(sum);
    }

    public Chart.Bars bars() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Measure row : measures()) {
            boolean free = row.sum().signum() == 0;
            BigDecimal target = row.sum().multiply(new BigDecimal("1.25"));
            bars.add(new Chart.Bar(row.name(), free ? null : row.sum(), row.done() > 50 ? target : null, "/design"));
        }
        return new Chart.Bars("c-bars", say("chart.bars"), say("chart.bars.say"), bars, thousand());
    }

    public Chart.Stacked stacked() {
        List<Chart.Stack> stacks = new ArrayList<>();
        String[][] sums = {
            {"2026", "2403.5", "0", "412", "120"},
            {"2027", "1103.5", "400", "200", "0"},
            {"2028", "1053.5", "500", "0", "200"}
        };
        for (String[] year : sums) {
            List<BigDecimal> values = new ArrayList<>();
            for (int at = 1; at < year.length; at++) {
                values.add(new BigDecimal(year[at]).multiply(THOUSAND));
            }
            stacks.add(new Chart.Stack(year[0], values));
        }
        List<String> parts =
                List.of(say("source.local"), say("source.oblast"), say("source.state"), say("source.grant"));
        return new Chart.Stacked(
                "c-stacked", say("chart.stacked"), say("chart.stacked.say"), parts, stacks, thousand());
    }

    public Chart.Lines lines() {
        return line("c-lines", say("chart.lines"));
    }

    public List<Chart.Lines> multiples() {
        return List.of(line("c-m1", say("m1")), line("c-m2", say("m2")), line("c-m3", say("m3")));
    }

    private Chart.Lines line(String id, String title) {
        List<BigDecimal> online = List.of("27.1", "34", "41", "52", "58", "66").stream()
                .map(BigDecimal::new)
                .toList();
        List<BigDecimal> paper = List.of("60", "58", "49", "40", "35", "31").stream()
                .map(BigDecimal::new)
                .toList();
        List<BigDecimal> targets = List.of("25", "35", "45", "55", "65", "75").stream()
                .map(BigDecimal::new)
                .toList();
        return new Chart.Lines(
                id,
                title,
                say("chart.lines.say"),
                List.of("2023", "2024", "2025", "2026", "2027", "2028"),
                id.equals("c-lines")
                        ? List.of(
                                new Chart.Line(say("line.1"), online, targets, 4), Chart.Line.of(say("line.2"), paper))
                        : List.of(new Chart.Line(say("line.1"), online, List.of(), 6)),
                value -> ui.format().number(value) + " %");
    }

    public Content spark() {
        return Charts.spark(lines().rows().getFirst().values(), say("spark"));
    }

    /** Tokens with their grounds and computed ratios. */
    public Table<?> contrast() {
        return Table.of(
                        say("contrast"),
                        contrast,
                        Column.<Contrast.Checked>head(
                                say("contrast.token"),
                                row -> Pieces.text(
                                        row.pair().token() + " / " + row.pair().ground())),
                        Column.text(ui.text("web.look"), row -> ui.text("web.look." + row.look())),
                        Column.text(say("contrast.colour"), Contrast.Checked::colour),
                        Column.number(
                                say("contrast.ratio"), row -> ui.format().number(BigDecimal.valueOf(row.ratio()), 1)),
                        Column.number(
                                say("contrast.least"),
                                row -> ui.format()
                                        .number(BigDecimal.valueOf(row.pair().least()), 1)),
                        Column.content(
                                say("state"),
                                row -> row.holds()
                                        ? Pieces.tag(Notice.Tone.SUCCESS, say("contrast.holds"))
                                        : Pieces.tag(Notice.Tone.DANGER, say("contrast.fails"))))
                .asCards();
    }

    /** Every tone, for tags and messages. */
    public List<Notice.Tone> tones() {
        return List.of(Notice.Tone.values());
    }
}
