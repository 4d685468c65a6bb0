package ua.ratusha.programme.view.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Summaries.Filter;

/** What a reader asks of the list of programmes, as it came in the address; what it does not know it leaves out. */
public record Asked(String words, String year, String state, String whose) {

    public Filter filter() {
        return new Filter(words, number(year).orElse(null), standing(), own());
    }

    public boolean isAll() {
        return filter().equals(Filter.ALL);
    }

    public List<Field> fields(Ui ui, List<Integer> years) {
        return List.of(
                Field.search("q", ui.text("view.filter.words")).value(words),
                Field.select(
                                "year",
                                ui.text("view.filter.year"),
                                options(ui, years.stream().map(each -> Option.of(each.toString(), each.toString()))))
                        .value(year),
                Field.select(
                                "state",
                                ui.text("view.filter.state"),
                                options(
                                        ui,
                                        Arrays.stream(Standing.values())
                                                .map(each -> Option.of(
                                                        each.name(), ui.text("view.standing." + each.name())))))
                        .value(state),
                Field.select(
                                "whose",
                                ui.text("view.filter.whose"),
                                options(
                                        ui,
                                        Stream.of("own", "other")
                                                .map(each -> Option.of(each, ui.text("view.whose." + each)))))
                        .value(whose));
    }

    private static List<Option> options(Ui ui, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", ui.text("view.filter.any"))), options)
                .toList();
    }

    private @Nullable Standing standing() {
        return Arrays.stream(Standing.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Boolean own() {
        return whose.equals("own") ? Boolean.TRUE : whose.equals("other") ? Boolean.FALSE : null;
    }

    /** A whole number of up to four digits; empty for anything else. */
    static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
