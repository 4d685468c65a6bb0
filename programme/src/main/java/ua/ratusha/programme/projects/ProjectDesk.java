package ua.ratusha.programme.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.projects.Project.Card;
import ua.ratusha.programme.projects.Project.Event;
import ua.ratusha.programme.projects.Project.Partner;
import ua.ratusha.programme.projects.Project.Risk;
import ua.ratusha.programme.projects.Project.Stage;
import ua.ratusha.programme.projects.api.ProjectState;
import ua.ratusha.programme.projects.api.ProjectSummary;
import ua.ratusha.programme.projects.api.Projects;

/** Where projects are made and led. An officer of a unit leads the projects of that unit and below it. */
public class ProjectDesk implements Projects {
    static final String EDIT = "projects.edit";

    private final ProjectRows projects;
    private final PartRows parts;
    private final Plans plans;
    private final Access access;
    private final Audit audit;
    private final Stamps stamps;
    private final Clock clock;

    ProjectDesk(
            ProjectRows projects, PartRows parts, Plans plans, Access access, Audit audit, Stamps stamps, Clock clock) {
        this.projects = projects;
        this.parts = parts;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.stamps = stamps;
        this.clock = clock;
    }

    @Override
    public List<ProjectSummary> list(UUID programme) {
        return list(programme, today());
    }

    @Override
    public List<ProjectSummary> list(UUID programme, LocalDate day) {
        return projects.list(programme, day);
    }

    /** @throws Refusal when the programme has no such project */
    @Transactional(readOnly = true)
    public Card get(UUID programme, UUID id) {
        Project project = mine(programme, projects.find(id));
        return new Card(
                project, parts.listStages(id), parts.listRisks(id), parts.listPartners(id), projects.listEvents(id));
    }

    /** Whether the officer of this thread may change the project. */
    public boolean mayEdit(Project project) {
        return access.may(EDIT, project.unit());
    }

    /**
     * Makes a project; the same id twice makes one.
     *
     * @throws Refusal when something in it cannot be true
     */
    @Transactional
    public void create(Project project) {
        access.require(EDIT, project.unit());
        plans.get(project.programme()).requireOwn();
        ProjectRules.check(project, plans.current(project.programme()).content());
        if (projects.insert(project)) {
            record(project, ProjectActs.CREATED, "created", today(), "", "");
        }
    }

    /** Changes what is said of a project; its state, stages and money stay as they are. */
    @Transactional
    public void change(Project changed) {
        Project project = lead(changed.programme(), changed.id());
        access.require(EDIT, changed.unit());
        refuseOver(project);
        ProjectRules.check(changed, plans.current(changed.programme()).content());
        projects.update(changed);
        String moved = project.ends().equals(changed.ends()) ? "" : project.ends() + " → " + changed.ends();
        record(changed, ProjectActs.CHANGED, "changed", today(), "", moved);
    }

    /**
     * One step of the project through its states. A step that was made already is not made again.
     *
     * @param date the day on which it happened
     * @param note why; a pause and a calling off must say it
     */
    @Transactional
    public void step(UUID programme, UUID id, ProjectState.Step step, LocalDate date, String note) {
        Project project = lead(programme, id);
        ProjectState next = project.state()
                .after(step)
                .orElseThrow(() -> new Refusal("projects.refusal.step-impossible", project.title()));
        ProjectRules.refuseFuture(date, today());
        boolean mustSayWhy = step == ProjectState.Step.PAUSED || step == ProjectState.Step.CALLED_OFF;
        if (mustSayWhy && note.isBlank()) {
            throw new Refusal("projects.refusal.say-why");
        }
        if (next == ProjectState.FINISHED) {
            refuseUndone(id, date);
        }
        projects.move(id, next, next.isOver() ? date : null);
        record(project, ProjectActs.MOVED, step.name().toLowerCase(Locale.ROOT), date, "", note.strip());
    }

    /** Adds a stage or changes it; marks it done or not done by its day. */
    @Transactional
    public void save(UUID programme, Stage stage) {
        Project project = lead(programme, stage.project());
        refuseOver(project);
        ProjectRules.check(stage, project, today());
        Optional<Stage> before = parts.listStages(project.id()).stream()
                .filter(each -> each.id().equals(stage.id()))
                .findFirst();
        if (before.filter(stage::equals).isPresent()) {
            return;
        }
        parts.save(stage);
        LocalDate day = stage.ended() == null ? today() : stage.ended();
        record(project, ProjectActs.STAGE, stageEvent(before, stage), day, stage.title(), "");
    }

    /** Adds a risk or changes it. */
    @Transactional
    public void save(UUID programme, Risk risk) {
        Project project = lead(programme, risk.project());
        refuseOver(project);
        ProjectRules.check(risk);
        List<Risk> known = parts.listRisks(project.id());
        if (known.contains(risk)) {
            return;
        }
        boolean isNew = known.stream().noneMatch(each -> each.id().equals(risk.id()));
        parts.save(risk);
        String kind = isNew ? "risk-added" : "risk-" + risk.state().name().toLowerCase(Locale.ROOT);
        record(project, ProjectActs.RISK, kind, today(), risk.title(), "");
    }

    /** @throws Refusal when the same agreement is there already, or its sums cannot be true */
    @Transactional
    public void add(UUID programme, Partner partner) {
        Project project = lead(programme, partner.project());
        refuseOver(project);
        ProjectRules.check(partner, today());
        List<Partner> known = parts.listPartners(project.id());
        if (known.stream().anyMatch(each -> each.id().equals(partner.id()))) {
            return;
        }
        if (known.stream().anyMatch(each -> isTwin(each, partner))) {
            throw new Refusal("projects.refusal.agreement-twice", partner.agreement(), partner.donor());
        }
        if (parts.insert(partner)) {
            record(project, ProjectActs.PARTNER, "partner-added", partner.agreed(), partner.donor(), "");
        }
    }

    /** Takes an agreement out of the totals; the history keeps it. */
    @Transactional
    public void end(UUID programme, UUID id, UUID partner, String note) {
        Project project = lead(programme, id);
        if (note.isBlank()) {
            throw new Refusal("projects.refusal.say-why");
        }
        parts.listPartners(id).stream()
                .filter(each -> each.id().equals(partner))
                .findFirst()
                .ifPresent(each -> {
                    parts.endPartner(partner);
                    record(project, ProjectActs.PARTNER, "partner-ended", today(), each.donor(), note.strip());
                });
    }

    private static boolean isTwin(Partner one, Partner other) {
        return one.donor().equalsIgnoreCase(other.donor())
                && one.agreement().equalsIgnoreCase(other.agreement())
                && one.agreed().equals(other.agreed());
    }

    private void refuseUndone(UUID project, LocalDate date) {
        for (Stage stage : parts.listStages(project)) {
            if (stage.ended() == null) {
                throw new Refusal("projects.refusal.stage-undone", stage.title());
            }
            if (stage.ended().isAfter(date)) {
                throw new Refusal("projects.refusal.finished-before-stage", date, stage.title(), stage.ended());
            }
        }
    }

    private static String stageEvent(Optional<Stage> before, Stage stage) {
        if (before.isEmpty()) {
            return "stage-added";
        }
        if (before.get().done() == stage.done()) {
            return "stage-changed";
        }
        return stage.done() ? "stage-done" : "stage-reopened";
    }

    private Project lead(UUID programme, UUID id) {
        Project project = mine(programme, projects.findAndLock(id));
        access.require(EDIT, project.unit());
        return project;
    }

    private static Project mine(UUID programme, Optional<Project> project) {
        return project.filter(each -> each.programme().equals(programme))
                .orElseThrow(() -> Refusal.notFound("projects.refusal.no-project"));
    }

    private static void refuseOver(Project project) {
        if (project.state().isOver()) {
            throw new Refusal("projects.refusal.over", project.title());
        }
    }

    private void record(Project project, AuditAction action, String kind, LocalDate day, String subject, String note) {
        Officer officer = access.getOfficer();
        projects.insert(
                project.id(), new Event(kind, day, subject, note, officer.fullName(), clock.instant()), officer.id());
        audit.record(Act.of(action, new Actor(officer.id(), officer.fullName()), "project", project.id())
                .in(project.unit())
                .with("kind", kind));
        stamps.touch("programme:" + project.programme());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV);
    }
}
