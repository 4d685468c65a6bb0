package ua.ratusha.kernel.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing stands in a pack that the community's own document does not say. */
class PacksTest {
    /** How many rows each letter of the table of systems has. */
    private static final Map<Character, Integer> SYSTEMS = Map.ofEntries(
            Map.entry('A', 8),
            Map.entry('B', 3),
            Map.entry('C', 6),
            Map.entry('D', 4),
            Map.entry('E', 2),
            Map.entry('F', 6),
            Map.entry('G', 6),
            Map.entry('H', 10),
            Map.entry('I', 4),
            Map.entry('J', 4),
            Map.entry('K', 6),
            Map.entry('L', 7),
            Map.entry('M', 4),
            Map.entry('N', 7),
            Map.entry('O', 3),
            Map.entry('P', 6),
            Map.entry('Q', 2));

    /** The numerals that the documents write as words. */
    private static final Map<String, Integer> WORDS = Map.of("одна", 1, "одному", 1, "два", 2, "дві", 2);

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d+)?(?: тис\\.)?");

    @ParameterizedTest
    @ValueSource(strings = {"chornomorsk", "kherson"})
    void each_figures_words_stand_on_the_line_that_it_names(String pack) throws IOException {
        Path document = Hromadas.root().resolve("hromadas/" + pack + "/programme.txt");
        List<String> lines = List.of(Files.readString(document).split("\n", -1));
        assertThat(Hromadas.read(pack).figures()).allSatisfy(figure -> {
            String line = lines.get(figure.line() - 1).replaceAll("\\s+", " ");
            assertThat(line).as(figure.code()).contains(figure.quote());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"chornomorsk", "kherson"})
    void each_value_stands_in_its_words(String pack) {
        assertThat(Hromadas.read(pack).figures())
                .allSatisfy(figure -> assertThat(numbers(figure.quote()))
                        .as(figure.code() + ": " + figure.quote())
                        .anyMatch(number -> number.compareTo(figure.value()) == 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chornomorsk", "kherson"})
    void codes_are_unique_and_systems_exist(String pack) {
        List<Figure> figures = Hromadas.read(pack).figures();
        assertThat(figures).extracting(Figure::code).doesNotHaveDuplicates();
        assertThat(figures)
                .allSatisfy(figure -> assertThat(
                                Integer.parseInt(figure.system().substring(1)))
                        .as(figure.code())
                        .isBetween(1, SYSTEMS.getOrDefault(figure.system().charAt(0), 0)));
        assertThat(figures).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chornomorsk", "kherson"})
    void the_parents_of_units_exist(String pack) {
        List<Pack.Unit> units = Hromadas.read(pack).units();
        Set<String> codes = new HashSet<>();
        assertThat(units).allSatisfy(unit -> assertThat(codes.add(unit.code())).isTrue());
        assertThat(units).allMatch(unit -> unit.parent() == null || codes.contains(unit.parent()));
    }

    @Test
    void chornomorsk_is_itself() {
        Pack pack = Hromadas.read("chornomorsk");
        assertThat(pack.name()).isEqualTo("Чорноморська міська територіальна громада");
        assertThat(pack.katottg()).isEqualTo("UA51100370000040590");
        assertThat(pack.act()).as("the document names no act that approved it").isNull();
        Pack.LocalReport report = pack.report();
        assertThat(report).isNotNull();
        assertThat(report.due()).isEqualTo(MonthDay.of(1, 20));
        assertThat(report.recipients()).hasSize(2);
        assertThat(pack.programme().lines().toList().get(report.line() - 1)).contains("до 20 січня");
    }

    @Test
    void kherson_is_itself() {
        Pack pack = Hromadas.read("kherson");
        assertThat(pack.katottg()).isEqualTo("UA65100150000057191");
        assertThat(pack.programme()).contains(pack.katottg());
        assertThat(pack.act()).isEqualTo(new Pack.Act("розпорядження", "255А", LocalDate.of(2026, 3, 20)));
        assertThat(pack.report())
                .as("only the rule of CMU 119, which is everyone's")
                .isNull();
        assertThat(pack.programmeHead()).contains("(CDTO)");
    }

    @Test
    void parts_make_the_totals_of_chornomorsk() {
        Sums sums = new Sums(Hromadas.read("chornomorsk"));
        sums.check("education.institutions", "education.schools", "education.kindergartens", "education.out-of-school");
        sums.check(
                "culture.institutions", "culture.libraries", "culture.clubs", "culture.other", "culture.art-schools");
        sums.check("health.institutions", "health.primary", "health.secondary");
        sums.check("edoc.licences", "edoc.licences.council", "edoc.licences.enterprises");
        sums.check("literacy.participants", "literacy.tests", "literacy.course-takers");
        sums.check(
                "schools.multimedia",
                "schools.multimedia.boards",
                "schools.multimedia.screens",
                "schools.multimedia.projectors");
        assertThat(sums.of("workplaces.obsolete", "workplaces.new")).isEqualByComparingTo("100");
        assertThat(sums.of(sums.codes("servers.")))
                .as("the total that the document leaves out")
                .isEqualByComparingTo("18");
    }

    @Test
    void parts_make_the_totals_of_kherson() {
        Sums sums = new Sums(Hromadas.read("kherson"));
        sums.check("programme.total", "programme.total.2026", "programme.total.2027", "programme.total.2028");
        sums.check("programme.total", sums.codes("programme.direction-"));
        sums.check("programme.total", sums.codes("cost."));
        sums.check(
                "cyfrogram.certificates",
                "cyfrogram.kindergartens",
                "cyfrogram.schools",
                "cyfrogram.vocational",
                "cyfrogram.out-of-school");
        assertThat(sums.of("settlements.towns", "settlements.villages").add(BigDecimal.ONE))
                .as("with the city: as many settlements as have coverage described")
                .isEqualByComparingTo(sums.of("mobile.stable", "mobile.unstable"));
        assertThat(sums.codes("baseline.")).hasSize(24);
    }

    private static Set<BigDecimal> numbers(String quote) {
        Set<BigDecimal> numbers = new HashSet<>();
        String joined = quote.replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", "");
        for (String text : List.of(quote, joined)) {
            Matcher matcher = NUMBER.matcher(text);
            while (matcher.find()) {
                String found = matcher.group();
                BigDecimal number = new BigDecimal(found.replace(" тис.", "").replace(',', '.'));
                numbers.add(found.endsWith("тис.") ? number.movePointRight(3) : number);
            }
        }
        Stream.of(quote.split(" "))
                .filter(WORDS::containsKey)
                .map(WORDS::get)
                .map(BigDecimal::valueOf)
                .forEach(numbers::add);
        return numbers;
    }

    private record Sums(Pack pack) {
        void check(String total, String... parts) {
            assertThat(of(parts)).as(total).isEqualByComparingTo(of(total));
        }

        BigDecimal of(String... codes) {
            return Arrays.stream(codes).map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        String[] codes(String prefix) {
            String start = pack.code() + ".";
            return pack.figures().stream()
                    .map(Figure::code)
                    .map(code -> code.substring(start.length()))
                    .filter(code -> code.startsWith(prefix))
                    .toArray(String[]::new);
        }

        private BigDecimal value(String code) {
            return pack.figures().stream()
                    .filter(figure -> figure.code().equals(pack.code() + "." + code))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code))
                    .value();
        }
    }
}
