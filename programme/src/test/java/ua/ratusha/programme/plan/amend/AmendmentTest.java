package ua.ratusha.programme.plan.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import ua.ratusha.programme.plan.amend.Comparison.Change;
import ua.ratusha.programme.plan.amend.Comparison.Part;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;

class AmendmentTest {
    private final ProgrammeContent before = aProgramme()
            .direction("I", "Управління")
            .measure("Документообіг", "100", "20", "30")
            .measure("Навчання")
            .indicator("Документообіг", "40", "60", "80", "100")
            .build();

    @Test
    void nothing_changed_means_an_empty_comparison() {
        assertThat(Comparison.of(before, before).isEmpty()).isTrue();
    }

    @Test
    void a_changed_sum_is_listed_by_year_and_the_totals_follow() {
        ProgrammeContent after = Edits.measure(
                        key("Документообіг"),
                        words("Документообіг", Map.of(2026, "150000", 2027, "20000", 2028, "30000")))
                .apply(before);

        assertThat(Comparison.of(before, after).changes())
                .filteredOn(change -> change.field().startsWith("money"))
                .containsExactly(new Change(Part.MEASURE, "I.1 Документообіг", "money:2026", "100000", "150000"));
        assertThat(after.totals().getFirst().total()).isEqualByComparingTo("200000");
        assertThat(Comparison.of(before, after).moneyAfter()).containsEntry(2026, new BigDecimal("150000.00"));
    }

    @Test
    void a_measure_put_in_and_a_measure_taken_out_are_whole_changes() {
        ProgrammeContent more = Edits.newMeasure("I", key("Термінал"), words("Термінал", Map.of(2026, "20000")))
                .apply(before);
        ProgrammeContent after = Edits.withoutMeasure(key("Навчання")).apply(more);

        List<Change> whole = Comparison.of(before, after).changes().stream()
                .filter(change -> change.field().equals("whole"))
                .toList();
        assertThat(whole).extracting(Change::subject).containsExactly("I.3", "I.2");
        assertThat(whole.getFirst().before()).isNull();
        assertThat(whole.getLast().after()).isNull();
    }

    @Test
    void a_split_by_kind_is_kept_where_the_sum_of_the_year_stays() {
        Measure split = before.measures().findFirst().orElseThrow();
        ProgrammeContent twoKinds = withMoney(
                split,
                List.of(
                        new Money(
                                2026, FundingSource.LOCAL_BUDGET, ExpenditureKind.CAPITAL, new BigDecimal("60000.00")),
                        new Money(
                                2026,
                                FundingSource.LOCAL_BUDGET,
                                ExpenditureKind.CURRENT,
                                new BigDecimal("40000.00"))));

        ProgrammeContent after = Edits.measure(
                        split.key(), words("Документообіг", Map.of(2026, "100000", 2027, "5000")))
                .apply(twoKinds);

        assertThat(after.measures().findFirst().orElseThrow().money())
                .extracting(Money::kind)
                .containsExactlyInAnyOrder(ExpenditureKind.CAPITAL, ExpenditureKind.CURRENT, ExpenditureKind.UNSPLIT);
    }

    @Test
    void a_measure_that_needs_no_money_has_none() {
        Edits.MeasureWords free = new Edits.MeasureWords(
                "Документообіг",
                "2026 рік",
                "Рада",
                "Не потребує",
                Funding.NOT_REQUIRED,
                FundingSource.LOCAL_BUDGET,
                Map.of(2026, new BigDecimal("5")),
                "Результат");
        Measure after = Edits.measure(key("Документообіг"), free)
                .apply(before)
                .measures()
                .findFirst()
                .orElseThrow();
        assertThat(after.money()).isEmpty();
        assertThat(after.declaredTotal()).isNull();
        assertThat(after.lastYear()).isEqualTo(2026);
    }

    @Test
    void a_changed_target_is_listed() {
        var old = before.indicators().getFirst();
        ProgrammeContent after = Edits.indicator(
                        old.key(),
                        new Edits.IndicatorWords(
                                old.priority(),
                                old.title(),
                                old.unit(),
                                Growth.UP,
                                true,
                                old.baseline(),
                                Map.of(
                                        2026,
                                        new BigDecimal("65"),
                                        2027,
                                        new BigDecimal("80"),
                                        2028,
                                        new BigDecimal("100")),
                                old.wholePeriod()))
                .apply(before);
        assertThat(Comparison.of(before, after).changes())
                .containsExactly(new Change(Part.INDICATOR, "1. Частка: Документообіг", "target:2026", "60", "65"));
    }

    private Edits.MeasureWords words(String title, Map<Integer, String> money) {
        Map<Integer, BigDecimal> sums = new java.util.TreeMap<>();
        money.forEach((year, sum) -> sums.put(year, new BigDecimal(sum)));
        return new Edits.MeasureWords(
                title,
                "2026 – 2028 роки",
                "Виконавчі органи міської ради",
                "Бюджет громади",
                Funding.FUNDED,
                FundingSource.LOCAL_BUDGET,
                sums,
                "Очікуваний результат: " + title);
    }

    private ProgrammeContent withMoney(Measure measure, List<Money> money) {
        Measure changed = new Measure(
                measure.key(),
                measure.code(),
                measure.title(),
                measure.termText(),
                measure.firstYear(),
                measure.lastYear(),
                measure.executors(),
                measure.fundingText(),
                measure.funding(),
                money,
                null,
                measure.expectedResult(),
                measure.place());
        var direction = before.directions().getFirst();
        var measures = direction.measures().stream()
                .map(each -> Objects.equals(each.key(), measure.key()) ? changed : each)
                .toList();
        var directions = List.of(new ProgrammeContent.Direction(
                direction.number(), direction.title(), direction.tasks(), measures, direction.place()));
        return new ProgrammeContent(
                before.title(),
                before.communityName(),
                before.katottg(),
                before.years(),
                before.approvals(),
                before.passport(),
                before.sections(),
                directions,
                before.indicators(),
                before.totals(),
                before.references(),
                before.figures(),
                before.monitoring(),
                before.reporting(),
                before.missing());
    }
}
