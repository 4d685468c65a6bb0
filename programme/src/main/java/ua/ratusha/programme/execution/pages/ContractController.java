package ua.ratusha.programme.execution.pages;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.files.FileHeaders;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.Limits;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Typed;
import ua.ratusha.programme.execution.Contract;
import ua.ratusha.programme.execution.Contract.Folder;
import ua.ratusha.programme.execution.Contract.Invoice;
import ua.ratusha.programme.execution.Contract.Paper;
import ua.ratusha.programme.execution.Contract.Share;
import ua.ratusha.programme.execution.ContractBook;
import ua.ratusha.programme.execution.Warning;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.templates.StaticTemplates;

/** Contracts of a measure: registering, invoices, files, closing. */
@Controller
@Requires("execution.enter")
public class ContractController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Plans plans;
    private final ContractBook contracts;
    private final FileStore files;
    private final Access access;

    public ContractController(Plans plans, ContractBook contracts, FileStore files, Access access) {
        this.plans = plans;
        this.contracts = contracts;
        this.files = files;
        this.access = access;
    }

    /** A contract where it stands. */
    public record View(Place place, Measure measure, Folder folder, boolean mayEnter) {
        public String path() {
            return place.path(measure) + "/contracts/" + folder.contract().id();
        }
    }

    @GetMapping("/programmes/{slug}/execution/{code}/contracts/new")
    Reply ask(Ui ui, @PathVariable String slug, @PathVariable String code) {
        Place place = Place.of(plans, slug);
        return Page.of(form(ui, place, page(ui, place, place.measure(code), new Typed(ui, Map.of()))));
    }

    @PostMapping("/programmes/{slug}/execution/{code}/contracts")
    Reply register(
            Ui ui, @PathVariable String slug, @PathVariable String code, @RequestParam Map<String, String> values) {
        Place place = Place.of(plans, slug);
        Measure measure = place.measure(code);
        Typed typed = new Typed(ui, values);
        List<Share> shares = MoneyFields.shares(typed, place);
        Contract contract = MoneyFields.contract(typed, place.programme().id(), measure, shares);
        MoneyFormPage page = page(ui, place, measure, typed);
        if (typed.isWrong()) {
            return Page.unprocessable(form(ui, place, page));
        }
        try {
            List<Warning> warnings = contracts.check(contract, shares);
            if (!warnings.isEmpty() && typed.text("confirmed").isEmpty()) {
                return Page.unprocessable(form(ui, place, page.warned(ui, warnings)));
            }
            contracts.register(contract, shares);
        } catch (Refusal refusal) {
            return Page.unprocessable(form(ui, place, page.refused(ui, refusal)));
        }
        return SeeOther.to(place.path(measure) + "/contracts/" + contract.id())
                .saying(Notice.Tone.SUCCESS, ui.text("execution.contract.done"));
    }

    @GetMapping("/programmes/{slug}/execution/{code}/contracts/{id}")
    @Requires("execution.read")
    Reply show(Ui ui, @PathVariable String slug, @PathVariable String code, @PathVariable UUID id) {
        View view = view(slug, code, id);
        return page(ui, view, new Typed(ui, Map.of()), new Typed(ui, Map.of()), "");
    }

    @PostMapping("/programmes/{slug}/execution/{code}/contracts/{id}/invoices")
    Reply addInvoice(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam Map<String, String> values) {
        View view = view(slug, code, id);
        Typed typed = new Typed(ui, values);
        Invoice invoice = MoneyFields.invoice(typed, id);
        if (typed.isWrong()) {
            return page(ui, view, typed, new Typed(ui, Map.of()), "");
        }
        try {
            List<Warning> warnings =
                    contracts.addInvoice(view.place().programme().id(), invoice);
            SeeOther next = SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("execution.invoice.done"));
            for (Warning warning : warnings) {
                next = next.saying(Notice.Tone.WARNING, warning.words(ui));
            }
            return next;
        } catch (Refusal refusal) {
            return page(ui, view, typed, new Typed(ui, Map.of()), ui.text(refusal.key(), refusal.args()));
        }
    }

    @PostMapping("/programmes/{slug}/execution/{code}/contracts/{id}/close")
    Reply close(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam Map<String, String> values) {
        View view = view(slug, code, id);
        Typed typed = new Typed(ui, values);
        var date = typed.mustDate("date");
        if (typed.isWrong()) {
            return page(ui, view, new Typed(ui, Map.of()), typed, "");
        }
        try {
            contracts.close(view.place().programme().id(), id, date, typed.text("note"));
        } catch (Refusal refusal) {
            return page(ui, view, new Typed(ui, Map.of()), typed, ui.text(refusal.key(), refusal.args()));
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("execution.close.done"));
    }

    @PostMapping("/programmes/{slug}/execution/{code}/contracts/{id}/papers")
    Reply addPaper(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String invoice)
            throws IOException {
        View view = view(slug, code, id);
        Typed typed = new Typed(ui, Map.of("invoice", invoice));
        try (var content = file.getInputStream()) {
            StoredFile stored = files.store(
                    content,
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    access.getOfficer().id(),
                    Limits.DOCUMENTS);
            contracts.addPaper(
                    view.place().programme().id(),
                    new Paper(UUID.randomUUID(), id, typed.id("invoice").orElse(null), stored.sha256(), stored.name()));
        } catch (Refusal refusal) {
            return page(
                    ui, view, new Typed(ui, Map.of()), new Typed(ui, Map.of()), ui.text(refusal.key(), refusal.args()));
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("execution.paper.done"));
    }

    @GetMapping("/programmes/{slug}/execution/{code}/contracts/{id}/papers/{paper}")
    @Requires("execution.read")
    ResponseEntity<InputStreamResource> download(
            @PathVariable String slug, @PathVariable String code, @PathVariable UUID id, @PathVariable UUID paper) {
        Paper found = view(slug, code, id).folder().papers().stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-paper"));
        StoredFile file = files.find(found.file()).orElseThrow(() -> Refusal.notFound("execution.refusal.no-paper"));
        return ResponseEntity.ok()
                .headers(FileHeaders.of(file, found.name()))
                .body(new InputStreamResource(files.open(file.sha256())));
    }

    private View view(String slug, String code, UUID id) {
        Place place = Place.of(plans, slug);
        Measure measure = place.measure(code);
        Folder folder = contracts.list(place.programme().id(), measure.key()).stream()
                .filter(each -> each.contract().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-contract"));
        return new View(place, measure, folder, access.may("execution.enter"));
    }

    private static Reply page(Ui ui, View view, Typed invoice, Typed closing, String problem) {
        JteModel model = TEMPLATES.executionPagesContract(
                ui,
                view,
                invoice.filled(MoneyFields.invoice(ui)),
                invoice.token(),
                closing.filled(MoneyFields.closing(ui)),
                MoneyFields.paper(ui, view.folder().invoices()),
                problem);
        boolean failed = invoice.isWrong() || closing.isWrong() || !problem.isEmpty();
        return failed ? Page.unprocessable(model) : Page.of(model);
    }

    private static MoneyFormPage page(Ui ui, Place place, Measure measure, Typed typed) {
        return MoneyFormPage.of(
                        ui.text("execution.contract.add"),
                        place.trail(ui, new Ui.Link(measure.code(), place.path(measure))),
                        place.path(measure) + "/contracts",
                        typed.token(),
                        typed.filled(MoneyFields.contract(ui, place)),
                        ui.text("execution.contract.save"))
                .lead(measure.code() + " " + measure.title());
    }

    private static JteModel form(Ui ui, Place place, MoneyFormPage page) {
        return TEMPLATES.executionPagesForm(ui, place.frame(page.title(), page.trail()), page);
    }
}
