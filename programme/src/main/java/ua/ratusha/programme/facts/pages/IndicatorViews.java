package ua.ratusha.programme.facts.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.IndicatorAddress;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.bindings.BindingDesk;
import ua.ratusha.programme.facts.bindings.Bindings;
import ua.ratusha.programme.facts.bindings.FactRegistry;
import ua.ratusha.programme.facts.catalogue.Catalogue;
import ua.ratusha.programme.facts.formula.Formula;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.facts.values.ValueDesk;
import ua.ratusha.programme.facts.values.ValueState;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** Gathers what the pages of indicators show to this reader. */
public class IndicatorViews {
    static final String READ = "facts.read";
    private static final int MOST_ROWS = 50;

    private final Plans plans;
    private final Facts facts;
    private final TypedValues values;
    private final Bindings bindings;
    private final FactRegistry registry;
    private final Catalogue catalogue;
    private final Access access;

    public IndicatorViews(
            Plans plans,
            Facts facts,
            TypedValues values,
            Bindings bindings,
            FactRegistry registry,
            Catalogue catalogue,
            Access access) {
        this.plans = plans;
        this.facts = facts;
        this.values = values;
        this.bindings = bindings;
        this.registry = registry;
        this.catalogue = catalogue;
        this.access = access;
    }

    /** @throws Refusal when there is no such programme */
    Programme getProgramme(String slug) {
        return plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("facts.refusal.no-programme"));
    }

    ProgrammeContent content(Programme programme) {
        return plans.current(programme.id()).content();
    }

    /** @throws Refusal when the programme has no such indicator */
    Indicator getIndicator(Programme programme, String number) {
        return IndicatorAddress.find(content(programme), number)
                .orElseThrow(() -> Refusal.notFound("facts.refusal.no-indicator"));
    }

    /** @throws Refusal when there is no such figure of this indicator */
    TypedValue getValue(Programme programme, Indicator indicator, UUID id) {
        return values.find(id)
                .filter(value -> value.programme().equals(programme.id()))
                .filter(value -> value.indicator().equals(indicator.key()))
                .orElseThrow(() -> Refusal.notFound("facts.refusal.no-value"));
    }

    List<FactTables.Line> lines(Programme programme, LocalDate today) {
        ProgrammeContent content = content(programme);
        List<IndicatorState> states = facts.states(programme.id(), content, today);
        List<FactTables.Line> lines = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Indicator indicator = content.indicators().get(i);
            lines.add(new FactTables.Line(
                    IndicatorAddress.of(content, indicator),
                    indicator.title(),
                    IndicatorAddress.path(programme.slug(), content, indicator),
                    indicator.baseline(),
                    states.get(i)));
        }
        return lines;
    }

    IndicatorView view(String slug, String number, LocalDate today) {
        Programme programme = getProgramme(slug);
        Indicator indicator = getIndicator(programme, number);
        boolean mayRead = access.may(READ);
        IndicatorState state = facts.state(programme.id(), indicator, today);
        List<TypedValue> shown = values.list(programme.id(), indicator.key()).stream()
                .filter(value -> mayRead || value.state() == ValueState.APPROVED)
                .toList();
        return new IndicatorView(
                programme,
                content(programme),
                indicator,
                state,
                catalogue.find(indicator).orElse(null),
                rows(state, today),
                shown,
                mayRead ? bindings.listHistory(programme.id(), indicator.key()) : List.of(),
                mayRead,
                programme.own() && access.may(ValueDesk.ENTER),
                programme.own() && access.may(BindingDesk.BIND, null));
    }

    private List<IndicatorView.FactRows> rows(IndicatorState state, LocalDate today) {
        if (state.formula().isEmpty()) {
            return List.of();
        }
        FactRegistry.Snapshot snapshot = registry.open();
        return Formula.parse(state.formula()).codes().stream()
                .filter(snapshot::knows)
                .map(code ->
                        new IndicatorView.FactRows(snapshot.fact(code), snapshot.listEvidence(code, today, MOST_ROWS)))
                .toList();
    }
}
