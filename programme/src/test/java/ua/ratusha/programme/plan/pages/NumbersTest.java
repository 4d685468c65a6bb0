package ua.ratusha.programme.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and targets as people type them into a draft. */
class NumbersTest {
    @Test
    void a_comma_a_point_and_spaces_between_thousands_are_read() {
        assertThat(Numbers.parse("1 600,5")).contains(new BigDecimal("1600.5"));
        assertThat(Numbers.parse("1600.5")).contains(new BigDecimal("1600.5"));
        assertThat(Numbers.parse("\u22125")).contains(new BigDecimal("-5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "1e999999999", "100000000000", "٣", "0x10", "1,000.50", "--1"})
    void what_no_budget_holds_is_wrong_before_it_reaches_the_database(String typed) {
        assertThat(Numbers.isWrong(typed)).isTrue();
    }
}
