package ua.ratusha.programme.reports.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.MonitoringView.Approval;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Origin;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;

/** Figures of indicators as system {@code facts} keeps them. */
public final class RecordedIndicators implements IndicatorBook {
    private static final FactSource.Words NONE = new FactSource.Words("", "");

    private final Facts facts;

    public RecordedIndicators(Facts facts) {
        this.facts = facts;
    }

    @Override
    public List<Indicator> listIndicators(UUID programme, ProgrammeContent content, LocalDate asOf) {
        List<IndicatorState> states = facts.states(programme, content, asOf);
        List<Indicator> all = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            all.add(indicator(content.indicators().get(i), states.get(i)));
        }
        return all;
    }

    private static Indicator indicator(ProgrammeContent.Indicator printed, IndicatorState state) {
        Origin origin = Origin.valueOf(state.origin().name());
        IndicatorState.Value value = state.value().orElse(null);
        FactSource.Words reason = reason(state, origin);
        BigDecimal target = state.target();
        return new Indicator(
                printed.key(),
                printed.number(),
                printed.title(),
                state.unit(),
                printed.baseline(),
                target,
                value == null ? null : value.value(),
                value == null ? null : value.asOf(),
                standing(state),
                state.completion(),
                origin,
                state.definition(),
                reason.uk(),
                reason.en(),
                value == null ? null : approval(value.approval()));
    }

    private static FactSource.Words reason(IndicatorState state, Origin origin) {
        return switch (state.figure()) {
            case IndicatorState.Value ignored -> NONE;
            case IndicatorState.Absent ignored when origin == Origin.UNBOUND -> PlanOnly.UNBOUND;
            case IndicatorState.Absent absent -> absent.reason();
        };
    }

    private static Standing standing(IndicatorState state) {
        return switch (state.status()) {
            case ACHIEVED -> Standing.REACHED;
            case ON_TRACK, BEHIND -> Standing.NOT_REACHED;
            case NO_DATA -> Standing.NO_DATA;
            case NOT_DUE -> Standing.NO_TARGET;
        };
    }

    private static @Nullable Approval approval(IndicatorState.@Nullable Approval approval) {
        return approval == null
                ? null
                : new Approval(
                        approval.author(), approval.approvedBy(), approval.approvedAt(), approval.soleApprover());
    }
}
