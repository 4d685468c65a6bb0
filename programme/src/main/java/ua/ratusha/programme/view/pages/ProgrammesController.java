package ua.ratusha.programme.view.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.kept.PageCache;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.programme.facts.api.MeasuredProgrammes;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.Summaries;
import ua.ratusha.programme.templates.StaticTemplates;

/** All programmes that the house knows: its own, and those of others for comparison. */
@Controller
public class ProgrammesController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final int PAGE = 25;

    private final Summaries summaries;
    private final MeasuredProgrammes measured;
    private final PageCache kept;

    public ProgrammesController(Summaries summaries, MeasuredProgrammes measured, PageCache kept) {
        this.summaries = summaries;
        this.measured = measured;
        this.kept = kept;
    }

    @GetMapping("/programmes")
    @Open
    Page list(
            Ui ui,
            HttpServletRequest request,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "year", defaultValue = "") String year,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "whose", defaultValue = "") String whose,
            @RequestParam(name = "sort", defaultValue = "community") String sort,
            @RequestParam(name = "page", defaultValue = "1") String number) {
        kept.watch(request, ProgrammeSummary.TOPIC);
        Asked asked = new Asked(words, year, state, whose);
        Summaries.Totals totals = summaries.totals(asked.filter());
        kept.watch(request, totals.ids().stream().map(id -> "programme:" + id).toArray(String[]::new));
        int withFigures = measured.among(totals.ids()).size();
        int pages = Math.max(1, Math.ceilDiv(totals.programmes(), PAGE));
        int page = Math.clamp(Asked.number(number).orElse(1), 1, pages);
        List<ProgrammeSummary> rows = summaries.list(asked.filter(), order(sort), (page - 1) * PAGE, PAGE);
        Table<ProgrammeSummary> table = ListTables.programmes(ui, rows)
                .sortedBy(sort)
                .paged(Table.Paging.numbered(page, pages, totals.programmes()));
        return Page.of(TEMPLATES.viewPagesProgrammes(
                ui, asked, totals, ListTables.tiles(ui, totals, withFigures), allYears(asked, totals), table));
    }

    /** Years to choose from: those of all programmes, so that one chosen year does not hide the others. */
    private List<Integer> allYears(Asked asked, Summaries.Totals shown) {
        return asked.isAll()
                ? shown.years()
                : summaries.totals(Summaries.Filter.ALL).years();
    }

    /** An order that nobody offered is the first one. */
    private static Summaries.Order order(String sort) {
        return switch (sort.toLowerCase(Locale.ROOT)) {
            case "-community" -> Summaries.Order.COMMUNITY_BACKWARDS;
            case "term" -> Summaries.Order.TERM;
            case "-term" -> Summaries.Order.TERM_BACKWARDS;
            case "money" -> Summaries.Order.MONEY;
            case "-money" -> Summaries.Order.MONEY_BACKWARDS;
            default -> Summaries.Order.COMMUNITY;
        };
    }
}
