package ua.ratusha.programme.plan.amend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;

/**
 * What a new redaction changes, as the council reads it: «було» and «стало», in the order of the document. Only what
 * differs is listed.
 */
public record Comparison(
        List<Change> changes, Map<Integer, BigDecimal> moneyBefore, Map<Integer, BigDecimal> moneyAfter) {

    public enum Part {
        TITLE,
        PASSPORT,
        DIRECTION,
        MEASURE,
        INDICATOR,
        SECTION
    }

    /**
     * @param subject what is changed: a measure's code and title, an indicator's number
     * @param field which of its fields, as a key of the texts ({@code plan.field.…}); {@code whole} when it is new or
     *     taken out
     * @param before {@code null} when it is new
     * @param after {@code null} when it is taken out
     */
    public record Change(
            Part part,
            String subject,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public static Comparison of(ProgrammeContent before, ProgrammeContent after) {
        List<Change> changes = new ArrayList<>();
        note(changes, Part.TITLE, "", "title", before.title(), after.title());
        pairs(before.passport(), after.passport(), row -> row.field() + row.label(), (a, b) -> passport(changes, a, b));
        pairs(before.directions(), after.directions(), Direction::number, (a, b) -> direction(changes, a, b));
        pairs(before.measures().toList(), after.measures().toList(), Measure::key, (a, b) -> measure(changes, a, b));
        pairs(before.indicators(), after.indicators(), Indicator::key, (a, b) -> indicator(changes, a, b));
        pairs(
                before.sections(),
                after.sections(),
                section -> section.number() + section.heading(),
                (a, b) -> note(
                        changes,
                        Part.SECTION,
                        a != null ? a.heading() : Objects.requireNonNull(b).heading(),
                        "text",
                        a == null ? null : a.text(),
                        b == null ? null : b.text()));
        return new Comparison(List.copyOf(changes), byYear(before), byYear(after));
    }

    private static Map<Integer, BigDecimal> byYear(ProgrammeContent content) {
        return content.measures()
                .flatMap(measure -> measure.money().stream())
                .collect(Collectors.toMap(Money::year, Money::amount, BigDecimal::add, TreeMap::new));
    }

    /** Walks both lists by key: the new order first, then what was taken out. */
    private static <T> void pairs(
            List<T> before, List<T> after, Function<T, Object> key, BiConsumer<@Nullable T, @Nullable T> pair) {
        Map<Object, T> old = new LinkedHashMap<>();
        before.forEach(item -> old.putIfAbsent(key.apply(item), item));
        after.forEach(item -> pair.accept(old.remove(key.apply(item)), item));
        old.values().forEach(item -> pair.accept(item, null));
    }

    private static void passport(List<Change> changes, @Nullable PassportRow before, @Nullable PassportRow after) {
        String label =
                after != null ? after.label() : Objects.requireNonNull(before).label();
        note(
                changes,
                Part.PASSPORT,
                label,
                "value",
                before == null ? null : before.value(),
                after == null ? null : after.value());
    }

    private static void direction(List<Change> changes, @Nullable Direction before, @Nullable Direction after) {
        String number =
                after != null ? after.number() : Objects.requireNonNull(before).number();
        note(
                changes,
                Part.DIRECTION,
                number,
                "title",
                before == null ? null : before.title(),
                after == null ? null : after.title());
    }

    private static void measure(List<Change> changes, @Nullable Measure before, @Nullable Measure after) {
        if (before == null || after == null) {
            Measure only = before != null ? before : Objects.requireNonNull(after);
            whole(changes, Part.MEASURE, only.code(), describe(only), before != null);
            return;
        }
        String subject = after.code() + " " + after.title();
        note(changes, Part.MEASURE, subject, "title", before.title(), after.title());
        note(changes, Part.MEASURE, subject, "term", before.termText(), after.termText());
        note(changes, Part.MEASURE, subject, "executors", before.executors(), after.executors());
        note(changes, Part.MEASURE, subject, "funding", before.fundingText(), after.fundingText());
        note(changes, Part.MEASURE, subject, "result", before.expectedResult(), after.expectedResult());
        money(changes, subject, before, after);
    }

    private static void money(List<Change> changes, String subject, Measure before, Measure after) {
        Map<Integer, BigDecimal> old = byYear(before);
        Map<Integer, BigDecimal> fresh = byYear(after);
        TreeMap<Integer, BigDecimal> years = new TreeMap<>(old);
        years.putAll(fresh);
        years.keySet()
                .forEach(year -> note(
                        changes, Part.MEASURE, subject, "money:" + year, plain(old.get(year)), plain(fresh.get(year))));
    }

    private static Map<Integer, BigDecimal> byYear(Measure measure) {
        return measure.money().stream()
                .collect(Collectors.toMap(Money::year, Money::amount, BigDecimal::add, TreeMap::new));
    }

    private static void indicator(List<Change> changes, @Nullable Indicator before, @Nullable Indicator after) {
        if (before == null || after == null) {
            Indicator only = before != null ? before : Objects.requireNonNull(after);
            whole(changes, Part.INDICATOR, only.number(), only.title(), before != null);
            return;
        }
        String subject = after.number() + " " + after.title();
        note(changes, Part.INDICATOR, subject, "title", before.title(), after.title());
        note(changes, Part.INDICATOR, subject, "unit", before.unit(), after.unit());
        note(changes, Part.INDICATOR, subject, "baseline", plain(before.baseline()), plain(after.baseline()));
        TreeMap<Integer, BigDecimal> years = new TreeMap<>(before.targets());
        years.putAll(after.targets());
        years.keySet()
                .forEach(year -> note(
                        changes,
                        Part.INDICATOR,
                        subject,
                        "target:" + year,
                        plain(before.targets().get(year)),
                        plain(after.targets().get(year))));
        note(changes, Part.INDICATOR, subject, "period", plain(before.wholePeriod()), plain(after.wholePeriod()));
    }

    private static void whole(List<Change> changes, Part part, String subject, String words, boolean takenOut) {
        changes.add(new Change(part, subject, "whole", takenOut ? words : null, takenOut ? null : words));
    }

    private static String describe(Measure measure) {
        return measure.title() + "; " + measure.termText() + "; " + measure.executors();
    }

    private static void note(
            List<Change> changes,
            Part part,
            String subject,
            String field,
            @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(squeeze(before), squeeze(after))) {
            changes.add(new Change(part, subject, field, before, after));
        }
    }

    private static @Nullable String squeeze(@Nullable String words) {
        return words == null ? null : words.replaceAll("\\s+", " ").strip();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return Optional.ofNullable(number)
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElse(null);
    }
}
