package ua.ratusha.programme.facts.values;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.facts.values.TypedValue.Content;
import ua.ratusha.programme.facts.values.TypedValue.Decision;

/**
 * Entering, submitting, approving and returning figures. A repeated call of the same step by the same person changes
 * nothing; a step that the graph of {@link ValueEvent} does not hold is refused.
 */
public class ValueDesk {
    public static final String ENTER = "facts.enter";

    private static final AuditAction DRAFTED =
            new AuditAction("facts.value.drafted", "внесено значення індикатора", "indicator figure entered");
    private static final AuditAction REVISED =
            new AuditAction("facts.value.revised", "змінено чернетку значення", "draft figure changed");
    private static final AuditAction SUBMITTED =
            new AuditAction("facts.value.submitted", "подано значення на затвердження", "figure submitted");
    private static final AuditAction APPROVED =
            new AuditAction("facts.value.approved", "затверджено значення індикатора", "figure approved");
    private static final AuditAction RETURNED =
            new AuditAction("facts.value.returned", "повернуто значення з причиною", "figure returned");

    /** What this desk writes into the audit log. */
    public static final AuditActions ACTIONS =
            AuditActions.of("facts", DRAFTED, REVISED, SUBMITTED, APPROVED, RETURNED);

    private final TypedValues values;
    private final Approvers approvers;
    private final Access access;
    private final Audit audit;
    private final Stamps stamps;
    private final Clock clock;

    public ValueDesk(TypedValues values, Approvers approvers, Access access, Audit audit, Stamps stamps, Clock clock) {
        this.values = values;
        this.approvers = approvers;
        this.access = access;
        this.audit = audit;
        this.stamps = stamps;
        this.clock = clock;
    }

    /**
     * Enters a new figure.
     *
     * @param id made with the form, so that a form sent twice enters one figure
     * @param submit whether it goes to approval at once
     */
    @Transactional
    public void enter(UUID id, UUID programme, UUID indicator, Content content, boolean submit) {
        access.require(ENTER);
        refuseFuture(content.asOf());
        Officer author = access.getOfficer();
        Instant now = now();
        TypedValue value = new TypedValue(
                id, programme, indicator, content, author.id(), author.fullName(), now, ValueState.DRAFT, null);
        if (!values.insert(value)) {
            return;
        }
        log(value, ValueEvent.DRAFTED, null, ValueState.DRAFT, "", author);
        if (submit) {
            step(value, ValueEvent.SUBMITTED, "", null);
        }
    }

    /**
     * Changes one's own draft or a figure that came back; then it is a draft again.
     *
     * @param submit whether it goes to approval at once
     */
    @Transactional
    public void revise(UUID id, Content content, boolean submit) {
        access.require(ENTER);
        refuseFuture(content.asOf());
        TypedValue value = get(id);
        requireAuthor(value);
        ValueState to = after(value, ValueEvent.REVISED);
        move(value, to, null);
        values.update(id, content);
        TypedValue revised = get(id);
        log(revised, ValueEvent.REVISED, value.state(), to, "", access.getOfficer());
        if (submit) {
            step(revised, ValueEvent.SUBMITTED, "", null);
        }
    }

    /** Sends one's own figure to approval. */
    @Transactional
    public void submit(UUID id) {
        access.require(ENTER);
        TypedValue value = get(id);
        requireAuthor(value);
        if (value.state() != ValueState.PENDING) {
            step(value, ValueEvent.SUBMITTED, "", null);
        }
    }

    /** Approves a figure of somebody else; see {@link Approvers} for the exception. */
    @Transactional
    public void approve(UUID id) {
        access.require(Approvers.APPROVE, null);
        TypedValue value = get(id);
        Officer officer = access.getOfficer();
        Decision approval = value.approval();
        if (approval != null && approval.officer().equals(officer.id())) {
            return;
        }
        boolean own = value.authorId().equals(officer.id());
        if (own && !approvers.isSole(officer.id())) {
            throw Refusal.withStatus(409, "facts.refusal.own-value");
        }
        if (own && !approvers.soleAllowed()) {
            throw Refusal.withStatus(409, "facts.refusal.own-value-sole");
        }
        step(value, ValueEvent.APPROVED, "", new Decision(officer.id(), officer.fullName(), now(), own));
    }

    /** Sends a figure back to its author. @param reason what is to be mended */
    @Transactional
    public void returnToAuthor(UUID id, String reason) {
        access.require(Approvers.APPROVE, null);
        if (reason.isBlank()) {
            throw new Refusal("facts.refusal.no-reason");
        }
        step(get(id), ValueEvent.RETURNED, reason.strip(), null);
    }

    private TypedValue get(UUID id) {
        return values.find(id).orElseThrow(() -> Refusal.notFound("facts.refusal.no-value"));
    }

    private void step(TypedValue value, ValueEvent event, String reason, @Nullable Decision approval) {
        ValueState to = after(value, event);
        move(value, to, approval);
        log(value, event, value.state(), to, reason, access.getOfficer());
    }

    private static ValueState after(TypedValue value, ValueEvent event) {
        return event.after(value.state())
                .orElseThrow(() -> Refusal.withStatus(
                        409, "facts.refusal.state." + value.state().name().toLowerCase(Locale.ROOT)));
    }

    private void move(TypedValue value, ValueState to, @Nullable Decision approval) {
        if (!values.move(value.id(), value.state(), to, approval)) {
            throw Refusal.withStatus(409, "facts.refusal.changed-meanwhile");
        }
    }

    private void requireAuthor(TypedValue value) {
        if (!value.authorId().equals(access.getOfficer().id())) {
            throw Refusal.withStatus(403, "facts.refusal.not-author", value.authorName());
        }
    }

    private void refuseFuture(LocalDate asOf) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeadlineEngine.KYIV);
        if (asOf.isAfter(today)) {
            throw new Refusal("facts.refusal.future", asOf, today);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void log(
            TypedValue value,
            ValueEvent event,
            @Nullable ValueState from,
            ValueState to,
            String reason,
            Officer officer) {
        values.append(value.id(), event, from, to, value.content(), reason, officer, now());
        AuditAction action = switch (event) {
            case DRAFTED -> DRAFTED;
            case REVISED -> REVISED;
            case SUBMITTED -> SUBMITTED;
            case APPROVED -> APPROVED;
            case RETURNED -> RETURNED;
        };
        audit.record(Act.of(action, access.actor(), "facts-value", value.id())
                .with("programme", value.programme())
                .with("indicator", value.indicator())
                .with("asOf", value.content().asOf())
                .with("value", value.content().value().toPlainString()));
        stamps.touch("programme:" + value.programme());
    }
}
