package ua.ratusha.programme.plan.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.plan.amend.Edits;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** An indicator as a person types it. */
record IndicatorForm(Map<String, String> typed, ProgrammeContent content) {

    static IndicatorForm empty(ProgrammeContent content) {
        return new IndicatorForm(Map.of("unit", "%", "growth", Growth.UP.name(), "cumulative", "yes"), content);
    }

    static IndicatorForm of(Indicator indicator, ProgrammeContent content) {
        Map<String, String> typed = new TreeMap<>(Map.of(
                "priority", indicator.priority(),
                "title", indicator.title(),
                "unit", indicator.unit(),
                "growth", indicator.growth().name(),
                "cumulative", indicator.cumulative() ? "yes" : "no",
                "baseline", Numbers.typed(indicator.baseline()),
                "whole", Numbers.typed(indicator.wholePeriod())));
        content.years()
                .forEach(year ->
                        typed.put("y" + year, Numbers.typed(indicator.targets().get(year))));
        return new IndicatorForm(typed, content);
    }

    static IndicatorForm typed(Map<String, String> typed, ProgrammeContent content) {
        return new IndicatorForm(typed, content);
    }

    Optional<Edits.IndicatorWords> words() {
        boolean wrong = text("title").isBlank()
                || text("unit").isBlank()
                || Numbers.isWrong(text("baseline"))
                || Numbers.isWrong(text("whole"))
                || content.years().stream().anyMatch(year -> Numbers.isWrong(text("y" + year)));
        if (wrong) {
            return Optional.empty();
        }
        Map<Integer, BigDecimal> targets = new TreeMap<>();
        content.years().forEach(year -> Numbers.parse(text("y" + year)).ifPresent(target -> targets.put(year, target)));
        return Optional.of(new Edits.IndicatorWords(
                text("priority"),
                text("title"),
                text("unit"),
                text("growth").equals(Growth.DOWN.name()) ? Growth.DOWN : Growth.UP,
                text("cumulative").equals("yes"),
                Numbers.parse(text("baseline")).orElse(null),
                targets,
                Numbers.parse(text("whole")).orElse(null)));
    }

    List<Field> fields(Ui ui) {
        boolean sent = typed.containsKey("version");
        List<Field> fields = new ArrayList<>();
        fields.add(Field.longText("priority", ui.text("plan.priority")).value(text("priority")));
        fields.add(Field.longText("title", ui.text("plan.indicator"))
                .value(text("title"))
                .must()
                .error(sent && text("title").isBlank() ? ui.text("plan.indicator.title.missing") : ""));
        fields.add(Field.text("unit", ui.text("plan.unit"))
                .value(text("unit"))
                .width(14)
                .must()
                .error(sent && text("unit").isBlank() ? ui.text("plan.indicator.unit.missing") : ""));
        fields.add(Field.radios(
                        "growth",
                        ui.text("plan.growth"),
                        List.of(
                                Option.of(Growth.UP.name(), ui.text("plan.growth.UP")),
                                Option.of(Growth.DOWN.name(), ui.text("plan.growth.DOWN"))))
                .value(text("growth")));
        fields.add(Field.radios(
                        "cumulative",
                        ui.text("plan.cumulative"),
                        List.of(
                                Option.of("yes", ui.text("plan.cumulative.yes")),
                                Option.of("no", ui.text("plan.cumulative.no"))))
                .value(text("cumulative")));
        fields.add(number(ui, "baseline", ui.text("plan.baseline")));
        content.years()
                .forEach(year -> fields.add(number(ui, "y" + year, ui.text("plan.target.year", String.valueOf(year)))));
        fields.add(number(ui, "whole", ui.text("plan.whole-period")));
        return fields;
    }

    private Field number(Ui ui, String name, String label) {
        return Field.number(name, label)
                .value(text(name))
                .error(Numbers.isWrong(text(name)) ? ui.text("plan.number.wrong") : "");
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
