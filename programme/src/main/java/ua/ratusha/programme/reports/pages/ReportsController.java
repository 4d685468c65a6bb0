package ua.ratusha.programme.reports.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.documents.Downloads;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.reports.Report;
import ua.ratusha.programme.reports.ReportDesk;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.api.Reports.Owed;
import ua.ratusha.programme.reports.paper.ReportPaper;
import ua.ratusha.programme.reports.snapshot.Chapter;
import ua.ratusha.programme.reports.snapshot.Snapshot;
import ua.ratusha.programme.templates.StaticTemplates;

/** Reports of a programme: what is owed, one report, its words, its freezing, its files. */
@Controller
public class ReportsController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final String ONE = "/programmes/{slug}/reports/{id:[0-9a-f-]{36}}";

    private final Plans plans;
    private final ReportDesk desk;
    private final Access access;

    ReportsController(Plans plans, ReportDesk desk, Access access) {
        this.plans = plans;
        this.desk = desk;
        this.access = access;
    }

    /** What the page of one report shows. */
    public record View(
            ProgrammePlace place,
            Report report,
            Snapshot snapshot,
            List<ReportDesk.Kept> files,
            boolean mayEdit,
            boolean mayFreeze) {
        public String list() {
            return place.path() + "/reports";
        }

        public String path() {
            return list() + "/" + report.id();
        }

        public String text(Chapter chapter) {
            return snapshot.passage(chapter).map(Snapshot.Passage::text).orElse("");
        }

        public boolean edited(Chapter chapter) {
            return snapshot.passage(chapter).filter(Snapshot.Passage::edited).isPresent();
        }

        public List<Formats> formats() {
            return ReportPaper.FORMATS;
        }
    }

    @GetMapping("/programmes/{slug}/reports")
    @Open
    Reply list(Ui ui, @PathVariable String slug) {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        UUID programme = place.programme().id();
        List<Owed> owed = place.programme().own() ? desk.listOwed(programme, ui.today()) : List.of();
        return Page.of(
                TEMPLATES.reportsPagesReports(ui, place, owed, desk.list(programme), access.may("reports.edit")));
    }

    @PostMapping("/programmes/{slug}/reports")
    @Requires("reports.edit")
    Reply begin(Ui ui, @PathVariable String slug, @RequestParam ReportKind kind, @RequestParam String period) {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        Period wanted = Period.parse(period).orElseThrow(() -> Refusal.notFound("reports.refusal.no-period"));
        UUID id = desk.begin(place.programme().id(), kind, wanted);
        return SeeOther.to(place.path() + "/reports/" + id).saying(Notice.Tone.SUCCESS, ui.text("reports.begun"));
    }

    @GetMapping(ONE)
    @Open
    Reply show(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        return Page.of(TEMPLATES.reportsPagesReport(ui, view(slug, id)));
    }

    @GetMapping("/programmes/{slug}/reports/{id:[0-9a-f-]{36}}.{extension:[a-z]+}")
    @Open
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable UUID id, @PathVariable String extension) {
        Report report = getReport(ProgrammePlace.of(plans, slug), id);
        Formats format = Formats.find(extension)
                .filter(ReportPaper.FORMATS::contains)
                .orElseThrow(() -> Refusal.notFound("reports.refusal.no-format"));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.attachment(report.title(), format));
        desk.listFiles(id).stream()
                .filter(kept -> kept.format() == format)
                .findFirst()
                .ifPresent(kept -> answer.eTag(kept.sha256()));
        return answer.body(desk.file(id, format));
    }

    @PostMapping(ONE + "/sections/{chapter}")
    @Requires("reports.edit")
    Reply write(
            Ui ui,
            @PathVariable String slug,
            @PathVariable UUID id,
            @PathVariable Chapter chapter,
            @RequestParam Map<String, String> typed) {
        View view = view(slug, id);
        String text = Optional.ofNullable(typed.get(fieldName(chapter)))
                .orElseThrow(() -> new Refusal("reports.refusal.no-words"));
        desk.write(id, chapter, text);
        return SeeOther.to(view.path())
                .saying(Notice.Tone.SUCCESS, ui.text("reports.section.saved", ui.text("reports.chapter." + chapter)));
    }

    @PostMapping(ONE + "/sections/{chapter}/restore")
    @Requires("reports.edit")
    Reply restore(Ui ui, @PathVariable String slug, @PathVariable UUID id, @PathVariable Chapter chapter) {
        View view = view(slug, id);
        desk.restore(id, chapter);
        return SeeOther.to(view.path())
                .saying(
                        Notice.Tone.SUCCESS,
                        ui.text("reports.section.restored", ui.text("reports.chapter." + chapter)));
    }

    @GetMapping(ONE + "/freeze")
    @Requires("reports.freeze")
    Reply confirm(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        View view = view(slug, id);
        if (view.report().isFrozen()) {
            return SeeOther.to(view.path());
        }
        boolean early = !ui.today().isAfter(view.report().period().last());
        return Page.of(TEMPLATES.reportsPagesFreeze(ui, view, early, desk.fingerprint(id)));
    }

    @PostMapping(ONE + "/freeze")
    @Requires("reports.freeze")
    Reply freeze(
            Ui ui, @PathVariable String slug, @PathVariable UUID id, @RequestParam(defaultValue = "") String seen) {
        View view = view(slug, id);
        desk.freeze(id, seen);
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("reports.frozen"));
    }

    @PostMapping(ONE + "/correct")
    @Requires("reports.edit")
    Reply correct(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        View view = view(slug, id);
        UUID corrected = desk.correct(id);
        return SeeOther.to(view.list() + "/" + corrected)
                .saying(Notice.Tone.SUCCESS, ui.text("reports.correction.begun"));
    }

    @PostMapping(ONE + "/discard")
    @Requires("reports.edit")
    Reply discard(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        View view = view(slug, id);
        desk.discard(id);
        return SeeOther.to(view.list()).saying(Notice.Tone.SUCCESS, ui.text("reports.discarded"));
    }

    /** Name of the field with a section's words; one page holds them all. */
    public static String fieldName(Chapter chapter) {
        return chapter.name().toLowerCase(Locale.ROOT);
    }

    private View view(String slug, UUID id) {
        ProgrammePlace place = ProgrammePlace.of(plans, slug);
        Report report = getReport(place, id);
        boolean draft = !report.isFrozen();
        return new View(
                place,
                report,
                desk.read(id),
                desk.listFiles(id),
                access.may("reports.edit"),
                draft && access.may("reports.freeze"));
    }

    private Report getReport(ProgrammePlace place, UUID id) {
        Report report = desk.get(id);
        if (!report.programme().equals(place.programme().id())) {
            throw Refusal.notFound("reports.refusal.no-report");
        }
        return report;
    }
}
