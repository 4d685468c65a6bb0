package ua.ratusha.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"00032684", "00032106", "14360570", "40075815", "20077720", "43220851", "00013480"})
    void knowsRealCodesOfOrganisations(String code) {
        assertThat(Edrpou.parse(code)).isEqualTo(new Checked.Valid<>(new Edrpou(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "00000088, people.suspicious.edrpou", // the test organisation of the state's exchange
        "14360571, people.suspicious.edrpou",
        "1436057, people.malformed.edrpou",
        "143605700, people.malformed.edrpou",
        "1436O570, people.malformed.edrpou",
        "'', people.malformed.edrpou",
        "١٤٣٦٠٥٧٠, people.malformed.edrpou",
    })
    void warnsOfOddCodesOfOrganisations(String code, String reason) {
        assertThat(Edrpou.parse(code).findReason()).contains(reason);
    }

    @Test
    void spacesAroundAndInsideDoNotMatter() {
        assertThat(Edrpou.parse(" 14360 570\u00A0").find()).contains(new Edrpou("14360570"));
        assertThat(Iban.parse("ua21 3223 1300 0002 6007 2335 66001")
                        .find()
                        .orElseThrow()
                        .grouped())
                .isEqualTo("UA21 3223 1300 0002 6007 2335 6600 1");
    }

    @Test
    void aSuspiciousCodeIsKept() {
        assertThat(Edrpou.parse("00000088").find()).contains(new Edrpou("00000088"));
        assertThat(Edrpou.parse("88").find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3184710691, 1987-03-12",
        "3184710692, people.suspicious.rnokpp",
        "1234567036, people.suspicious.rnokpp",
        "0000000000, people.suspicious.rnokpp",
        "318471069, people.malformed.rnokpp",
    })
    void checksTheNumbersOfTaxpayers(String number, String expected) {
        var checked = Rnokpp.parse(number);
        if (expected.startsWith("people.")) {
            assertThat(checked.findReason()).contains(expected);
        } else {
            assertThat(checked).isInstanceOf(Checked.Valid.class);
            assertThat(checked.find().orElseThrow().birthDate()).isEqualTo(LocalDate.parse(expected));
        }
    }

    @Test
    void personalCodesNeverPrintThemselves() {
        assertThat(new Rnokpp("3184710691")).hasToString("••••••0691");
        assertThat(new Unzr("19870312-01234")).hasToString("••••••••-01234");
        assertThat(Rnokpp.parse("3184710691").toString()).doesNotContain("318471");
    }

    @ParameterizedTest
    @CsvSource({
        "19870312-01234, ",
        "1987031201234, ",
        "19871312-01234, people.suspicious.unzr",
        "19870230-01234, people.suspicious.unzr",
        "19870312-1234, people.malformed.unzr",
    })
    void checksTheDateOfADemographicNumber(String number, String reason) {
        assertThat(Unzr.parse(number).findReason().orElse(null)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "UA213223130000026007233566001, ",
        "UA213223130000026007233566002, people.suspicious.iban",
        "UA21322313000002600723356600, people.malformed.iban",
        "PL213223130000026007233566001, people.malformed.iban",
    })
    void checksBankAccounts(String account, String reason) {
        assertThat(Iban.parse(account).findReason().orElse(null)).isEqualTo(reason);
    }

    @Test
    void oneWrongDigitOrTwoSwappedAreSeenInAnAccount() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String good = goodIban(random);
            assertThat(Iban.parse(good)).isInstanceOf(Checked.Valid.class);
            int at = 4 + random.nextInt(25);
            char other = (char) ('0' + (good.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(Iban.parse(good.substring(0, at) + other + good.substring(at + 1)))
                    .isInstanceOf(Checked.Suspicious.class);
        }
    }

    private static String goodIban(Random random) {
        var account = new StringBuilder();
        random.ints(25, 0, 10).forEach(account::append);
        for (int check = 2; check < 99; check++) {
            String iban = "UA%02d%s".formatted(check, account);
            if (Iban.parse(iban) instanceof Checked.Valid) {
                return iban;
            }
        }
        throw new IllegalStateException("No check digits for " + account);
    }

    @Test
    void nothingThatPeopleTypeBreaksTheChecks() {
        var random = new Random(8);
        String letters = "0123456789 UAабЇ-–\u00A0\n\t'\"%\\😀";
        List<Function<String, Checked<?>>> parsers =
                List.of(Edrpou::parse, Rnokpp::parse, Unzr::parse, Iban::parse, Katottg::parse);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(32), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            parsers.forEach(parse -> assertThat(parse.apply(text.toString())).isNotNull());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UA51000000000030770, OBLAST",
        "UA51100000000095786, RAION",
        "UA51100370000040590, HROMADA",
        "UA51100370010020298, SETTLEMENT",
        "UA65100150010123057, DISTRICT",
    })
    void tellsTheLevelOfATerritory(String code, Katottg.Level level) {
        var checked = Katottg.parse(code);
        assertThat(checked).isInstanceOf(Checked.Valid.class);
        assertThat(checked.find().orElseThrow().level()).isEqualTo(level);
    }

    @Test
    void knowsWhatLiesInsideATerritory() {
        var odesa = new Katottg("UA51000000000030770");
        var hromada = new Katottg("UA51100370000040590");
        var city = new Katottg("UA51100370010020298");
        assertThat(odesa.contains(hromada)).isTrue();
        assertThat(hromada.contains(city)).isTrue();
        assertThat(city.contains(hromada)).isFalse();
        assertThat(hromada.contains(hromada)).isTrue();
        assertThat(hromada.contains(new Katottg("UA65100150010064384"))).isFalse();
        assertThat(city.prefixAt(Katottg.Level.HROMADA)).contains("UA5110037");
        assertThat(hromada.prefixAt(Katottg.Level.SETTLEMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UA51000370000040590, people.suspicious.katottg",
        "UA00000000000000000, people.suspicious.katottg",
        "UA5110037000004059, people.malformed.katottg",
        "5110037000004059012, people.malformed.katottg",
    })
    void warnsOfOddTerritories(String code, String reason) {
        assertThat(Katottg.parse(code).findReason()).contains(reason);
    }

    /** The list of the state, if it is at hand beside the repository. */
    @Test
    void everyTerritoryOfTheStateIsValidAndLiesInsideTheOneAboveIt() throws IOException {
        Path list = sharedFile("data/katottg/kodifikator-16-05-2025.csv");
        assumeThat(list).isNotNull();
        try (var lines = Files.lines(list, StandardCharsets.UTF_8)) {
            lines.skip(1).forEach(line -> {
                var codes = Arrays.stream(line.split(";", -1))
                        .limit(5)
                        .filter(code -> !code.isEmpty())
                        .toList();
                var own = Katottg.parse(codes.getLast());
                assertThat(own).as(line).isInstanceOf(Checked.Valid.class);
                if (codes.size() > 1) {
                    assertThat(new Katottg(codes.get(codes.size() - 2))
                                    .contains(own.find().orElseThrow()))
                            .as(line)
                            .isTrue();
                }
            });
        }
    }

    private static Path sharedFile(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    @Test
    void everyReasonHasItsWords() throws IOException {
        for (String file : List.of("texts.properties", "texts_en.properties")) {
            var texts = new Properties();
            try (var in = new InputStreamReader(Checked.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            for (String kind : List.of("edrpou", "rnokpp", "unzr", "iban", "katottg")) {
                assertThat(texts).containsKeys("people.suspicious." + kind, "people.malformed." + kind);
            }
        }
    }
}
