package ua.ratusha.programme.facts.pages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.files.FileHeaders;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValue.EvidenceFile;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.templates.StaticTemplates;

/** Indicators of a programme as anybody may read them, and the papers behind a figure for officers. */
@Controller
public class IndicatorsController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final IndicatorViews views;
    private final TypedValues values;
    private final FileStore files;

    public IndicatorsController(IndicatorViews views, TypedValues values, FileStore files) {
        this.views = views;
        this.values = values;
        this.files = files;
    }

    @GetMapping("/programmes/{slug}/indicators")
    @Open
    Reply list(Ui ui, @PathVariable String slug, @RequestParam(defaultValue = "") String show) {
        Programme programme = views.getProgramme(slug);
        List<FactTables.Line> all = views.lines(programme, ui.today());
        List<FactTables.Line> shown =
                all.stream().filter(line -> isShown(line, show)).toList();
        return Page.of(TEMPLATES.factsPagesIndicators(ui, programme, all, shown, show));
    }

    private static boolean isShown(FactTables.Line line, String show) {
        if (show.equals("missing")) {
            return line.state().value().isEmpty();
        }
        for (Status status : Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(show)) {
                return line.state().status() == status;
            }
        }
        return true;
    }

    @GetMapping("/programmes/{slug}/indicators/{number}")
    @Open
    Reply show(Ui ui, @PathVariable String slug, @PathVariable String number) {
        return Page.of(TEMPLATES.factsPagesIndicator(ui, views.view(slug, number, ui.today())));
    }

    @GetMapping("/programmes/{slug}/indicators/{number}/values/{id}")
    @Requires(IndicatorViews.READ)
    Reply showValue(Ui ui, @PathVariable String slug, @PathVariable String number, @PathVariable UUID id) {
        IndicatorView view = views.view(slug, number, ui.today());
        TypedValue value = views.getValue(view.programme(), view.indicator(), id);
        return Page.of(TEMPLATES.factsPagesValue(ui, view, value, values.listSteps(id)));
    }

    @GetMapping("/programmes/{slug}/indicators/{number}/values/{id}/file")
    @Requires(IndicatorViews.READ)
    ResponseEntity<Resource> file(@PathVariable String slug, @PathVariable String number, @PathVariable UUID id) {
        Programme programme = views.getProgramme(slug);
        Indicator indicator = views.getIndicator(programme, number);
        EvidenceFile file = views.getValue(programme, indicator, id).content().file();
        if (file == null) {
            throw Refusal.notFound("facts.refusal.no-file");
        }
        StoredFile stored = files.find(file.sha256()).orElseThrow(() -> Refusal.notFound("facts.refusal.no-file"));
        return ResponseEntity.ok()
                .headers(FileHeaders.of(stored, file.name()))
                .body(new InputStreamResource(files.open(stored.sha256())));
    }
}
