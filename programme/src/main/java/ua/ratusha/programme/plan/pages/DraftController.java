package ua.ratusha.programme.plan.pages;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.programme.plan.Programmes;
import ua.ratusha.programme.plan.amend.Comparison;
import ua.ratusha.programme.plan.amend.Edits;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.templates.StaticTemplates;

/** Changing a draft: its passport, measures and indicators, one form each. */
@Controller
@Requires("plan.edit")
public class DraftController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final String NEW = "new";

    private final Programmes programmes;

    public DraftController(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @param comparison what the draft changes so far, {@code null} when there is nothing to compare with */
    public record Draft(Programme programme, Redaction redaction, Comparison comparison, int comparedWith) {
        public String path() {
            return "/programmes/" + programme.slug() + "/draft";
        }
    }

    @GetMapping("/programmes/{slug}/draft")
    Reply show(Ui ui, @PathVariable String slug) {
        Draft draft = getDraft(slug);
        return Page.of(TEMPLATES.planPagesDraft(ui, draft, programmes.findings(draft.redaction())));
    }

    @GetMapping("/programmes/{slug}/draft/measures/{key}")
    Reply askMeasure(Ui ui, @PathVariable String slug, @PathVariable String key) {
        Draft draft = getDraft(slug);
        MeasureForm form = findMeasure(draft, key)
                .map(measure -> MeasureForm.of(measure, draft.redaction().content()))
                .orElseGet(() -> MeasureForm.empty(draft.redaction().content()));
        return Page.of(measurePage(ui, draft, key, form));
    }

    @PostMapping("/programmes/{slug}/draft/measures/{key}")
    Reply saveMeasure(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam Map<String, String> typed) {
        Draft draft = getDraft(slug);
        MeasureForm form = MeasureForm.typed(typed, draft.redaction().content());
        Optional<Edits.MeasureWords> words = form.words();
        if (words.isEmpty()) {
            return Page.unprocessable(measurePage(ui, draft, key, form));
        }
        UnaryOperator<ProgrammeContent> change = key.equals(NEW)
                ? Edits.newMeasure(form.direction(), UUID.randomUUID(), words.get())
                : Edits.measure(key(key), words.get());
        return save(ui, draft, version, change);
    }

    @PostMapping("/programmes/{slug}/draft/measures/{key}/remove")
    Reply removeMeasure(Ui ui, @PathVariable String slug, @PathVariable String key, @RequestParam long version) {
        return save(ui, getDraft(slug), version, Edits.withoutMeasure(key(key)));
    }

    @GetMapping("/programmes/{slug}/draft/indicators/{key}")
    Reply askIndicator(Ui ui, @PathVariable String slug, @PathVariable String key) {
        Draft draft = getDraft(slug);
        IndicatorForm form = findIndicator(draft, key)
                .map(indicator -> IndicatorForm.of(indicator, draft.redaction().content()))
                .orElseGet(() -> IndicatorForm.empty(draft.redaction().content()));
        return Page.of(indicatorPage(ui, draft, key, form));
    }

    @PostMapping("/programmes/{slug}/draft/indicators/{key}")
    Reply saveIndicator(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam Map<String, String> typed) {
        Draft draft = getDraft(slug);
        IndicatorForm form = IndicatorForm.typed(typed, draft.redaction().content());
        Optional<Edits.IndicatorWords> words = form.words();
        if (words.isEmpty()) {
            return Page.unprocessable(indicatorPage(ui, draft, key, form));
        }
        UnaryOperator<ProgrammeContent> change = key.equals(NEW)
                ? Edits.newIndicator(UUID.randomUUID(), words.get())
                : Edits.indicator(key(key), words.get());
        return save(ui, draft, version, change);
    }

    @PostMapping("/programmes/{slug}/draft/indicators/{key}/remove")
    Reply removeIndicator(Ui ui, @PathVariable String slug, @PathVariable String key, @RequestParam long version) {
        return save(ui, getDraft(slug), version, Edits.withoutIndicator(key(key)));
    }

    @GetMapping("/programmes/{slug}/draft/passport/{row}")
    Reply askPassport(Ui ui, @PathVariable String slug, @PathVariable int row) {
        Draft draft = getDraft(slug);
        return Page.of(TEMPLATES.planPagesPassportEdit(ui, draft, row, passportField(draft, row)));
    }

    @PostMapping("/programmes/{slug}/draft/passport/{row}")
    Reply savePassport(
            Ui ui,
            @PathVariable String slug,
            @PathVariable int row,
            @RequestParam long version,
            @RequestParam String value) {
        Draft draft = getDraft(slug);
        passportField(draft, row);
        return save(ui, draft, version, Edits.passport(row, value));
    }

    private Reply save(Ui ui, Draft draft, long version, UnaryOperator<ProgrammeContent> change) {
        programmes.edit(draft.redaction().id(), version, change);
        return SeeOther.to(draft.path()).saying(Notice.Tone.SUCCESS, ui.text("plan.draft.saved"));
    }

    private gg.jte.models.runtime.JteModel measurePage(Ui ui, Draft draft, String key, MeasureForm form) {
        return TEMPLATES.planPagesMeasureEdit(ui, draft, key, form.fields(ui, key.equals(NEW)));
    }

    private gg.jte.models.runtime.JteModel indicatorPage(Ui ui, Draft draft, String key, IndicatorForm form) {
        return TEMPLATES.planPagesIndicatorEdit(ui, draft, key, form.fields(ui));
    }

    private static Field passportField(Draft draft, int row) {
        if (row < 0 || row >= draft.redaction().content().passport().size()) {
            throw Refusal.notFound("plan.refusal.no-row");
        }
        ProgrammeContent.PassportRow found =
                draft.redaction().content().passport().get(row);
        return Field.longText("value", found.label()).value(found.value());
    }

    private Optional<Measure> findMeasure(Draft draft, String key) {
        if (key.equals(NEW)) {
            return Optional.empty();
        }
        UUID wanted = key(key);
        return Optional.of(draft.redaction()
                .content()
                .measures()
                .filter(measure -> measure.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("plan.refusal.no-row")));
    }

    private Optional<Indicator> findIndicator(Draft draft, String key) {
        if (key.equals(NEW)) {
            return Optional.empty();
        }
        UUID wanted = key(key);
        return Optional.of(draft.redaction().content().indicators().stream()
                .filter(indicator -> indicator.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("plan.refusal.no-row")));
    }

    private Draft getDraft(String slug) {
        Programme programme =
                programmes.findBySlug(slug).orElseThrow(() -> Refusal.notFound("plan.refusal.no-programme"));
        Redaction draft =
                programmes.findDraft(programme.id()).orElseThrow(() -> Refusal.notFound("plan.refusal.no-draft"));
        Redaction current = programmes.current(programme.id());
        return new Draft(programme, draft, Comparison.of(current.content(), draft.content()), current.number());
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("plan.refusal.no-row");
        }
    }
}
