package ua.ratusha.programme.plan.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.plan.amend.Edits;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;

/** A measure as a person types it; money in thousands of hryvnias, one source at a time. */
record MeasureForm(Map<String, String> typed, ProgrammeContent content) {
    private static final int TITLE_MAX = 2000;

    static MeasureForm empty(ProgrammeContent content) {
        String term = content.years().isEmpty()
                ? ""
                : content.years().getFirst() + " – " + content.years().getLast() + " роки";
        return new MeasureForm(
                Map.of("term", term, "state", Funding.FUNDED.name(), "source", FundingSource.LOCAL_BUDGET.name()),
                content);
    }

    static MeasureForm of(Measure measure, ProgrammeContent content) {
        FundingSource source =
                measure.money().stream().map(Money::source).findFirst().orElse(FundingSource.LOCAL_BUDGET);
        Map<String, String> typed = new TreeMap<>(Map.of(
                "title", measure.title(),
                "term", measure.termText(),
                "executors", measure.executors(),
                "state", measure.funding().name(),
                "words", measure.fundingText(),
                "source", source.name(),
                "result", measure.expectedResult()));
        for (int year : content.years()) {
            BigDecimal sum = measure.money().stream()
                    .filter(cell -> cell.year() == year && cell.source() == source)
                    .map(Money::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            typed.put("y" + year, sum.signum() == 0 ? "" : Numbers.typed(sum.movePointLeft(3)));
        }
        return new MeasureForm(typed, content);
    }

    static MeasureForm typed(Map<String, String> typed, ProgrammeContent content) {
        return new MeasureForm(typed, content);
    }

    String direction() {
        return text("direction");
    }

    /** The measure, or empty when a field is wrong. */
    Optional<Edits.MeasureWords> words() {
        boolean wrong = text("title").isBlank() || content.years().stream().anyMatch(year -> isWrong(year));
        Optional<Funding> funding = one(Funding.values(), "state");
        Optional<FundingSource> source = one(FundingSource.values(), "source");
        if (wrong || funding.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, BigDecimal> money = new TreeMap<>();
        for (int year : content.years()) {
            BigDecimal thousands = Numbers.parse(text("y" + year)).orElse(BigDecimal.ZERO);
            money.put(year, thousands.movePointRight(3).setScale(2, java.math.RoundingMode.HALF_UP));
        }
        return Optional.of(new Edits.MeasureWords(
                text("title"),
                text("term"),
                text("executors"),
                text("words"),
                funding.get(),
                source.get(),
                money,
                text("result")));
    }

    List<Field> fields(Ui ui, boolean isNew) {
        boolean sent = typed.containsKey("version");
        List<Field> fields = new ArrayList<>();
        if (isNew) {
            fields.add(Field.select(
                            "direction",
                            ui.text("plan.direction"),
                            content.directions().stream()
                                    .map(each -> Option.of(each.number(), each.number() + ". " + each.title()))
                                    .toList())
                    .value(text("direction")));
        }
        String title = text("title");
        fields.add(Field.longText("title", ui.text("plan.measure"))
                .value(title.substring(0, Math.min(TITLE_MAX, title.length())))
                .must()
                .error(sent && title.isBlank() ? ui.text("plan.measure.title.missing") : ""));
        fields.add(Field.text("term", ui.text("plan.term")).value(text("term")));
        fields.add(Field.text("executors", ui.text("plan.executors")).value(text("executors")));
        fields.add(Field.radios("state", ui.text("plan.funding.state"), options(ui, "plan.funding.", Funding.values()))
                .value(text("state")));
        fields.add(Field.text("words", ui.text("plan.funding.words"))
                .hint(ui.text("plan.funding.words.hint"))
                .value(text("words")));
        fields.add(Field.select("source", ui.text("plan.source"), options(ui, "plan.source.", FundingSource.values()))
                .value(text("source")));
        for (int year : content.years()) {
            fields.add(Field.number("y" + year, ui.text("plan.money.year", String.valueOf(year)))
                    .value(text("y" + year))
                    .error(isWrong(year) ? ui.text("plan.number.wrong") : ""));
        }
        fields.add(Field.longText("result", ui.text("plan.result")).value(text("result")));
        return fields;
    }

    private boolean isWrong(int year) {
        String sum = text("y" + year);
        return Numbers.isWrong(sum)
                || Numbers.parse(sum).filter(number -> number.signum() < 0).isPresent();
    }

    private static <E extends Enum<E>> List<Option> options(Ui ui, String key, E[] all) {
        return Arrays.stream(all)
                .map(each -> Option.of(each.name(), ui.text(key + each.name())))
                .toList();
    }

    private <E extends Enum<E>> Optional<E> one(E[] all, String field) {
        return Stream.of(all).filter(each -> each.name().equals(text(field))).findFirst();
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
