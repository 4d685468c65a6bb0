package ua.ratusha.programme.facts.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.sockets.FactSource.Evidence;
import ua.ratusha.kernel.sockets.FactSource.Fact;
import ua.ratusha.programme.facts.api.IndicatorAddress;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.bindings.Binding;
import ua.ratusha.programme.facts.catalogue.Catalogue.Proposal;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/**
 * What the page of one indicator shows.
 *
 * @param proposal the catalogue's, {@code null} when it knows none
 * @param facts facts in the formula, with the rows behind them
 * @param values figures that this reader may see, the newest first
 * @param mayEnter whether this reader may enter a figure
 */
public record IndicatorView(
        Programme programme,
        ProgrammeContent content,
        Indicator indicator,
        IndicatorState state,
        @Nullable Proposal proposal,
        List<FactRows> facts,
        List<TypedValue> values,
        List<Binding> bindings,
        boolean mayRead,
        boolean mayEnter,
        boolean mayBind) {

    /** A fact of the formula and the rows that were counted. */
    public record FactRows(Fact fact, List<Evidence> rows) {}

    public String list() {
        return "/programmes/" + programme.slug() + "/indicators";
    }

    public String path() {
        return IndicatorAddress.path(programme.slug(), content, indicator);
    }

    public String number() {
        return IndicatorAddress.of(content, indicator);
    }

    public Optional<TypedValue> shown() {
        return state.value()
                .map(IndicatorState.Value::valueId)
                .flatMap(id ->
                        values.stream().filter(value -> value.id().equals(id)).findFirst());
    }
}
