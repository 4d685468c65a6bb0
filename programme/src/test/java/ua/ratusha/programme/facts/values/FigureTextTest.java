package ua.ratusha.programme.facts.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            85,5          | %       | 85.5
            85.50 %       | %       | 85.5
            1 234,5       | %       | 1234.5
            12 345        | одиниць | 12345
            3 одиниць     | одиниць | 3
            3 ОДИНИЦЬ     | одиниць | 3
            -2            | %       | -2
            −2            | %       | -2
            100           | %       | 100
            0             | %       | 0
            """)
    void readsWhatPeopleType(String typed, String unit, BigDecimal value) {
        assertThat(FigureText.read(typed, unit)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "багато", "1.234,5", "1e9", "12,", ",5", "85,5 %%", "1234567890123456", "0,1234567"})
    void whatIsNoNumberIsNotGuessed(String typed) {
        assertThat(FigureText.read(typed, "%")).isEmpty();
    }

    @Test
    void writesAsPeopleHereDo() {
        assertThat(FigureText.typed(new BigDecimal("85.500000"))).isEqualTo("85,5");
        assertThat(FigureText.typed(new BigDecimal("1E+2"))).isEqualTo("100");
    }
}
