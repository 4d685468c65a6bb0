package ua.ratusha.programme.plan.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.documents.Documents;
import ua.ratusha.kernel.documents.Downloads;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.plan.Programmes;
import ua.ratusha.programme.plan.amend.Comparison;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.templates.StaticTemplates;

/** Redactions of a programme: their list, one of them, approval, and what one changes in another. */
@Controller
public class RedactionController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Programmes programmes;
    private final Access access;

    public RedactionController(Programmes programmes, Access access) {
        this.programmes = programmes;
        this.access = access;
    }

    /** What the page of one redaction shows. @param mayEdit whether this reader may change the draft */
    public record View(Programme programme, Redaction redaction, boolean mayRead, boolean mayEdit, boolean mayApprove) {
        public String path() {
            return "/programmes/" + programme.slug();
        }
    }

    @GetMapping("/programmes/{slug}/redactions")
    @Open
    Reply list(Ui ui, @PathVariable String slug) {
        Programme programme = getProgramme(slug);
        List<Redaction> visible = programmes.listRedactions(programme.id()).stream()
                .filter(redaction -> isVisible(programme, redaction))
                .toList();
        boolean mayAmend =
                access.may("plan.edit") && programmes.findDraft(programme.id()).isEmpty();
        return Page.of(TEMPLATES.planPagesRedactions(ui, programme, visible, mayAmend));
    }

    @GetMapping("/programmes/{slug}/redactions/{number}")
    @Open
    Reply show(Ui ui, @PathVariable String slug, @PathVariable int number) {
        View view = view(slug, number);
        return Page.of(TEMPLATES.planPagesRedaction(
                ui,
                view,
                programmes.findings(view.redaction()),
                approvalForm(view).asked(ui)));
    }

    @PostMapping("/programmes/{slug}/redactions/{number}/approve")
    @Requires("plan.approve")
    Reply approve(
            Ui ui,
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "number", defaultValue = "") String actNumber,
            @RequestParam(defaultValue = "") String date) {
        View view = view(slug, number);
        ActForm form = new ActForm(kind, actNumber, date);
        if (form.isEmpty() || form.isWrong(ui)) {
            return Page.unprocessable(TEMPLATES.planPagesRedaction(
                    ui, view, programmes.findings(view.redaction()), form.fields(ui, true)));
        }
        try {
            programmes.approve(view.redaction().id(), form.act().orElseThrow());
        } catch (Refusal refusal) {
            return Page.unprocessable(TEMPLATES.planPagesRedaction(
                    ui, view, programmes.findings(view.redaction()), form.refused(ui, refusal)));
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("plan.approved"));
    }

    @PostMapping("/programmes/{slug}/redactions/{number}/discard")
    @Requires("plan.edit")
    Reply discard(Ui ui, @PathVariable String slug, @PathVariable int number) {
        View view = view(slug, number);
        programmes.discard(view.redaction().id());
        return SeeOther.to(view.path() + "/redactions").saying(Notice.Tone.SUCCESS, ui.text("plan.discarded"));
    }

    @PostMapping("/programmes/{slug}/amend")
    @Requires("plan.edit")
    Reply amend(Ui ui, @PathVariable String slug) {
        Programme programme = getProgramme(slug);
        programmes.amend(programme.id());
        return SeeOther.to("/programmes/" + slug + "/draft")
                .saying(Notice.Tone.SUCCESS, ui.text("plan.amendment.begun"));
    }

    @GetMapping("/programmes/{slug}/comparison")
    @Open
    Object compare(
            Ui ui,
            @PathVariable String slug,
            @RequestParam int before,
            @RequestParam int after,
            @RequestParam(defaultValue = "") String format) {
        View old = view(slug, before);
        View fresh = view(slug, after);
        Comparison comparison =
                Comparison.of(old.redaction().content(), fresh.redaction().content());
        Optional<Formats> wanted = Formats.find(format).filter(each -> each != Formats.JSON);
        if (wanted.isEmpty()) {
            return Page.of(TEMPLATES.planPagesComparison(ui, old, fresh, comparison));
        }
        var document = ComparisonDocument.of(ui, old.programme(), old.redaction(), fresh.redaction(), comparison);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, wanted.get().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.attachment(document.title(), wanted.get()))
                .body(Documents.write(document, wanted.get()));
    }

    private View view(String slug, int number) {
        Programme programme = getProgramme(slug);
        Redaction redaction = programmes.listRedactions(programme.id()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("plan.refusal.no-redaction"));
        if (!isVisible(programme, redaction)) {
            throw new AccessDeniedException("plan.read");
        }
        boolean draft = redaction.isDraft();
        return new View(
                programme,
                redaction,
                access.may("plan.read"),
                draft && access.may("plan.edit"),
                draft && access.may("plan.approve"));
    }

    /** A draft that amends is the authority's own affair until the act; a programme's only draft is public as a draft. */
    private boolean isVisible(Programme programme, Redaction redaction) {
        return !redaction.isDraft()
                || access.may("plan.read")
                || programmes.current(programme.id()).id().equals(redaction.id());
    }

    private static ActForm approvalForm(View view) {
        return view.redaction().content().approvals().stream()
                .findFirst()
                .filter(ignored -> view.redaction().number() == 1)
                .map(ActForm::of)
                .orElse(new ActForm("", "", ""));
    }

    private Programme getProgramme(String slug) {
        return programmes.findBySlug(slug).orElseThrow(() -> Refusal.notFound("plan.refusal.no-programme"));
    }
}
