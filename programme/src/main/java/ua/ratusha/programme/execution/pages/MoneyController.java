package ua.ratusha.programme.execution.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import ua.ratusha.kernel.documents.Document;
import ua.ratusha.kernel.documents.Documents;
import ua.ratusha.kernel.documents.Downloads;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Typed;
import ua.ratusha.programme.execution.Contract;
import ua.ratusha.programme.execution.ContractBook;
import ua.ratusha.programme.execution.Entries;
import ua.ratusha.programme.execution.Entry;
import ua.ratusha.programme.execution.Ledger;
import ua.ratusha.programme.execution.NewEntry;
import ua.ratusha.programme.execution.Warning;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.execution.api.Forecast;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.templates.StaticTemplates;

/** The money of a programme for everybody, and the books of a measure for those who work with them. */
@Controller
public class MoneyController {
    static final String READ = "execution.read";
    static final String ENTER = "execution.enter";
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Plans plans;
    private final Execution execution;
    private final Entries entries;
    private final Ledger ledger;
    private final ContractBook contracts;
    private final Access access;

    public MoneyController(
            Plans plans, Execution execution, Entries entries, Ledger ledger, ContractBook contracts, Access access) {
        this.plans = plans;
        this.execution = execution;
        this.entries = entries;
        this.ledger = ledger;
        this.contracts = contracts;
        this.access = access;
    }

    /** @param year the year chosen, {@code null} for all */
    public record View(
            Place place, Matrix all, Matrix shown, @Nullable Integer year, Forecast forecast, boolean mayImport) {}

    /** @param mayRead whether the reader sees the books themselves */
    public record Card(
            Place place,
            Measure measure,
            Matrix matrix,
            List<Entry> entries,
            List<Contract.Folder> contracts,
            boolean mayRead,
            boolean mayEnter) {
        public String path() {
            return place.path(measure);
        }
    }

    @GetMapping("/programmes/{slug}/execution")
    @Open
    Object show(
            Ui ui,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String format) {
        Place place = Place.of(plans, slug);
        Matrix all = execution.matrix(place.programme().id());
        @Nullable
        Integer chosen = all.years().stream()
                .filter(each -> String.valueOf(each).equals(year))
                .findFirst()
                .orElse(null);
        Matrix shown = all.ofYear(chosen).ofSource(source(source));
        Optional<Formats> wanted = Formats.find(format).filter(each -> each == Formats.CSV || each == Formats.XLSX);
        if (wanted.isPresent()) {
            return file(MatrixDocument.of(ui, place, shown), wanted.get());
        }
        int forecastYear =
                chosen != null ? chosen : nearest(all.years(), ui.today().getYear());
        View view = new View(
                place,
                all,
                shown,
                chosen,
                Forecast.of(all.ofSource(source(source)), forecastYear),
                access.may("execution.import"));
        return Page.of(TEMPLATES.executionPagesMatrix(
                ui, view, MoneyFields.filter(ui, place, Map.of("year", year, "source", source))));
    }

    private static ResponseEntity<byte[]> file(Document document, Formats format) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.attachment(document.title(), format))
                .body(Documents.write(document, format));
    }

    private static int nearest(List<Integer> years, int year) {
        return years.isEmpty() ? year : Math.clamp(year, years.getFirst(), years.getLast());
    }

    private static @Nullable FundingSource source(String name) {
        for (FundingSource source : FundingSource.values()) {
            if (source.name().equals(name)) {
                return source;
            }
        }
        return null;
    }

    @GetMapping("/programmes/{slug}/execution/{code}")
    @Open
    Reply card(Ui ui, @PathVariable String slug, @PathVariable String code) {
        Place place = Place.of(plans, slug);
        Measure measure = place.measure(code);
        UUID programme = place.programme().id();
        boolean mayRead = access.may(READ);
        return Page.of(TEMPLATES.executionPagesCard(
                ui,
                new Card(
                        place,
                        measure,
                        execution.matrix(programme),
                        mayRead ? entries.list(programme, measure.key()) : List.of(),
                        mayRead ? contracts.list(programme, measure.key()) : List.of(),
                        mayRead,
                        access.may(ENTER))));
    }

    @GetMapping("/programmes/{slug}/execution/{code}/entries/new")
    @Requires(ENTER)
    Reply askEntry(Ui ui, @PathVariable String slug, @PathVariable String code) {
        Place place = Place.of(plans, slug);
        return Page.of(form(ui, place, entryPage(ui, place, place.measure(code), new Typed(ui, Map.of()))));
    }

    @PostMapping("/programmes/{slug}/execution/{code}/entries")
    @Requires(ENTER)
    Reply enter(Ui ui, @PathVariable String slug, @PathVariable String code, @RequestParam Map<String, String> values) {
        Place place = Place.of(plans, slug);
        Measure measure = place.measure(code);
        Typed typed = new Typed(ui, values);
        NewEntry entry = MoneyFields.entry(typed, place.programme().id(), measure);
        MoneyFormPage page = entryPage(ui, place, measure, typed);
        if (typed.isWrong()) {
            return Page.unprocessable(form(ui, place, page));
        }
        try {
            List<Warning> warnings = ledger.check(entry);
            if (!warnings.isEmpty() && typed.text("confirmed").isEmpty()) {
                return Page.unprocessable(form(ui, place, page.warned(ui, warnings)));
            }
            ledger.enter(entry);
        } catch (Refusal refusal) {
            return Page.unprocessable(form(ui, place, page.refused(ui, refusal)));
        }
        return SeeOther.to(place.path(measure)).saying(Notice.Tone.SUCCESS, ui.text("execution.entry.done"));
    }

    @GetMapping("/programmes/{slug}/execution/{code}/entries/{entry}")
    @Requires(ENTER)
    Reply askCorrection(Ui ui, @PathVariable String slug, @PathVariable String code, @PathVariable UUID entry) {
        Place place = Place.of(plans, slug);
        return Page.of(form(ui, place, correctionPage(ui, place, place.measure(code), entry, new Typed(ui, Map.of()))));
    }

    @PostMapping("/programmes/{slug}/execution/{code}/entries/{entry}")
    @Requires(ENTER)
    Reply correct(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable UUID entry,
            @RequestParam Map<String, String> values) {
        Place place = Place.of(plans, slug);
        Measure measure = place.measure(code);
        Typed typed = new Typed(ui, values);
        var right = typed.mustNumber("amount");
        var date = typed.mustDate("date");
        String note = typed.must("note");
        MoneyFormPage page = correctionPage(ui, place, measure, entry, typed);
        if (typed.isWrong()) {
            return Page.unprocessable(form(ui, place, page));
        }
        try {
            ledger.correct(place.programme().id(), entry, typed.token(), right, date, note);
        } catch (Refusal refusal) {
            return Page.unprocessable(form(ui, place, page.refused(ui, refusal)));
        }
        return SeeOther.to(place.path(measure)).saying(Notice.Tone.SUCCESS, ui.text("execution.correct.done"));
    }

    private MoneyFormPage entryPage(Ui ui, Place place, Measure measure, Typed typed) {
        List<Contract> open = contracts.list(place.programme().id(), measure.key()).stream()
                .map(Contract.Folder::contract)
                .toList();
        return MoneyFormPage.of(
                        ui.text("execution.entry.add"),
                        place.trail(ui, new Ui.Link(measure.code(), place.path(measure))),
                        place.path(measure) + "/entries",
                        typed.token(),
                        typed.filled(MoneyFields.entry(ui, place, open)),
                        ui.text("execution.entry.save"))
                .lead(measure.code() + " " + measure.title());
    }

    private MoneyFormPage correctionPage(Ui ui, Place place, Measure measure, UUID id, Typed typed) {
        Entry entry = entries.find(id)
                .filter(each -> each.measure().equals(measure.key())
                        && each.programme().equals(place.programme().id()))
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-entry"));
        return MoneyFormPage.of(
                        ui.text("execution.correct.title"),
                        place.trail(ui, new Ui.Link(measure.code(), place.path(measure))),
                        place.path(measure) + "/entries/" + id,
                        typed.token(),
                        typed.filled(MoneyFields.correction(ui)),
                        ui.text("execution.correct.save"))
                .lead(ui.text(
                        "execution.correct.lead",
                        ui.text("execution.stage." + entry.stage()),
                        entry.date(),
                        ui.money(entry.amount())));
    }

    private static gg.jte.models.runtime.JteModel form(Ui ui, Place place, MoneyFormPage page) {
        return TEMPLATES.executionPagesForm(ui, place.frame(page.title(), page.trail()), page);
    }
}
