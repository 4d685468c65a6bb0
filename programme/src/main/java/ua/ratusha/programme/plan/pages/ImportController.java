package ua.ratusha.programme.plan.pages;

import java.io.IOException;
import java.util.ArrayList;
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
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.plan.Imports;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.reading.Reading;
import ua.ratusha.programme.plan.reading.tables.ColumnMapping;
import ua.ratusha.programme.templates.StaticTemplates;

/** Bringing a document: the file, what was understood, how unknown tables are to be read, the confirmation. */
@Controller
@Requires("plan.edit")
public class ImportController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final String ACCEPT = ".docx,.xlsx,.odt,.ods,.html,.htm,.txt,.csv";

    private final Imports imports;
    private final Plans plans;

    public ImportController(Imports imports, Plans plans) {
        this.imports = imports;
        this.plans = plans;
    }

    @GetMapping("/programmes/import")
    Reply ask(Ui ui, @RequestParam(defaultValue = "") String programme) {
        return Page.of(TEMPLATES.planPagesImporting(ui, uploadFields(ui, programme, "")));
    }

    @PostMapping("/programmes/import")
    Reply bring(Ui ui, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String programme)
            throws IOException {
        if (file.isEmpty()) {
            String error = ui.text("plan.import.file.missing");
            return Page.unprocessable(TEMPLATES.planPagesImporting(ui, uploadFields(ui, programme, error)));
        }
        try {
            UUID id = imports.bring(
                    file.getBytes(),
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    amended(programme));
            return SeeOther.to("/programmes/import/" + id);
        } catch (UnreadableDocument unreadable) {
            String error = ui.text(unreadable.key(), unreadable.args().toArray());
            return Page.unprocessable(TEMPLATES.planPagesImporting(ui, uploadFields(ui, programme, error)));
        } catch (Refusal refusal) {
            String error = ui.text(refusal.key(), refusal.args());
            return Page.unprocessable(TEMPLATES.planPagesImporting(ui, uploadFields(ui, programme, error)));
        }
    }

    @GetMapping("/programmes/import/{id}")
    Reply preview(Ui ui, @PathVariable UUID id) {
        Imports.Preview preview = imports.preview(id);
        if (preview.redaction() != null) {
            return SeeOther.to("/programmes");
        }
        return Page.of(TEMPLATES.planPagesPreview(
                ui, preview, ActForm.of(preview.reading()).fields(ui, false)));
    }

    @PostMapping("/programmes/import/{id}")
    Reply confirm(
            Ui ui,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "own") String whose) {
        ActForm form = new ActForm(kind, number, date);
        Imports.Preview preview = imports.preview(id);
        if (form.isWrong(ui)) {
            return Page.unprocessable(TEMPLATES.planPagesPreview(ui, preview, form.fields(ui, false)));
        }
        try {
            Redaction redaction = imports.confirm(id, form.act().orElse(null), whose.equals("own"));
            Programme programme = plans.get(redaction.programmeId());
            String path = redaction.isDraft()
                    ? "/programmes/" + programme.slug() + "/redactions/" + redaction.number()
                    : "/programmes/" + programme.slug();
            return SeeOther.to(path).saying(Notice.Tone.SUCCESS, ui.text("plan.import.done"));
        } catch (Refusal refusal) {
            List<Field> fields = form.refused(ui, refusal);
            return Page.unprocessable(TEMPLATES.planPagesPreview(ui, preview, fields));
        }
    }

    @GetMapping("/programmes/import/{id}/tables/{fingerprint}")
    Reply askMapping(Ui ui, @PathVariable UUID id, @PathVariable String fingerprint) {
        return Page.of(TEMPLATES.planPagesMapping(ui, id, mappingForm(id, fingerprint)));
    }

    @PostMapping("/programmes/import/{id}/tables/{fingerprint}")
    Reply map(
            Ui ui,
            @PathVariable UUID id,
            @PathVariable String fingerprint,
            @RequestParam String role,
            @RequestParam String unit,
            @RequestParam int headerRows,
            @RequestParam Map<String, String> form) {
        ColumnMapping mapping = MappingForm.read(fingerprint, role, unit, headerRows, form)
                .orElseThrow(() -> new Refusal("plan.refusal.mapping"));
        imports.remember(mapping);
        return SeeOther.to("/programmes/import/" + id).saying(Notice.Tone.SUCCESS, ui.text("plan.mapping.remembered"));
    }

    private MappingForm mappingForm(UUID id, String fingerprint) {
        Reading reading = imports.preview(id).reading();
        return MappingForm.find(reading, fingerprint).orElseThrow(() -> Refusal.notFound("plan.refusal.no-table"));
    }

    private @Nullable UUID amended(String programme) {
        return plans.findBySlug(programme).map(Programme::id).orElse(null);
    }

    private List<Field> uploadFields(Ui ui, String programme, String error) {
        List<Option> targets = new ArrayList<>(List.of(Option.of("", ui.text("plan.import.target.new"))));
        plans.listAll()
                .forEach(each -> targets.add(
                        Option.of(each.slug(), ui.text("plan.import.target.amends", each.title(), each.community()))));
        return List.of(
                Field.file("file", ui.text("plan.import.file"), ACCEPT)
                        .hint(ui.text("plan.import.file.hint"))
                        .error(error)
                        .must(),
                Field.select("programme", ui.text("plan.import.target"), targets)
                        .value(programme));
    }
}
