package ua.ratusha.programme.view.machine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.web.Data;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.kernel.web.kept.PageCache;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.Summaries;
import ua.ratusha.programme.view.Showcase;
import ua.ratusha.programme.view.Shown;

/** Programmes for programs: everything that the public pages show, without the need to read them. */
@Tag(name = "Programmes", description = "Informatization programmes: passport, measures, money, indicators, findings")
@Controller
public class ApiController {
    private static final String SLUG = "Name of the programme in addresses";

    private final Showcase showcase;
    private final Summaries summaries;
    private final PageCache kept;
    private final ApiWords say;
    private final JsonMapper json;

    public ApiController(Showcase showcase, Summaries summaries, PageCache kept, Words words, JsonMapper json) {
        this.showcase = showcase;
        this.summaries = summaries;
        this.kept = kept;
        this.say = new ApiWords(words);
        this.json = json;
    }

    @Operation(summary = "Programmes, page by page, in the order of their addresses")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ApiModel.Programmes.class)))
    @GetMapping("/api/programmes")
    @Open
    Data list(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = "Words of the title or the community", example = "Херсон")
                    @RequestParam(name = "q", defaultValue = "")
                    String words,
            @Parameter(description = "A year of the programme's term", example = "2026")
                    @RequestParam(name = "year", defaultValue = "")
                    String year,
            @Parameter(
                            description = "How it stands today",
                            schema = @Schema(allowableValues = {"DRAFT", "IN_FORCE", "ENDED"}))
                    @RequestParam(name = "standing", defaultValue = "")
                    String standing,
            @Parameter(description = "true: the house's own; false: loaded for comparison")
                    @RequestParam(name = "own", defaultValue = "")
                    String own,
            @Parameter(description = "Programmes a page, 1 to 200", example = "50")
                    @RequestParam(name = "limit", defaultValue = "50")
                    String limit,
            @Parameter(description = "The field next of the page before")
                    @RequestParam(name = "cursor", defaultValue = "")
                    String cursor) {
        ApiQuery asked = ApiQuery.of(words, year, standing, own, limit, cursor);
        kept.watch(request, ProgrammeSummary.TOPIC);
        List<ProgrammeSummary> found = summaries.listAfter(asked.filter(), asked.after(), asked.limit() + 1);
        List<ProgrammeSummary> page = found.subList(0, Math.min(found.size(), asked.limit()));
        String next =
                found.size() > asked.limit() ? ApiQuery.cursor(page.getLast().slug()) : null;
        return Data.json(json.writeValueAsBytes(
                new ApiModel.Programmes(page.stream().map(say::programme).toList(), next)));
    }

    @Operation(summary = "A programme: passport, directions, what is missing, figures of the community's documents")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ApiModel.Details.class)))
    @GetMapping("/api/programmes/{slug}")
    @Open
    Data details(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Ui ui,
            @Parameter(description = SLUG) @PathVariable("slug") String slug) {
        return answer(request, slug, shown -> say.details(shown, ui.today().getYear()));
    }

    @Operation(summary = "Measures of the redaction in force with their money")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = ApiModel.Measure.class))))
    @GetMapping("/api/programmes/{slug}/measures")
    @Open
    Data measures(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = SLUG) @PathVariable("slug") String slug) {
        return answer(request, slug, say::measures);
    }

    @Operation(summary = "Money by year and source: planned, amended, allocated, contracted, paid")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = ApiModel.Sum.class))))
    @GetMapping("/api/programmes/{slug}/money")
    @Open
    Data money(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = SLUG) @PathVariable("slug") String slug) {
        return answer(request, slug, say::money);
    }

    @Operation(summary = "Indicators: baseline, targets, and what is known today")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = ApiModel.Indicator.class))))
    @GetMapping("/api/programmes/{slug}/indicators")
    @Open
    Data indicators(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = SLUG) @PathVariable("slug") String slug) {
        return answer(request, slug, say::indicators);
    }

    @Operation(summary = "What the automatic check found in the document")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = ApiModel.Finding.class))))
    @GetMapping("/api/programmes/{slug}/findings")
    @Open
    Data findings(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = SLUG) @PathVariable("slug") String slug) {
        return answer(request, slug, say::findings);
    }

    @Operation(summary = "Redactions, the newest first")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = ApiModel.RedactionLine.class))))
    @GetMapping("/api/programmes/{slug}/redactions")
    @Open
    Data redactions(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = SLUG) @PathVariable("slug") String slug) {
        return answer(request, slug, say::redactions);
    }

    @Operation(summary = "Frozen reports, the newest first")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = ApiModel.Report.class))))
    @GetMapping("/api/programmes/{slug}/reports")
    @Open
    Data reports(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = SLUG) @PathVariable("slug") String slug) {
        return answer(request, slug, say::reports);
    }

    private Data answer(HttpServletRequest request, String slug, Function<Shown, ?> part) {
        return Data.json(json.writeValueAsBytes(part.apply(showcase.get(request, slug))));
    }
}
