package ua.ratusha.programme.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.reading.words.Numerals;

/** A real programme with tables torn by pages, read whole and compared with a hand-made table of its cells. */
class KhersonReadingTest {
    private final ProgrammeContent content =
            ProgrammeReader.read(Seeds.text(Seeds.kherson())).content();

    @Test
    void twentyFourMeasuresStandInFourDirections() {
        assertThat(content.directions()).extracting(Direction::number).containsExactly("I", "II", "III", "IV");
        assertThat(content.directions())
                .extracting(direction -> direction.measures().size())
                .containsExactly(14, 1, 5, 4);
        assertThat(content.directions())
                .extracting(direction -> direction.tasks().size())
                .containsExactly(10, 9, 7, 8);
        assertThat(content.years()).containsExactly(2026, 2027, 2028);
    }

    @Test
    void everyCellOfTheMeasuresIsRight() {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String[] row : rows("measures")) {
            expected.add(String.join("|", row[0], row[2], row[3], row[4], row[5], row[10]) + money(row, 6));
        }
        for (Direction direction : content.directions()) {
            for (Measure measure : direction.measures()) {
                found.add(String.join(
                                "|",
                                direction.number() + ". " + direction.title(),
                                measure.title(),
                                measure.termText(),
                                measure.executors(),
                                measure.fundingText(),
                                measure.expectedResult())
                        + List.of(
                                text(measure.declaredTotal()),
                                year(measure, 2026),
                                year(measure, 2027),
                                year(measure, 2028)));
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static String money(String[] row, int from) {
        List<String> cells = new ArrayList<>();
        for (int i = from; i < from + 4; i++) {
            cells.add(text(Numerals.parse(row[i])
                    .map(value -> value.multiply(BigDecimal.valueOf(1000)))
                    .orElse(null)));
        }
        return cells.toString();
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0
                ? "-"
                : value.stripTrailingZeros().toPlainString();
    }

    private static String year(Measure measure, int year) {
        return text(measure.total(year));
    }

    @Test
    void theStateOfFundingIsNotAZero() {
        assertThat(content.measures().filter(m -> m.funding() == Funding.NOT_REQUIRED))
                .hasSize(11);
        assertThat(content.measures().filter(m -> m.funding() == Funding.WITHIN_ESTIMATES))
                .extracting(Measure::code)
                .containsExactly("III.3");
        assertThat(content.measures().filter(m -> m.funding() == Funding.FUNDED))
                .hasSize(12);
        assertThat(content.measures().flatMap(m -> m.money().stream()))
                .allMatch(cell -> cell.source() == FundingSource.LOCAL_BUDGET);
    }

    @Test
    void everyCellOfTheIndicatorsIsRight() {
        List<String> expected = new ArrayList<>();
        for (String[] row : rows("indicators")) {
            expected.add(String.join("|", row[0].replace(".", ""), row[1], row[2], row[3]) + "|"
                    + List.of(plain(row[4]), plain(row[5]), plain(row[6]), plain(row[7]), plain(row[8])));
        }
        List<String> found = new ArrayList<>();
        for (Indicator indicator : content.indicators()) {
            found.add(String.join("|", indicator.number(), indicator.priority(), indicator.title(), indicator.unit())
                    + "|"
                    + List.of(
                            text0(indicator.baseline()),
                            text0(indicator.targets().get(2026)),
                            text0(indicator.targets().get(2027)),
                            text0(indicator.targets().get(2028)),
                            text0(indicator.wholePeriod())));
        }
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(content.indicators())
                .allMatch(indicator -> indicator.wholePeriodUnit().equals("%"));
    }

    private static String plain(String cell) {
        return cell.equals("-") ? "" : cell;
    }

    private static String text0(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    @Test
    void everyIndicatorIsLinkedToTheMeasureOfTheSameOrder() {
        List<Measure> measures = content.measures().toList();
        assertThat(content.indicators())
                .extracting(Indicator::measureKey)
                .containsExactlyElementsOf(measures.stream().map(Measure::key).toList());
    }

    @Test
    void totalsAreReadForDirectionsProgrammeAndPassport() {
        List<DeclaredTotal> annex = content.totals().stream()
                .filter(total -> !total.scope().equals(DeclaredTotal.PASSPORT))
                .toList();
        List<String[]> expected = rows("totals");
        assertThat(annex).hasSize(15);
        for (int i = 0; i < 15; i++) {
            String[] row = expected.get(i);
            assertThat(annex.get(i).label()).isEqualTo(row[1]);
            assertThat(annex.get(i).total()).isEqualByComparingTo(thousands(row[2]));
            assertThat(new TreeMap<>(annex.get(i).byYear()).values().stream().map(KhersonReadingTest::text))
                    .containsExactly(text(thousands(row[3])), text(thousands(row[4])), text(thousands(row[5])));
        }
        assertThat(annex)
                .extracting(DeclaredTotal::scope)
                .containsExactly(
                        "I",
                        "I",
                        "I",
                        "II",
                        "II",
                        "II",
                        "III",
                        "III",
                        "III",
                        "IV",
                        "IV",
                        "IV",
                        "програма",
                        "програма",
                        "програма");
        assertThat(annex.stream().limit(3))
                .extracting(DeclaredTotal::source)
                .containsExactly(null, FundingSource.LOCAL_BUDGET, FundingSource.OTHER);
        assertThat(content.totals().stream().filter(total -> total.scope().equals(DeclaredTotal.PASSPORT)))
                .extracting(total -> text(total.total()))
                .containsExactly("5860500", "5860500", "-");
    }

    private static BigDecimal thousands(String cell) {
        return Numerals.parse(cell).orElseThrow().multiply(BigDecimal.valueOf(1000));
    }

    @Test
    void thePassportIsReadWithItsEmptyRows() {
        assertThat(content.passport()).hasSize(10);
        assertThat(content.passport())
                .filteredOn(row -> row.value().isBlank())
                .extracting("number")
                .containsExactly("3", "4");
        assertThat(content.katottg()).isEqualTo("UA65100150000057191");
        assertThat(content.communityName()).isEqualTo("Херсонська міська територіальна громада");
        assertThat(content.passportValue(PassportField.TERM)).contains("2026 – 2028 роки");
        assertThat(content.title())
                .isEqualTo("Програма інформатизації Херсонської міської територіальної громади на 2026 – 2028 роки");
        assertThat(content.passportValue(PassportField.FUNDING).orElseThrow())
                .startsWith("5860,5 тис. грн (2026 — 2403,5; 2027 — 1703,5; 2028 — 1753,5)");
        assertThat(content.passport())
                .extracting("field")
                .containsExactly(
                        PassportField.COMMUNITY,
                        PassportField.KATOTTG,
                        PassportField.DRAFTING_ACT,
                        PassportField.STATE_CUSTOMER_AGREEMENT,
                        PassportField.PURPOSE,
                        PassportField.DEVELOPER,
                        PassportField.HEAD,
                        PassportField.RESPONSIBLE,
                        PassportField.TERM,
                        PassportField.FUNDING);
    }

    @Test
    void sectionsActsAndDutiesAreRead() {
        assertThat(content.sections().stream().filter(s -> s.level() == 1))
                .extracting("number")
                .containsExactly("I", "II", "III", "IV", "V", "VI", "VII", "VIII");
        assertThat(content.approvals()).extracting("number").containsExactly("255А", "255/Р");
        assertThat(content.references()).extracting("number").contains("644", "119", "835", "2360-IX", "386-р");
        assertThat(content.monitoring()).hasSize(4);
        assertThat(content.reporting()).hasSize(1);
        assertThat(content.reporting().getFirst().dueMonth()).isEqualTo(3);
        assertThat(content.reporting().getFirst().dueDay()).isEqualTo(1);
        assertThat(content.reporting().getFirst().addressee()).isEqualTo("Міністерству цифрової трансформації України");
        assertThat(content.reporting().getFirst().ground()).contains("№ 119");
        assertThat(content.figures())
                .anyMatch(f -> f.value().intValue() == 322557 && f.unit().startsWith("осіб"));
        assertThat(content.figures())
                .anyMatch(f -> f.value().intValue() == 105 && f.unit().startsWith("одиниц"));
        assertThat(content.missing()).isEmpty();
    }

    private static List<String[]> rows(String name) {
        return Seeds.shared("data/programmes/kherson-2026-2028-" + name + ".tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
