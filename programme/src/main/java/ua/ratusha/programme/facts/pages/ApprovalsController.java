package ua.ratusha.programme.facts.pages;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.programme.facts.api.IndicatorAddress;
import ua.ratusha.programme.facts.values.Approvers;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.facts.values.ValueDesk;
import ua.ratusha.programme.facts.values.ValueState;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.templates.StaticTemplates;

/** Figures that wait for approval. */
@Controller
@Requires(Approvers.APPROVE)
public class ApprovalsController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final IndicatorViews views;
    private final TypedValues values;
    private final ValueDesk desk;
    private final Approvers approvers;
    private final Plans plans;
    private final Access access;

    public ApprovalsController(
            IndicatorViews views, TypedValues values, ValueDesk desk, Approvers approvers, Plans plans, Access access) {
        this.views = views;
        this.values = values;
        this.desk = desk;
        this.approvers = approvers;
        this.plans = plans;
        this.access = access;
    }

    @GetMapping("/facts/approvals")
    Reply queue(Ui ui) {
        Map<TypedValue, String> waiting = new LinkedHashMap<>();
        for (TypedValue value : values.list(EnumSet.of(ValueState.PENDING))) {
            Programme programme = plans.get(value.programme());
            ProgrammeContent content = views.content(programme);
            find(content, value)
                    .ifPresent(indicator ->
                            waiting.put(value, IndicatorAddress.of(content, indicator) + ". " + indicator.title()));
        }
        return Page.of(TEMPLATES.factsPagesApprovals(ui, waiting));
    }

    @GetMapping("/facts/approvals/{id}")
    Reply show(Ui ui, @PathVariable UUID id) {
        return Page.of(
                TEMPLATES.factsPagesApproval(ui, view(ui, id), get(id), values.listSteps(id), reason(ui), own(id)));
    }

    @PostMapping("/facts/approvals/{id}/approve")
    Reply approve(Ui ui, @PathVariable UUID id) {
        desk.approve(id);
        return SeeOther.to("/facts/approvals").saying(Notice.Tone.SUCCESS, ui.text("facts.said.approved"));
    }

    @PostMapping("/facts/approvals/{id}/return")
    Reply giveBack(Ui ui, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            List<Field> fields = List.of(reason(ui).getFirst().error(ui.text("facts.refusal.no-reason")));
            return Page.unprocessable(
                    TEMPLATES.factsPagesApproval(ui, view(ui, id), get(id), values.listSteps(id), fields, own(id)));
        }
        desk.returnToAuthor(id, reason);
        return SeeOther.to("/facts/approvals").saying(Notice.Tone.SUCCESS, ui.text("facts.said.returned"));
    }

    /** What to say to an officer who looks at a figure of their own; empty for a figure of somebody else. */
    private String own(UUID id) {
        UUID officer = access.getOfficer().id();
        if (!get(id).authorId().equals(officer)) {
            return "";
        }
        if (!approvers.isSole(officer)) {
            return "facts.own.other";
        }
        return approvers.soleAllowed() ? "facts.own.sole-allowed" : "facts.own.sole-refused";
    }

    private static List<Field> reason(Ui ui) {
        return List.of(Field.longText("reason", ui.text("facts.return.reason"))
                .must()
                .hint(ui.text("facts.return.reason.hint")));
    }

    private IndicatorView view(Ui ui, UUID id) {
        TypedValue value = get(id);
        Programme programme = plans.get(value.programme());
        ProgrammeContent content = views.content(programme);
        Indicator indicator = find(content, value).orElseThrow(() -> Refusal.notFound("facts.refusal.no-indicator"));
        return views.view(programme.slug(), IndicatorAddress.of(content, indicator), ui.today());
    }

    private static Optional<Indicator> find(ProgrammeContent content, TypedValue value) {
        return content.indicators().stream()
                .filter(indicator -> indicator.key().equals(value.indicator()))
                .findFirst();
    }

    private TypedValue get(UUID id) {
        return values.find(id).orElseThrow(() -> Refusal.notFound("facts.refusal.no-value"));
    }
}
