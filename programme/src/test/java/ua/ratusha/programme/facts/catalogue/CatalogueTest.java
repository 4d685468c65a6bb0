package ua.ratusha.programme.facts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ratusha.programme.facts.catalogue.Catalogue.Proposal;
import ua.ratusha.programme.facts.formula.Formula;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void eachOfKhersonsIndicatorsHasExactlyOneRowAndEachRowItsIndicator() throws IOException {
        List<Indicator> indicators = kherson();
        assertThat(indicators).hasSize(24);
        Set<String> used = new HashSet<>();
        for (Indicator indicator : indicators) {
            List<Proposal> proposals = catalogue.list(indicator);
            assertThat(proposals)
                    .as("%s %s", indicator.number(), indicator.priority())
                    .hasSize(1);
            assertThat(proposals.getFirst().unit()).isEqualTo(indicator.unit());
            used.add(proposals.getFirst().code());
        }
        assertThat(used).hasSize(24);
    }

    @Test
    void everyProposalIsWholeInBothLanguagesAndItsFormulaIsOne() {
        assertThat(catalogue.listAll()).hasSize(24).allSatisfy(proposal -> {
            assertThat(proposal.counted().uk()).isNotBlank();
            assertThat(proposal.counted().en()).isNotBlank();
            assertThat(proposal.of().uk().isEmpty())
                    .isEqualTo(proposal.of().en().isEmpty());
            assertThat(proposal.isShare()).isEqualTo(proposal.unit().equals("%"));
            assertThat(proposal.systems()).allMatch(system -> system.matches("[A-Q][1-9]\\d?"));
            assertThat(Formula.parse(proposal.formula()).codes()).hasSize(proposal.isShare() ? 2 : 1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Розвиток системи електронного документообігу                         | edo-share
            Модернізація офіційного веб-сайту громади                            | website
            Створення точок Wi‑Fi у парках                                       | wi-fi
            Підвищення цифрової грамотності жителів громади                      | digital-literacy
            Оновлення комп’ютерної техніки апарату                               | workplaces
            Підвищення кваліфікації посадових осіб                               | staff-training
            """)
    void knowsSimilarIndicatorsOfOtherCommunities(String priority, String code) {
        assertThat(catalogue.find(indicator("1", priority, "", "%")).map(Proposal::code))
                .contains(code);
    }

    @Test
    void whatItDoesNotKnowItDoesNotGuess() {
        assertThat(catalogue.find(indicator("1", "Озеленення скверу", "Кількість дерев", "одиниць")))
                .isEmpty();
    }

    @Test
    void theNameDecidesWhereThereIsNoPriority() {
        assertThat(catalogue
                        .find(indicator("1", "", "Частка закладів з Wi-Fi", "%"))
                        .map(Proposal::code))
                .contains("wi-fi");
    }

    private static List<Indicator> kherson() throws IOException {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data/programmes/kherson-2026-2028-indicators.tsv"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(file != null, "the folder shared with the gold tables is not beside the repository");
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> indicator(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    private static Indicator indicator(String number, String priority, String title, String unit) {
        return new Indicator(
                new UUID(0, 1), number, priority, null, title, unit, Growth.UP, true, null, Map.of(), null, "", "");
    }
}
