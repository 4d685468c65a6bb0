package ua.ratusha.programme.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.plan.api.Redaction.State;
import ua.ratusha.programme.plan.lint.ProgrammeLinter;

/** Programmes: made from a document, changed as drafts, approved by an act, amended by a new redaction. */
public class Programmes implements Plans {
    private final Redactions redactions;
    private final Access access;
    private final Audit audit;
    private final Stamps stamps;
    private final Clock clock;

    Programmes(Redactions redactions, Access access, Audit audit, Stamps stamps, Clock clock) {
        this.redactions = redactions;
        this.access = access;
        this.audit = audit;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** Where a redaction's content came from. @param file SHA-256 of the stored file */
    public record Source(@Nullable String file, @Nullable String name) {
        public static final Source HOUSE = new Source(null, null);
    }

    /**
     * A new programme with its first redaction: approved when the act is known, else a draft.
     *
     * @throws Refusal when the same act is already loaded for that community, or its date is in the future
     */
    @Transactional
    public Redaction create(ProgrammeContent content, @Nullable Act act, boolean own, Source source) {
        redactions.lockProgrammes();
        if (act != null) {
            check(act, content.katottg());
        }
        Programme programme = new Programme(
                UUID.randomUUID(), freeSlug(content), content.title(), content.communityName(), content.katottg(), own);
        redactions.insertProgramme(programme);
        Redaction redaction = redaction(programme.id(), 1, act, source, content);
        redactions.insert(redaction);
        record(PlanActions.LOADED, programme.id(), redaction.id());
        touch(programme.id());
        return redaction;
    }

    /**
     * A draft that amends the programme: a copy of the redaction in force, to be changed.
     *
     * @throws Refusal when a draft is already open
     */
    @Transactional
    public Redaction amend(UUID programme) {
        get(programme).requireOwn();
        return amend(programme, current(programme).content(), Source.HOUSE);
    }

    /** A draft that amends the programme with what a document says; keys of measures and indicators are kept. */
    @Transactional
    public Redaction amend(UUID programme, ProgrammeContent content, Source source) {
        access.require(PlanRights.EDIT);
        redactions.lockProgramme(programme);
        Redaction current = current(programme);
        if (redactions.findDraft(programme).isPresent()) {
            throw new Refusal("plan.refusal.draft-open");
        }
        int next = redactions.lastNumber(programme) + 1;
        Redaction draft = redaction(programme, next, null, source, Restated.over(current.content(), content));
        redactions.insert(draft);
        record(PlanActions.AMENDMENT_BEGUN, programme, draft.id());
        touch(programme);
        return draft;
    }

    /**
     * Changes a draft.
     *
     * @param version the version that the person saw
     * @throws Refusal when somebody changed it since, or it is approved
     */
    @Transactional
    public void edit(UUID redaction, long version, UnaryOperator<ProgrammeContent> change) {
        access.require(PlanRights.EDIT);
        Redaction draft = getRedaction(redaction);
        if (!draft.isDraft()) {
            throw new Refusal("plan.refusal.not-draft");
        }
        ProgrammeContent changed = change.apply(draft.content());
        if (!redactions.update(redaction, version, changed)) {
            throw new Refusal("plan.refusal.changed-meanwhile");
        }
        record(PlanActions.DRAFT_CHANGED, draft.programmeId(), redaction);
        touch(draft.programmeId());
    }

    /**
     * The draft becomes the redaction in force; the one before it is kept as superseded.
     *
     * @throws Refusal when the act is already loaded, or its date is in the future
     */
    @Transactional
    public void approve(UUID redaction, Act act) {
        access.require(PlanRights.APPROVE);
        Redaction draft = getRedaction(redaction);
        redactions.lockProgrammes();
        check(act, draft.content().katottg());
        redactions.supersedeApproved(draft.programmeId());
        if (!redactions.approve(redaction, act)) {
            throw new Refusal("plan.refusal.not-draft");
        }
        record(PlanActions.APPROVED, draft.programmeId(), redaction);
        touch(draft.programmeId());
    }

    /** Throws a draft away; the only redaction of a programme stays. */
    @Transactional
    public void discard(UUID redaction) {
        access.require(PlanRights.EDIT);
        Redaction draft = getRedaction(redaction);
        if (redactions.listRedactions(draft.programmeId()).size() == 1) {
            throw new Refusal("plan.refusal.only-redaction");
        }
        if (!redactions.deleteDraft(redaction)) {
            throw new Refusal("plan.refusal.not-draft");
        }
        record(PlanActions.DRAFT_DISCARDED, draft.programmeId(), redaction);
        touch(draft.programmeId());
    }

    @Override
    public List<Programme> listOwn() {
        return listAll().stream().filter(Programme::own).toList();
    }

    @Override
    public List<Programme> listAll() {
        return redactions.listProgrammes();
    }

    @Override
    public Optional<Programme> findBySlug(String slug) {
        return redactions.findProgramme(slug);
    }

    @Override
    public Programme get(UUID programme) {
        return redactions
                .findProgramme(programme)
                .orElseThrow(() -> new NoSuchElementException("programme " + programme));
    }

    @Override
    public Redaction current(UUID programme) {
        return redactions
                .findCurrent(programme)
                .orElseThrow(() -> new NoSuchElementException("redaction of programme " + programme));
    }

    @Override
    public Optional<Redaction> findDraft(UUID programme) {
        return redactions.findDraft(programme);
    }

    @Override
    public List<Redaction> listRedactions(UUID programme) {
        return redactions.listRedactions(programme);
    }

    @Override
    public List<Finding> findings(Redaction redaction) {
        return ProgrammeLinter.check(redaction.content());
    }

    /** @throws Refusal 404 when there is none */
    Redaction getRedaction(UUID id) {
        return redactions.findRedaction(id).orElseThrow(() -> Refusal.notFound("plan.refusal.no-redaction"));
    }

    private void record(AuditAction action, UUID programme, UUID redaction) {
        audit.record(ua.ratusha.kernel.audit.Act.of(action, access.actor(), "programme", programme)
                .with("redaction", redaction));
    }

    private void check(Act act, @Nullable String katottg) {
        if (act.date().isAfter(LocalDate.now(clock))) {
            throw new Refusal("plan.refusal.act-in-future", act.number(), act.date());
        }
        redactions.findTwin(katottg, act).ifPresent(twin -> {
            throw new Refusal("plan.refusal.same-act", act.number(), act.date(), twin.number());
        });
    }

    private Redaction redaction(
            UUID programme, int number, @Nullable Act act, Source source, ProgrammeContent content) {
        return new Redaction(
                UUID.randomUUID(),
                programme,
                number,
                act == null ? State.DRAFT : State.APPROVED,
                act,
                0,
                source.file(),
                source.name(),
                clock.instant(),
                content);
    }

    private String freeSlug(ProgrammeContent content) {
        String base = Slugs.of(content);
        String slug = base;
        for (int n = 2; redactions.findProgramme(slug).isPresent(); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    /** Pages of one programme and pages of all of them are old now. */
    private void touch(UUID programme) {
        stamps.touch(topic(programme));
        stamps.touch(ProgrammeSummary.TOPIC);
    }

    static String topic(UUID programme) {
        return "programme:" + programme;
    }
}
