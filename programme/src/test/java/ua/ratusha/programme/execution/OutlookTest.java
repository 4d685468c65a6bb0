package ua.ratusha.programme.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Forecast;
import ua.ratusha.programme.execution.api.Forecast.Basis;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.execution.api.Variance;
import ua.ratusha.programme.plan.api.FundingSource;

/** What the figures say about the end of the year. */
class OutlookTest {
    private static Amounts amounts(String planned, String contracted, String paid) {
        return new Amounts(
                new BigDecimal(planned),
                BigDecimal.ZERO,
                new BigDecimal(planned),
                new BigDecimal(contracted),
                new BigDecimal(paid));
    }

    private static Forecast forecast(String day, Amounts... measures) {
        List<Matrix.Cell> cells = java.util.stream.IntStream.range(0, measures.length)
                .mapToObj(n -> new Matrix.Cell(key("m" + n), "I", 2026, FundingSource.LOCAL_BUDGET, measures[n]))
                .toList();
        return Forecast.of(
                new Matrix(UUID.randomUUID(), LocalDate.parse(day), List.of(2026, 2027), List.of(), cells), 2026);
    }

    @Test
    void a_year_that_is_over_has_its_payments_and_nothing_more() {
        Forecast forecast = forecast("2027-01-01", amounts("1000", "900", "700"));

        assertThat(forecast.basis()).isEqualTo(Basis.CLOSED);
        assertThat(forecast.expected()).isEqualByComparingTo("700");
        assertThat(forecast.left()).isEqualByComparingTo("300");
    }

    @Test
    void money_goes_on_at_its_pace_but_not_above_the_plan() {
        Forecast slow = forecast("2026-07-01", amounts("1000", "0", "200"));
        assertThat(slow.basis()).isEqualTo(Basis.PACE);
        assertThat(slow.expected()).isEqualByComparingTo("401.10");

        Forecast fast = forecast("2026-07-01", amounts("1000", "0", "900"));
        assertThat(fast.pace()).isEqualByComparingTo("1804.95");
        assertThat(fast.expected()).isEqualByComparingTo("1000");
    }

    @Test
    void what_contracts_bind_is_paid_even_above_the_plan() {
        assertThat(forecast("2026-07-01", amounts("1000", "1200", "100")).expected())
                .isEqualByComparingTo("1200");
    }

    @Test
    void a_measure_paid_at_once_does_not_lend_its_pace_to_the_others() {
        Forecast forecast = forecast("2026-07-01", amounts("100", "100", "100"), amounts("1000", "0", "0"));

        assertThat(forecast.expected()).isEqualByComparingTo("100");
        assertThat(forecast.left()).isEqualByComparingTo("1000");
    }

    @Test
    void a_young_year_is_judged_by_contracts_alone() {
        assertThat(forecast("2026-02-28", amounts("1000", "300", "100")).basis())
                .isEqualTo(Basis.OBLIGATIONS);
        assertThat(forecast("2026-02-28", amounts("1000", "300", "100")).expected())
                .isEqualByComparingTo("300");
        assertThat(forecast("2026-03-01", amounts("1000", "300", "100")).basis())
                .isEqualTo(Basis.PACE);
        assertThat(forecast("2025-12-31", amounts("1000", "300", "0")).expected())
                .isEqualByComparingTo("300");
    }

    @Test
    void from_nothing_nothing_is_forecast() {
        assertThat(forecast("2026-07-01", amounts("1000", "0", "0")).basis()).isEqualTo(Basis.NOTHING_YET);
    }

    @ParameterizedTest
    @CsvSource({
        "0,    0,    2026-07-01, NONE",
        "0,    1,    2026-07-01, UNPLANNED",
        "1000, 1001, 2026-07-01, OVERSPENT",
        "1000, 1000, 2026-07-01, DONE",
        "1000, 0,    2026-01-15, NOT_STARTED",
        "1000, 0,    2026-07-01, BEHIND",
        "1000, 250,  2026-07-01, ON_TRACK",
        "1000, 240,  2026-07-01, BEHIND",
        "1000, 999,  2026-12-31, ON_TRACK",
        "1000, 999,  2027-01-01, UNSPENT",
        "1000, 0,    2025-07-01, NOT_STARTED"
    })
    void payments_against_the_plan_in_a_word(String planned, String paid, LocalDate today, Variance expected) {
        assertThat(Variance.of(amounts(planned, "0", paid), 2026, today)).isEqualTo(expected);
    }
}
