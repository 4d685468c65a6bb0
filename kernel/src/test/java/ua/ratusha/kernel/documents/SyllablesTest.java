package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "інформатизації, інфор-мати-зації",
        "обладнання, облад-нання",
        "Кібербезпека, Кібер-без-пека",
        "відеоспостереження, відеос-пос-тере-ження",
        "комп’ютерної, комп’ю-тер-ної",
        "ДСТУ, ДСТУ",
        "місто, місто",
        "відрядження, від-рядження"
    })
    void breaksOnlyBeforeASyllableAndLeavesNoStubs(String word, String parts) {
        assertThat(Syllables.hyphenate(word).replace(Syllables.SOFT_HYPHEN, "-"))
                .isEqualTo(parts);
    }
}
