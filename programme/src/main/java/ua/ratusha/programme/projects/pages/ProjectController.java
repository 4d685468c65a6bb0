package ua.ratusha.programme.projects.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Frame;
import ua.ratusha.kernel.web.parts.Typed;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.projects.Project;
import ua.ratusha.programme.projects.Project.Card;
import ua.ratusha.programme.projects.ProjectDesk;
import ua.ratusha.programme.projects.api.ProjectState;
import ua.ratusha.programme.projects.api.ProjectSummary;
import ua.ratusha.programme.projects.api.Projects.Totals;
import ua.ratusha.programme.templates.StaticTemplates;

/** Projects of a programme: the list, one project, its making and its way through the states. */
@Controller
public class ProjectController {
    static final String EDIT = "projects.edit";
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Plans plans;
    private final ProjectDesk desk;
    private final Units units;
    private final Access access;

    public ProjectController(Plans plans, ProjectDesk desk, Units units, Access access) {
        this.plans = plans;
        this.desk = desk;
        this.units = units;
        this.access = access;
    }

    /** All projects. @param shown those that the reader asked for */
    public record Shelf(
            Programme programme, ProgrammeContent plan, List<ProjectSummary> shown, Totals totals, boolean mayEdit) {
        public String path() {
            return "/programmes/" + programme.slug() + "/projects";
        }

        /** Code of the project's measure, empty when the redaction in force has it no more. */
        public String code(ProjectSummary project) {
            return plan.measures()
                    .filter(measure -> measure.key().equals(project.measure()))
                    .map(ProgrammeContent.Measure::code)
                    .findFirst()
                    .orElse("");
        }
    }

    /** One project as its reader sees it. @param measureName code and title of its measure; @param unit may be empty */
    public record View(
            Programme programme, Card card, String measureName, String unit, boolean mayRead, boolean mayEdit) {
        public String path() {
            return "/programmes/" + programme.slug() + "/projects/"
                    + card.project().id();
        }

        /** The reader may change it, and there is something left to change. */
        public boolean mayChange() {
            return mayEdit && !card.project().state().isOver();
        }

        public Frame frame(Ui ui) {
            return Frame.site(card.project().title())
                    .under(programme.title(), "/programmes/" + programme.slug())
                    .under(ui.text("projects.title"), "/programmes/" + programme.slug() + "/projects");
        }
    }

    @GetMapping("/programmes/{slug}/projects")
    @Open
    Reply list(
            Ui ui,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text) {
        Programme programme = programme(slug);
        List<ProjectSummary> all = desk.list(programme.id());
        List<ProjectSummary> shown = all.stream()
                .filter(project -> state.isEmpty() || project.state().name().equals(state))
                .filter(project -> contains(project.title(), text) || contains(project.responsible(), text))
                .toList();
        Shelf shelf =
                new Shelf(programme, plans.current(programme.id()).content(), shown, Totals.of(all), access.may(EDIT));
        return Page.of(
                TEMPLATES.projectsPagesList(ui, shelf, ProjectFields.filter(ui, Map.of("state", state, "text", text))));
    }

    private static boolean contains(String where, String what) {
        return where.toLowerCase(Locale.ROOT).contains(what.strip().toLowerCase(Locale.ROOT));
    }

    @GetMapping("/programmes/{slug}/projects/{id}")
    @Open
    Reply show(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        View view = view(slug, id);
        return Page.of(TEMPLATES.projectsPagesCard(
                ui, view, ProjectFields.step(ui, view.card().project().state()), ""));
    }

    @GetMapping("/programmes/{slug}/projects/new")
    @Requires(EDIT)
    Reply ask(Ui ui, @PathVariable String slug) {
        return Page.of(TEMPLATES.projectsPagesForm(ui, newPage(ui, programme(slug), new Typed(ui, Map.of()))));
    }

    @PostMapping("/programmes/{slug}/projects")
    @Requires(EDIT)
    Reply create(Ui ui, @PathVariable String slug, @RequestParam Map<String, String> values) {
        Programme programme = programme(slug);
        Typed typed = new Typed(ui, values);
        Project project = ProjectFields.project(typed, typed.token(), programme.id());
        ProjectFormPage page = newPage(ui, programme, typed);
        if (typed.isWrong()) {
            return Page.unprocessable(TEMPLATES.projectsPagesForm(ui, page));
        }
        try {
            desk.create(project);
        } catch (Refusal refusal) {
            return Page.unprocessable(TEMPLATES.projectsPagesForm(ui, page.refused(ui, refusal)));
        }
        return SeeOther.to("/programmes/" + slug + "/projects/" + project.id())
                .saying(Notice.Tone.SUCCESS, ui.text("projects.created"));
    }

    @GetMapping("/programmes/{slug}/projects/{id}/edit")
    @Requires(EDIT)
    Reply askChange(Ui ui, @PathVariable String slug, @PathVariable UUID id) {
        return Page.of(TEMPLATES.projectsPagesForm(ui, editPage(ui, view(slug, id), new Typed(ui, Map.of()))));
    }

    @PostMapping("/programmes/{slug}/projects/{id}/edit")
    @Requires(EDIT)
    Reply change(Ui ui, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        View view = view(slug, id);
        Typed typed = new Typed(ui, values);
        Project project = ProjectFields.project(typed, id, view.programme().id());
        ProjectFormPage page = editPage(ui, view, typed);
        if (typed.isWrong()) {
            return Page.unprocessable(TEMPLATES.projectsPagesForm(ui, page));
        }
        try {
            desk.change(project);
        } catch (Refusal refusal) {
            return Page.unprocessable(TEMPLATES.projectsPagesForm(ui, page.refused(ui, refusal)));
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("projects.saved"));
    }

    @PostMapping("/programmes/{slug}/projects/{id}/steps")
    @Requires(EDIT)
    Reply step(Ui ui, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> values) {
        View view = view(slug, id);
        Typed typed = new Typed(ui, values);
        var step = typed.mustBe("step", ProjectState.Step.class);
        var date = typed.mustDate("date");
        var fields = typed.filled(ProjectFields.step(ui, view.card().project().state()));
        if (typed.isWrong()) {
            return Page.unprocessable(TEMPLATES.projectsPagesCard(ui, view, fields, ""));
        }
        try {
            desk.step(view.programme().id(), id, step, date, typed.text("note"));
        } catch (Refusal refusal) {
            String words = ui.text(refusal.key(), refusal.args());
            return Page.unprocessable(TEMPLATES.projectsPagesCard(ui, view, fields, words));
        }
        return SeeOther.to(view.path()).saying(Notice.Tone.SUCCESS, ui.text("projects.moved"));
    }

    private ProjectFormPage newPage(Ui ui, Programme programme, Typed typed) {
        String list = "/programmes/" + programme.slug() + "/projects";
        Frame frame = Frame.site(ui.text("projects.add"))
                .under(programme.title(), "/programmes/" + programme.slug())
                .under(ui.text("projects.title"), list);
        ProgrammeContent plan = plans.current(programme.id()).content();
        return ProjectFormPage.of(
                frame,
                list,
                list,
                typed.token(),
                typed.filled(ProjectFields.project(ui, plan, tree(ui), null)),
                ui.text("projects.create"));
    }

    private ProjectFormPage editPage(Ui ui, View view, Typed typed) {
        Project project = view.card().project();
        ProgrammeContent plan = plans.current(view.programme().id()).content();
        Frame frame = Frame.site(ui.text("projects.edit"))
                .under(
                        view.programme().title(),
                        "/programmes/" + view.programme().slug())
                .under(project.title(), view.path());
        return ProjectFormPage.of(
                frame,
                view.path() + "/edit",
                view.path(),
                project.id(),
                typed.filled(ProjectFields.project(ui, plan, tree(ui), project)),
                ui.text("projects.save"));
    }

    private List<Unit.Placed> tree(Ui ui) {
        return units.listTree(ui.today());
    }

    /** The project as the reader of this thread sees it. */
    View view(String slug, UUID id) {
        Programme programme = programme(slug);
        Card card = desk.get(programme.id(), id);
        UUID measure = card.project().measure();
        UUID unit = card.project().unit();
        return new View(
                programme,
                card,
                plans.current(programme.id())
                        .content()
                        .measures()
                        .filter(each -> each.key().equals(measure))
                        .map(each -> each.code() + " " + each.title())
                        .findFirst()
                        .orElse(""),
                unit == null ? "" : units.find(unit).map(Unit::name).orElse(""),
                access.may("projects.read"),
                desk.mayEdit(card.project()));
    }

    private Programme programme(String slug) {
        return plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("projects.refusal.no-programme"));
    }
}
