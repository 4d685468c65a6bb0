package ua.ratusha.kernel.web.parts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ratusha.kernel.web.Ui;

/**
 * What a person typed into a form: read as values, with a sentence beside each field that could not be read. A reader
 * that finds nothing usable remembers the error and gives an empty answer; ask {@link #isWrong} before using them.
 */
public final class Typed {
    /** Letters that one field takes: three pages of text. Longer is a paste by mistake. */
    private static final int LONGEST = 10_000;

    private final Ui ui;
    private final Map<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    public Typed(Ui ui, Map<String, String> values) {
        this.ui = ui;
        this.values = values;
        values.forEach((name, value) -> {
            if (value.length() > LONGEST) {
                wrong(name, "web.typed.long");
            }
        });
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    /** The text without spaces around it; empty when nothing was typed. */
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** A text that must be there. */
    public String must(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            wrong(name, "web.typed.missing");
        }
        return text;
    }

    /** A number as people write it: «1 600,50», «1600.5». Empty when there is none, or it is no number. */
    public Optional<BigDecimal> number(String name) {
        String text = text(name).replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[-\\u2212]?\\d{1,20}(\\.\\d{1,10})?")) {
            wrong(name, "web.typed.number");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace('\u2212', '-')));
    }

    /** A number that must be there; zero stands in for one that cannot be read. */
    public BigDecimal mustNumber(String name) {
        Optional<BigDecimal> number = number(name);
        if (number.isEmpty() && !errors.containsKey(name)) {
            wrong(name, "web.typed.missing");
        }
        return number.orElse(BigDecimal.ZERO);
    }

    /** A whole number that must be there; zero stands in for one that cannot be read. */
    public int mustWhole(String name) {
        String text = text(name);
        if (!text.matches("-?\\d{1,9}")) {
            wrong(name, "web.typed.whole");
            return 0;
        }
        return Integer.parseInt(text);
    }

    public Optional<LocalDate> date(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Forms.readDate(text(name));
        if (day.isEmpty()) {
            wrong(name, "web.typed.date");
        }
        return day;
    }

    /** A day that must be there; today stands in for one that cannot be read. */
    public LocalDate mustDate(String name) {
        Optional<LocalDate> day = date(name);
        if (day.isEmpty() && !errors.containsKey(name)) {
            wrong(name, "web.typed.missing");
        }
        return day.orElseGet(ui::today);
    }

    /** One of a list of answers; the first of the list stands in for a foreign one. */
    public <E extends Enum<E>> E mustBe(String name, Class<E> answers) {
        for (E answer : answers.getEnumConstants()) {
            if (answer.name().equals(text(name))) {
                return answer;
            }
        }
        wrong(name, "web.typed.choose");
        return answers.getEnumConstants()[0];
    }

    /** An identifier; empty for anything else. */
    public Optional<UUID> id(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The identifier that the form carries so that it works once; a new one when it carries none. */
    public UUID token() {
        return id("id").orElseGet(UUID::randomUUID);
    }

    /** Says that an answer is wrong; the first word about a field holds. */
    public void wrong(String name, String key) {
        errors.putIfAbsent(name, ui.text(key));
    }

    /** The fields with what was typed into them and what is wrong with it. */
    public List<Field> filled(List<Field> fields) {
        return fields.stream()
                .map(field -> field.value(values.getOrDefault(field.name(), field.value()))
                        .error(errors.getOrDefault(field.name(), "")))
                .toList();
    }
}
