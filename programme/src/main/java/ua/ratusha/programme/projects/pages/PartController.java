package ua.ratusha.programme.projects.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import ua.ratusha.kernel.web.parts.Frame;
import ua.ratusha.kernel.web.parts.Typed;
import ua.ratusha.programme.projects.Project.Partner;
import ua.ratusha.programme.projects.Project.Risk;
import ua.ratusha.programme.projects.Project.Stage;
import ua.ratusha.programme.projects.ProjectDesk;
import ua.ratusha.programme.projects.pages.ProjectController.View;
import ua.ratusha.programme.templates.StaticTemplates;

/** Parts of a project, a form each: stages, risks, partners. The address of a new part carries its identifier. */
@Controller
@Requires(ProjectController.EDIT)
public class PartController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final ProjectController projects;
    private final ProjectDesk desk;

    public PartController(ProjectController projects, ProjectDesk desk) {
        this.projects = projects;
        this.desk = desk;
    }

    @GetMapping("/programmes/{slug}/projects/{id}/stages/{stage}")
    Reply askStage(Ui ui, @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID stage) {
        View view = projects.view(slug, id);
        return shown(ui, stagePage(ui, view, stage, new Typed(ui, Map.of())));
    }

    @PostMapping("/programmes/{slug}/projects/{id}/stages/{stage}")
    Reply saveStage(
            Ui ui,
            @PathVariable String slug,
            @PathVariable UUID id,
            @PathVariable UUID stage,
            @RequestParam Map<String, String> values) {
        View view = projects.view(slug, id);
        Typed typed = new Typed(ui, values);
        @Nullable Stage old = stage(view, stage);
        int position = old == null ? view.card().stages().size() + 1 : old.position();
        Stage typedStage = ProjectFields.stage(typed, stage, id, position);
        return save(
                ui,
                view,
                typed,
                stagePage(ui, view, stage, typed),
                () -> desk.save(view.programme().id(), typedStage));
    }

    @GetMapping("/programmes/{slug}/projects/{id}/risks/{risk}")
    Reply askRisk(Ui ui, @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID risk) {
        View view = projects.view(slug, id);
        return shown(ui, riskPage(ui, view, risk, new Typed(ui, Map.of())));
    }

    @PostMapping("/programmes/{slug}/projects/{id}/risks/{risk}")
    Reply saveRisk(
            Ui ui,
            @PathVariable String slug,
            @PathVariable UUID id,
            @PathVariable UUID risk,
            @RequestParam Map<String, String> values) {
        View view = projects.view(slug, id);
        Typed typed = new Typed(ui, values);
        Risk typedRisk = ProjectFields.risk(typed, risk, id);
        return save(
                ui,
                view,
                typed,
                riskPage(ui, view, risk, typed),
                () -> desk.save(view.programme().id(), typedRisk));
    }

    @GetMapping("/programmes/{slug}/projects/{id}/partners")
    Reply askPartner(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        return shown(ui, partnerPage(ui, projects.view(slug, id), new Typed(ui, Map.of())));
    }

    @PostMapping("/programmes/{slug}/projects/{id}/partners")
    Reply addPartner(
            Ui ui, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        View view = projects.view(slug, id);
        Typed typed = new Typed(ui, values);
        Partner partner = ProjectFields.partner(typed, id);
        return save(
                ui,
                view,
                typed,
                partnerPage(ui, view, typed),
                () -> desk.add(view.programme().id(), partner));
    }

    @GetMapping("/programmes/{slug}/projects/{id}/partners/{partner}")
    Reply askEnding(Ui ui, @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID partner) {
        return shown(ui, endingPage(ui, projects.view(slug, id), partner, new Typed(ui, Map.of())));
    }

    @PostMapping("/programmes/{slug}/projects/{id}/partners/{partner}")
    Reply endPartner(
            Ui ui,
            @PathVariable String slug,
            @PathVariable UUID id,
            @PathVariable UUID partner,
            @RequestParam Map<String, String> values) {
        View view = projects.view(slug, id);
        Typed typed = new Typed(ui, values);
        String note = typed.must("note");
        return save(
                ui,
                view,
                typed,
                endingPage(ui, view, partner, typed),
                () -> desk.end(view.programme().id(), id, partner, note));
    }

    private static Reply shown(Ui ui, ProjectFormPage page) {
        return Page.of(TEMPLATES.projectsPagesForm(ui, page));
    }

    private static Reply save(Ui ui, View view, Typed typed, ProjectFormPage page, Runnable act) {
        if (typed.isWrong()) {
            return Page.unprocessable(TEMPLATES.projectsPagesForm(ui, page));
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            return Page.unprocessable(TEMPLATES.projectsPagesForm(ui, page.refused(ui, refusal)));
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("projects.saved"));
    }

    private static ProjectFormPage stagePage(Ui ui, View view, UUID id, Typed typed) {
        @Nullable Stage old = stage(view, id);
        String title = ui.text(old == null ? "projects.stage.add" : "projects.stage.edit");
        return page(ui, view, title, "/stages/" + id, id, typed.filled(ProjectFields.stage(ui, old)));
    }

    private static @Nullable Stage stage(View view, UUID id) {
        return view.card().stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static ProjectFormPage riskPage(Ui ui, View view, UUID id, Typed typed) {
        @Nullable
        Risk old = view.card().risks().stream()
                .filter(risk -> risk.id().equals(id))
                .findFirst()
                .orElse(null);
        String title = ui.text(old == null ? "projects.risk.add" : "projects.risk.edit");
        return page(ui, view, title, "/risks/" + id, id, typed.filled(ProjectFields.risk(ui, old)));
    }

    private static ProjectFormPage partnerPage(Ui ui, View view, Typed typed) {
        return page(
                ui,
                view,
                ui.text("projects.partner.add"),
                "/partners",
                typed.token(),
                typed.filled(ProjectFields.partner(ui)));
    }

    private static ProjectFormPage endingPage(Ui ui, View view, UUID partner, Typed typed) {
        return page(
                ui,
                view,
                ui.text("projects.partner.end"),
                "/partners/" + partner,
                partner,
                typed.filled(ProjectFields.ending(ui)));
    }

    private static ProjectFormPage page(Ui ui, View view, String title, String part, UUID id, List<Field> fields) {
        Frame frame = Frame.site(title)
                .under(
                        view.programme().title(),
                        "/programmes/" + view.programme().slug())
                .under(view.card().project().title(), view.path());
        return ProjectFormPage.of(frame, view.path() + part, view.path(), id, fields, ui.text("projects.save"));
    }
}
