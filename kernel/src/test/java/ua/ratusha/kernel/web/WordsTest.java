package ua.ratusha.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private final Words words = new Words(List.of(new Texts("ua/ratusha/kernel/web/words")));

    @Test
    void valuesComeInThePlacesOfThePattern() {
        assertThat(words.text(
                        Words.UKRAINIAN, "t.sum", new BigDecimal("1234.50"), LocalDate.of(2026, 11, 22), "м. Херсон"))
                .isEqualTo("Сума 1 234,5 на 22 листопада 2026, м. Херсон"
                        .replace("1 234", "1\u00a0234")
                        .replace("22 листопада 2026", "22\u00a0листопада\u00a02026"));
    }

    @Test
    void apostrophesAndBracesThatAreNoPlacesStay() {
        assertThat(words.text(Words.UKRAINIAN, "t.apostrophe", "x")).isEqualTo("об'єкт {зразок} x {1}");
    }

    @Test
    void whatEnglishLacksComesInUkrainian() {
        assertThat(words.text(Locale.ENGLISH, "t.only")).isEqualTo("лише українською");
        assertThat(words.text(Locale.ENGLISH, "t.both")).isEqualTo("both");
    }

    @Test
    void aMissingTextShowsItsKey() {
        assertThat(words.text(Words.UKRAINIAN, "t.nowhere")).isEqualTo("⟦t.nowhere⟧");
    }

    @Test
    void twoSystemsMayNotDefineOneText() {
        Texts same = new Texts("ua/ratusha/kernel/web/words");
        assertThatThrownBy(() -> new Words(List.of(same, same))).hasMessageContaining("defined twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ua/ratusha/kernel/web/texts", "ua/ratusha/kernel/web/shell/design"})
    void bothLanguagesHaveTheSameTexts(String basename) throws IOException {
        assertThat(keys(basename + "_en.properties")).isEqualTo(keys(basename + ".properties"));
    }

    private static Set<Object> keys(String name) throws IOException {
        Properties read = new Properties();
        try (var in = Objects.requireNonNull(WordsTest.class.getClassLoader().getResourceAsStream(name))) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return read.keySet();
    }
}
