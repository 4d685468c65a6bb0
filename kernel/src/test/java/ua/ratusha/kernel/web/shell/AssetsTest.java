package ua.ratusha.kernel.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssetsTest {

    private static final String FOLDER = "ua/ratusha/kernel/web/assets";
    private static final Assets ASSETS = new Assets(FOLDER, "shell.css", "shell.js", "ratusha-sans.woff2", "mark.svg");

    private static String css() {
        return new String(ASSETS.find("shell.css").orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    static List<Contrast.Checked> contrasts() {
        return Contrast.check(css());
    }

    @Test
    void theAddressChangesWithTheContent() {
        Assets fewer = new Assets(FOLDER, "shell.css");
        assertThat(ASSETS.path("shell.css")).matches("/assets/[0-9a-f]{12}/shell.css");
        assertThat(fewer.path("shell.css")).isNotEqualTo(ASSETS.path("shell.css"));
        assertThatThrownBy(() -> ASSETS.path("other.css")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFirstPageIsLight() {
        assertThat(ASSETS.find("shell.css").orElseThrow().bytes()).hasSizeLessThan(31_000);
        assertThat(ASSETS.find("shell.js").orElseThrow().bytes()).hasSizeLessThan(4_096);
        assertThat(ASSETS.find("ratusha-sans.woff2").orElseThrow().bytes()).hasSizeLessThan(60_000);
    }

    @Test
    void textIsPackedAndTheTypefaceIsNot() {
        assertThat(ASSETS.find("shell.css").orElseThrow().packed()).isNotNull().hasSizeLessThan(9_000);
        assertThat(ASSETS.find("ratusha-sans.woff2").orElseThrow().packed()).isNull();
    }

    @ParameterizedTest
    @MethodSource("contrasts")
    void everyColourPartsFromItsGround(Contrast.Checked checked) {
        assertThat(checked.ratio())
                .as(checked.toString())
                .isGreaterThanOrEqualTo(checked.pair().least());
    }

    @Test
    void contrastIsComputedAsTheStandardDoes() {
        assertThat(Contrast.ratio("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Contrast.ratio("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    @Test
    void darkIsTheSameWhetherChosenOrTakenFromTheDevice() {
        assertThat(tokens("\\.look-dark \\{([^}]*)}")).isEqualTo(tokens("\\.look-auto \\{([^}]*)}"));
    }

    private static String tokens(String block) {
        Matcher found = Pattern.compile(block).matcher(css());
        assertThat(found.find()).isTrue();
        return found.group(1).replaceAll("\\s+", " ");
    }
}
