package ua.ratusha.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats uk = Formats.of(Words.UKRAINIAN);
    private final Formats en = Formats.of(Locale.ENGLISH);

    private static String spaced(String text) {
        return text.replace('_', Formats.NBSP);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.00, 0, 0",
        "999, 999, 999",
        "1000, 1_000, '1,000'",
        "5860.5, '5_860,5', '5,860.5'",
        "1234567.10, '1_234_567,1', '1,234,567.1'",
        "-12345.6, '−12_345,6', '−12,345.6'",
        "1E+3, 1_000, '1,000'"
    })
    void numbersHaveThousandsApartAndTheDecimalMarkOfTheLanguage(BigDecimal value, String ukrainian, String english) {
        assertThat(uk.number(value)).isEqualTo(spaced(ukrainian));
        assertThat(en.number(value)).isEqualTo(english);
    }

    @Test
    void moneyStaysOnOneLineWithItsUnit() {
        BigDecimal sum = new BigDecimal("5860500.00");
        assertThat(uk.money(sum)).isEqualTo(spaced("5_860_500,00_грн"));
        assertThat(uk.thousands(sum)).isEqualTo(spaced("5_860,5_тис._грн"));
        assertThat(en.thousands(sum)).isEqualTo(spaced("5,860.5_thousand_UAH"));
    }

    @Test
    void aColumnOfThousandsKeepsOneDecimalAndLosesNoKopiika() {
        assertThat(uk.thousandsFigure(new BigDecimal("1200000.00"))).isEqualTo(spaced("1_200,0"));
        assertThat(uk.thousandsFigure(new BigDecimal("1200000.01"))).isEqualTo(spaced("1_200,00001"));
        assertThat(uk.thousandsFigure(new BigDecimal("0.00"))).isEqualTo("0,0");
    }

    @Test
    void sharesBecomePercent() {
        assertThat(uk.percent(new BigDecimal("0.271"))).isEqualTo(spaced("27,1_%"));
        assertThat(uk.percent(BigDecimal.ONE)).isEqualTo(spaced("100_%"));
        assertThat(en.percent(new BigDecimal("0.271"))).isEqualTo("27.1%");
    }

    @Test
    void daysAreNamedInTheGenitive() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(uk.date(day)).isEqualTo(spaced("22_листопада_2026"));
        assertThat(en.date(day)).isEqualTo(spaced("22_November_2026"));
        assertThat(uk.shortDate(LocalDate.of(2027, 3, 1))).isEqualTo("01.03.2027");
    }

    @Test
    void momentsAreShownInKyivTime() {
        assertThat(uk.moment(Instant.parse("2026-11-22T22:05:00Z"), ZoneId.of("Europe/Kyiv")))
                .isEqualTo(spaced("23_листопада_2026, 00:05"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, MANY",
        "1, ONE",
        "2, FEW",
        "4, FEW",
        "5, MANY",
        "11, MANY",
        "12, MANY",
        "14, MANY",
        "21, ONE",
        "22, FEW",
        "25, MANY",
        "101, ONE",
        "111, MANY",
        "112, MANY",
        "1002, FEW",
        "-1, ONE"
    })
    void ukrainianCountsInThreeForms(long number, Formats.Plural form) {
        assertThat(uk.plural(number)).isEqualTo(form);
    }

    @Test
    void englishCountsInTwo() {
        assertThat(en.plural(1)).isEqualTo(Formats.Plural.ONE);
        assertThat(en.plural(2)).isEqualTo(Formats.Plural.MANY);
        assertThat(en.plural(21)).isEqualTo(Formats.Plural.MANY);
    }
}
