package ua.ratusha.programme.facts.pages;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.Limits;
import ua.ratusha.kernel.files.StoredFile;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValue.Content;
import ua.ratusha.programme.facts.values.TypedValue.EvidenceFile;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.facts.values.ValueDesk;
import ua.ratusha.programme.facts.values.ValueState;
import ua.ratusha.programme.templates.StaticTemplates;

/** Entering a figure of an indicator, and mending a draft or a figure that came back. */
@Controller
@Requires(ValueDesk.ENTER)
public class EntryController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final IndicatorViews views;
    private final TypedValues values;
    private final ValueDesk desk;
    private final FileStore files;
    private final Access access;

    public EntryController(IndicatorViews views, TypedValues values, ValueDesk desk, FileStore files, Access access) {
        this.views = views;
        this.values = values;
        this.desk = desk;
        this.files = files;
        this.access = access;
    }

    @GetMapping("/programmes/{slug}/indicators/{number}/enter")
    Reply ask(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable UUID value) {
        IndicatorView view = open(ui, slug, number);
        ValueForm form = value == null
                ? ValueForm.empty(ui, view.indicator())
                : ValueForm.of(ui, view.indicator(), views.getValue(view.programme(), view.indicator(), value));
        return Page.of(TEMPLATES.factsPagesEntry(ui, view, form.fields(ui, false), form.token(), ""));
    }

    @PostMapping("/programmes/{slug}/indicators/{number}/enter")
    Reply take(
            Ui ui,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam UUID token,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        IndicatorView view = open(ui, slug, number);
        BigDecimal before = view.state().value().map(value -> value.value()).orElse(null);
        Upload upload = upload(ui, file, typed.getOrDefault("kept", ""));
        ValueForm form = new ValueForm(view.indicator(), token, typed, upload.file(), upload.error(), before);
        Optional<Content> content = form.content(ui);
        if (content.isEmpty()) {
            List<Field> fields = form.fields(ui, true);
            EvidenceFile kept = upload.file();
            String sha256 = kept == null ? "" : kept.sha256();
            return Page.unprocessable(TEMPLATES.factsPagesEntry(ui, view, fields, token, sha256));
        }
        keep(view, token, content.get(), form.submits());
        String said = form.submits() ? "facts.said.submitted" : "facts.said.drafted";
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text(said));
    }

    private void keep(IndicatorView view, UUID token, Content content, boolean submit) {
        Optional<TypedValue> known = values.find(token);
        if (known.isEmpty()) {
            desk.enter(token, view.programme().id(), view.indicator().key(), content, submit);
            return;
        }
        TypedValue value = views.getValue(view.programme(), view.indicator(), token);
        if (value.state() == ValueState.DRAFT || value.state() == ValueState.RETURNED) {
            desk.revise(token, content, submit);
        }
    }

    private IndicatorView open(Ui ui, String slug, String number) {
        IndicatorView view = views.view(slug, number, ui.today());
        if (!view.mayEnter()) {
            throw Refusal.withStatus(403, "facts.refusal.not-own");
        }
        return view;
    }

    /** @param error what is wrong with the file that was sent now; empty when nothing */
    private record Upload(@Nullable EvidenceFile file, String error) {}

    /** A form that comes back keeps the file that this officer sent; another's is not taken by its name. */
    private Upload upload(Ui ui, @Nullable MultipartFile sent, String kept) throws IOException {
        if (sent == null || sent.isEmpty()) {
            return new Upload(
                    files.find(kept)
                            .filter(file -> access.getOfficer().id().equals(file.uploadedBy()))
                            .map(file -> new EvidenceFile(file.sha256(), file.name()))
                            .orElse(null),
                    "");
        }
        String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
        try (InputStream content = sent.getInputStream()) {
            StoredFile stored = files.store(content, name, access.getOfficer().id(), Limits.DOCUMENTS);
            return new Upload(new EvidenceFile(stored.sha256(), stored.name()), "");
        } catch (Refusal refusal) {
            return new Upload(null, ui.text(refusal.key(), refusal.args()));
        }
    }
}
