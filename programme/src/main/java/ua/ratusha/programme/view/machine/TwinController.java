package ua.ratusha.programme.view.machine;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.documents.CsvWriter;
import ua.ratusha.kernel.documents.Downloads;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.web.Data;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.kernel.web.kept.PageCache;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.Summaries;
import ua.ratusha.programme.plan.api.Summaries.Filter;
import ua.ratusha.programme.plan.api.Summaries.Order;
import ua.ratusha.programme.view.Showcase;
import ua.ratusha.programme.view.Shown;

/** The machine-readable twins of the public pages, at the same addresses with an ending. */
@Controller
public class TwinController {
    /** More programmes than all communities of the country have. */
    private static final int ALL = 10_000;

    private final Showcase showcase;
    private final Summaries summaries;
    private final PageCache kept;
    private final ApiWords say;
    private final JsonMapper json;

    public TwinController(Showcase showcase, Summaries summaries, PageCache kept, Words words, JsonMapper json) {
        this.showcase = showcase;
        this.summaries = summaries;
        this.kept = kept;
        this.say = new ApiWords(words);
        this.json = json;
    }

    @GetMapping("/programmes.json")
    @Open
    Data listJson(HttpServletRequest request) {
        return Data.json(json.writeValueAsBytes(new ApiModel.Programmes(
                all(request).stream().map(say::programme).toList(), null)));
    }

    @GetMapping("/programmes.csv")
    @Open
    Data listCsv(HttpServletRequest request) {
        List<Row> rows = new ArrayList<>();
        for (ProgrammeSummary each : all(request)) {
            ApiModel.Act act = say.programme(each).act();
            rows.add(Row.of(
                    Cell.of(each.slug()),
                    Cell.of(each.title()),
                    Cell.of(each.community()),
                    Cell.of(each.katottg() == null ? "" : each.katottg()),
                    Cell.of(String.valueOf(each.own())),
                    Cell.of(each.standing().name()),
                    Cell.of(act == null ? "" : act.number()),
                    Cell.of(act == null ? "" : act.date().toString()),
                    year(each.firstYear()),
                    year(each.lastYear()),
                    Cell.of(each.redactions()),
                    Cell.of(each.money())));
        }
        return csv(
                "programmes",
                List.of(
                        "slug",
                        "title",
                        "community",
                        "katottg",
                        "own",
                        "standing",
                        "actNumber",
                        "actDate",
                        "firstYear",
                        "lastYear",
                        "redactions",
                        "planned"),
                rows);
    }

    @GetMapping("/programmes/{slug}.json")
    @Open
    Data programmeJson(Ui ui, HttpServletRequest request, @PathVariable("slug") String slug) {
        Shown shown = showcase.get(request, slug);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("details", say.details(shown, ui.today().getYear()));
        whole.put("measures", say.measures(shown));
        whole.put("money", say.money(shown));
        whole.put("indicators", say.indicators(shown));
        whole.put("findings", say.findings(shown));
        whole.put("redactions", say.redactions(shown));
        whole.put("reports", say.reports(shown));
        return Data.json(json.writeValueAsBytes(whole));
    }

    /** A row a measure: what was promised and for how much by year. */
    @GetMapping("/programmes/{slug}.csv")
    @Open
    Data programmeCsv(HttpServletRequest request, @PathVariable("slug") String slug) {
        Shown shown = showcase.get(request, slug);
        List<Integer> years = shown.content().years();
        List<String> columns =
                new ArrayList<>(List.of("direction", "code", "title", "term", "executors", "funding", "fundingText"));
        years.forEach(year -> columns.add("planned" + year));
        columns.addAll(List.of("planned", "paid", "expectedResult"));
        List<Row> rows = new ArrayList<>();
        for (Direction direction : shown.content().directions()) {
            direction.measures().forEach(measure -> rows.add(row(shown, direction, measure, years)));
        }
        return csv(slug, columns, rows);
    }

    private static Row row(Shown shown, Direction direction, Measure measure, List<Integer> years) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(direction.number()),
                Cell.of(measure.code()),
                Cell.of(measure.title()),
                Cell.of(measure.termText()),
                Cell.of(measure.executors()),
                Cell.of(measure.funding().name()),
                Cell.of(measure.fundingText())));
        years.forEach(year -> cells.add(money(measure, measure.total(year))));
        cells.add(money(measure, measure.total()));
        cells.add(money(measure, shown.paid(measure)));
        cells.add(Cell.of(measure.expectedResult()));
        return Row.of(cells.toArray(Cell[]::new));
    }

    /** A measure without sums has empty cells: it does not cost nothing, it names no price. */
    private static Cell money(Measure measure, BigDecimal sum) {
        return measure.money().isEmpty() ? Cell.EMPTY : Cell.of(sum);
    }

    private static Cell year(@Nullable Integer year) {
        return year == null ? Cell.EMPTY : Cell.of(year);
    }

    private List<ProgrammeSummary> all(HttpServletRequest request) {
        kept.watch(request, ProgrammeSummary.TOPIC);
        return summaries.list(Filter.ALL, Order.COMMUNITY, 0, ALL);
    }

    private static Data csv(String name, List<String> titles, List<Row> rows) {
        List<Column> columns =
                titles.stream().map(title -> Column.text(title, 10)).toList();
        return Data.csv(
                CsvWriter.FOR_MACHINES.write(Table.of(name, columns, rows)), Downloads.attachment(name + ".csv"));
    }
}
