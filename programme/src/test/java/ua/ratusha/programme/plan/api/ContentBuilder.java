package ua.ratusha.programme.plan.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;

/** A small lawful programme for tests; each call changes one thing. */
public final class ContentBuilder {
    private final List<Direction> directions = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private List<Measure> measures = new ArrayList<>();
    private List<Integer> years = List.of(2026, 2027, 2028);

    private ContentBuilder() {}

    public static ContentBuilder aProgramme() {
        return new ContentBuilder();
    }

    public static UUID key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public ContentBuilder years(Integer... all) {
        this.years = List.of(all);
        return this;
    }

    public ContentBuilder direction(String number, String title) {
        measures = new ArrayList<>();
        directions.add(new Direction(number, title, List.of(), measures, "рядок 1"));
        return this;
    }

    /** A measure of the last direction, paid by the local budget; thousands of hryvnias by year. */
    public ContentBuilder measure(String title, String... thousandsByYear) {
        List<Money> money = new ArrayList<>();
        for (int i = 0; i < thousandsByYear.length; i++) {
            BigDecimal amount =
                    new BigDecimal(thousandsByYear[i]).movePointRight(3).setScale(2);
            if (amount.signum() != 0) {
                money.add(new Money(years.get(i), FundingSource.LOCAL_BUDGET, ExpenditureKind.UNSPLIT, amount));
            }
        }
        Direction direction = directions.getLast();
        measures.add(new Measure(
                key(title),
                direction.number() + "." + (measures.size() + 1),
                title,
                years.getFirst() + " – " + years.getLast() + " роки",
                years.getFirst(),
                years.getLast(),
                "Виконавчі органи міської ради",
                money.isEmpty() ? "Не потребує" : "Бюджет громади",
                money.isEmpty() ? Funding.NOT_REQUIRED : Funding.FUNDED,
                money,
                null,
                "Очікуваний результат: " + title,
                "рядок 2"));
        return this;
    }

    /** An indicator of the measure with that title; a target a year, in percent. */
    public ContentBuilder indicator(String measure, String baseline, String... targets) {
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        for (int i = 0; i < targets.length; i++) {
            byYear.put(years.get(i), new BigDecimal(targets[i]));
        }
        indicators.add(new Indicator(
                key("indicator of " + measure),
                (indicators.size() + 1) + ".",
                measure,
                key(measure),
                "Частка: " + measure,
                "%",
                Growth.UP,
                true,
                new BigDecimal(baseline),
                byYear,
                new BigDecimal("100"),
                "%",
                "рядок 3"));
        return this;
    }

    public ProgrammeContent build() {
        ProgrammeContent plain = new ProgrammeContent(
                "Програма інформатизації Тестової міської територіальної громади",
                "Тестова міська територіальна громада",
                "UA51100370000040590",
                years,
                List.of(),
                List.of(new PassportRow("5", PassportField.PURPOSE, "Мета Програми", "Цифровий розвиток", "рядок 4")),
                List.of(),
                List.copyOf(directions),
                List.copyOf(indicators),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return withTotals(plain);
    }

    private static ProgrammeContent withTotals(ProgrammeContent c) {
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        c.measures()
                .flatMap(m -> m.money().stream())
                .forEach(cell -> byYear.merge(cell.year(), cell.amount(), BigDecimal::add));
        BigDecimal total = byYear.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        List<DeclaredTotal> totals = List.of(
                new DeclaredTotal(DeclaredTotal.PROGRAMME, null, "РАЗОМ за ПРОГРАМОЮ", total, byYear, "рядок 5"));
        return new ProgrammeContent(
                c.title(),
                c.communityName(),
                c.katottg(),
                c.years(),
                c.approvals(),
                c.passport(),
                c.sections(),
                c.directions(),
                c.indicators(),
                totals,
                c.references(),
                c.figures(),
                c.monitoring(),
                c.reporting(),
                c.missing());
    }
}
