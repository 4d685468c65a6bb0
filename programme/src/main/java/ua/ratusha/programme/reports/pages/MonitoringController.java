package ua.ratusha.programme.reports.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.files.FileHeaders;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.monitoring.Monitor;
import ua.ratusha.programme.reports.monitoring.ResultDesk;
import ua.ratusha.programme.reports.monitoring.Results;
import ua.ratusha.programme.templates.StaticTemplates;

/** Monitoring: the four directions of a period, and the results of one measure. */
@Controller
public class MonitoringController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Plans plans;
    private final Monitor monitor;
    private final Results results;
    private final ResultDesk desk;
    private final FileStore files;
    private final Access access;
    private final ObjectProvider<Units> units;

    MonitoringController(
            Plans plans,
            Monitor monitor,
            Results results,
            ResultDesk desk,
            FileStore files,
            Access access,
            ObjectProvider<Units> units) {
        this.plans = plans;
        this.monitor = monitor;
        this.results = results;
        this.desk = desk;
        this.files = files;
        this.access = access;
        this.units = units;
    }

    /**
     * What the page of one measure shows.
     *
     * @param form empty for those who may not tell results
     * @param unit empty for those who may not say which unit answers
     */
    public record MeasureView(
            ProgrammePlace place,
            ProgrammeContent.Measure measure,
            List<Result> results,
            boolean mayRead,
            String token,
            List<Field> form,
            List<Field> unit) {
        public String path() {
            return place.path() + "/monitoring/" + measure.code();
        }
    }

    @GetMapping("/programmes/{slug}/monitoring")
    @Open
    Reply show(Ui ui, @PathVariable String slug, @RequestParam(defaultValue = "") String period) {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        Period wanted = place.period(period, ui.today());
        Field choice = Field.select(
                        "period",
                        ui.text("reports.period.choose"),
                        place.begun(ui.today()).stream()
                                .map(each -> Option.of(each.code(), MonitoringTables.period(ui, each)))
                                .toList())
                .value(wanted.code())
                .must();
        return Page.of(TEMPLATES.reportsPagesMonitoring(
                ui,
                place,
                monitor.view(place.programme().id(), wanted),
                List.of(choice),
                access.may(ResultDesk.ENTER)));
    }

    @GetMapping("/programmes/{slug}/monitoring/{code}")
    @Open
    Reply measure(Ui ui, @PathVariable String slug, @PathVariable String code) {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        ResultForm form = ResultForm.empty(Period.quarterOf(ui.today()));
        return Page.of(TEMPLATES.reportsPagesMeasure(ui, view(ui, place, code, form, false, "")));
    }

    @PostMapping("/programmes/{slug}/monitoring/{code}")
    @Requires(ResultDesk.ENTER)
    Reply enter(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        ResultForm form = new ResultForm(id, quarter, state, text);
        Optional<ResultDesk.Said> said = form.said(getMeasure(place, code).key());
        if (said.isEmpty()) {
            return Page.unprocessable(TEMPLATES.reportsPagesMeasure(ui, view(ui, place, code, form, true, "")));
        }
        try {
            desk.enter(place.programme().id(), said.get(), evidence(file));
        } catch (Refusal refusal) {
            String words = ui.text(refusal.key(), refusal.args());
            return Page.unprocessable(TEMPLATES.reportsPagesMeasure(ui, view(ui, place, code, form, true, words)));
        }
        return SeeOther.to(place.path() + "/monitoring?period="
                        + said.get().quarter().code())
                .saying(Notice.Tone.SUCCESS, ui.text("reports.result.entered", code));
    }

    @PostMapping("/programmes/{slug}/monitoring/{code}/unit")
    @Requires(ResultDesk.ASSIGN)
    Reply assign(Ui ui, @PathVariable String slug, @PathVariable String code, @RequestParam UUID unit) {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        String name = units.getObject()
                .find(unit)
                .orElseThrow(() -> Refusal.notFound("reports.refusal.no-unit"))
                .name();
        desk.assign(place.programme().id(), getMeasure(place, code).key(), unit);
        return SeeOther.to(place.path() + "/monitoring/" + code)
                .saying(Notice.Tone.SUCCESS, ui.text("reports.unit.assigned", name));
    }

    @GetMapping("/programmes/{slug}/monitoring/{code}/evidence/{id}")
    @Requires("reports.read")
    ResponseEntity<byte[]> evidence(@PathVariable String slug, @PathVariable String code, @PathVariable UUID id)
            throws IOException {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        Result result = results.find(place.programme().id(), id)
                .orElseThrow(() -> Refusal.notFound("reports.refusal.no-evidence"));
        String hash = result.file();
        String name = result.fileName();
        Optional<StoredFile> file = hash == null ? Optional.empty() : files.find(hash);
        if (file.isEmpty() || name == null) {
            throw Refusal.notFound("reports.refusal.no-evidence");
        }
        try (InputStream in = files.open(file.get().sha256())) {
            return ResponseEntity.ok().headers(FileHeaders.of(file.get(), name)).body(in.readAllBytes());
        }
    }

    private static ResultDesk.@Nullable Evidence evidence(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? null
                : new ResultDesk.Evidence(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
    }

    private MeasureView view(Ui ui, ProgrammePlace place, String code, ResultForm form, boolean sent, String error) {
        ProgrammeContent.Measure measure = getMeasure(place, code);
        UUID programme = place.programme().id();
        return new MeasureView(
                place,
                measure,
                results.list(programme, measure.key()),
                access.may("reports.read"),
                form.id(),
                desk.mayEnter(programme, measure.key()) ? form.fields(ui, place, ui.today(), sent, error) : List.of(),
                unitFields(ui, programme, measure));
    }

    private List<Field> unitFields(Ui ui, UUID programme, ProgrammeContent.Measure measure) {
        Units known = units.getIfAvailable();
        if (known == null || !access.may(ResultDesk.ASSIGN)) {
            return List.of();
        }
        List<Option> options = known.listTree(ui.today()).stream()
                .map(placed -> Option.of(
                        placed.unit().id().toString(),
                        "– ".repeat(placed.depth()) + placed.unit().name()))
                .toList();
        String chosen =
                results.findUnit(programme, measure.key()).map(UUID::toString).orElse("");
        return options.isEmpty()
                ? List.of()
                : List.of(Field.select("unit", ui.text("reports.unit"), options)
                        .value(chosen)
                        .must());
    }

    private static ProgrammeContent.Measure getMeasure(ProgrammePlace place, String code) {
        return place.findMeasure(code).orElseThrow(() -> Refusal.notFound("reports.refusal.no-measure"));
    }
}
