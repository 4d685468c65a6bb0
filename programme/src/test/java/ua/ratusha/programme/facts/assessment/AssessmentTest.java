package ua.ratusha.programme.facts.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ratusha.programme.facts.api.IndicatorState.Point;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

class AssessmentTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 2);

    @ParameterizedTest(name = "{0}: base {1}, target {2}, fact {3} → {4} %")
    @CsvSource(textBlock = """
            UP,   85,   90,   87,   40.0
            UP,   85,   90,   90,   100.0
            UP,   85,   90,   92,   140.0
            UP,   85,   90,   80,   0.0
            UP,   0,    34,   17,   50.0
            UP,   ,     80,   60,   75.0
            UP,   90,   90,   90,   100.0
            UP,   90,   90,   45,   50.0
            UP,   40,   0,    100,  100.0
            DOWN, 40,   10,   25,   50.0
            DOWN, 40,   10,   5,    116.7
            DOWN, 40,   10,   50,   0.0
            DOWN, ,     10,   20,   50.0
            DOWN, 20,   0,    0,    100.0
            DOWN, ,     0,    0,    100.0
            """)
    void countsTheWayGoneFromTheBaseline(
            Growth growth, BigDecimal base, BigDecimal target, BigDecimal fact, BigDecimal expected) {
        Assessment assessment = new Assessment(indicator("%", growth, true, base, Map.of(2026, target)), 2026);
        assertThat(assessment.completion(fact)).contains(expected);
    }

    @Test
    void aCountThatDoesNotAddUpBeginsAnewEachYear() {
        Assessment anew = new Assessment(
                indicator("одиниць", Growth.UP, false, n("5"), Map.of(2026, n("10"), 2027, n("20"))), 2027);
        assertThat(anew.beginsAnewEachYear()).isTrue();
        assertThat(anew.completion(n("5"))).contains(n("25.0"));

        Assessment adding = new Assessment(
                indicator("одиниць", Growth.UP, true, n("5"), Map.of(2026, n("10"), 2027, n("25"))), 2027);
        assertThat(adding.beginsAnewEachYear()).isFalse();
        assertThat(adding.completion(n("15"))).contains(n("50.0"));
    }

    @Test
    void aShareIsALevelEvenWhenItsTargetsDoNotAddUp() {
        Assessment share = new Assessment(indicator("%", Growth.UP, false, n("50"), Map.of(2026, n("75"))), 2026);
        assertThat(share.beginsAnewEachYear()).isFalse();
    }

    @Test
    void withoutTargetThereIsNothingToReach() {
        Assessment none = new Assessment(indicator("%", Growth.UP, true, n("0"), Map.of(2026, n("1"))), 2027);
        assertThat(none.completion(n("1"))).isEmpty();
        assertThat(none.status(n("1"), LocalDate.of(2027, 3, 1))).isEqualTo(Status.NOT_DUE);
        assertThat(none.status(null, LocalDate.of(2027, 3, 1))).isEqualTo(Status.NOT_DUE);
    }

    @ParameterizedTest(name = "{0}: fact {1} in mid-year is {2}")
    @CsvSource(textBlock = """
            UP,   70, BEHIND
            UP,   76, ON_TRACK
            UP,   80, ACHIEVED
            DOWN, 70, ACHIEVED
            """)
    void isOnTrackWhenItKeepsTheEvenPace(Growth growth, BigDecimal fact, Status status) {
        // On 2 July half of the year is gone: from 70 to 80 the pace is a little over 75.
        Assessment assessment = new Assessment(
                indicator("%", growth, true, growth == Growth.UP ? n("70") : n("90"), Map.of(2026, n("80"))), 2026);
        assertThat(assessment.status(fact, JULY)).isEqualTo(status);
    }

    @Test
    void thePaceOfALaterYearStartsAtTheTargetBefore() {
        Assessment later =
                new Assessment(indicator("%", Growth.UP, true, n("0"), Map.of(2026, n("40"), 2027, n("80"))), 2027);
        assertThat(later.status(n("45"), LocalDate.of(2027, 7, 2))).isEqualTo(Status.BEHIND);
        assertThat(later.status(n("61"), LocalDate.of(2027, 7, 2))).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void aSingleTerminalIsNotLateBeforeTheYearIsOver() {
        Assessment terminal =
                new Assessment(indicator("одиниць", Growth.UP, false, n("0"), Map.of(2026, n("1"))), 2026);
        assertThat(terminal.status(n("0"), JULY)).isEqualTo(Status.ON_TRACK);
        assertThat(terminal.status(n("0"), LocalDate.of(2026, 12, 31))).isEqualTo(Status.BEHIND);
        assertThat(terminal.status(n("1"), JULY)).isEqualTo(Status.ACHIEVED);
        assertThat(terminal.status(null, JULY)).isEqualTo(Status.NO_DATA);
    }

    @Test
    void carriesAStraightLineToTheEndOfTheYear() {
        Assessment assessment = new Assessment(indicator("%", Growth.UP, true, n("0"), Map.of(2026, n("50"))), 2026);
        List<Point> even = List.of(point(1, 1, "0"), point(4, 1, "9"), point(6, 30, "18"));
        var forecast = Trend.toYearEnd(assessment, 2026, "%", even);
        assertThat(forecast).isNotNull();
        assertThat(forecast.value()).isEqualByComparingTo("36.4");
        assertThat(forecast.on()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(forecast.reachesTarget()).isFalse();
    }

    @Test
    void aShareIsNeverForecastAboveAHundred() {
        Assessment assessment = new Assessment(indicator("%", Growth.UP, true, n("0"), Map.of(2026, n("80"))), 2026);
        var forecast =
                Trend.toYearEnd(assessment, 2026, "%", List.of(point(1, 1, "0"), point(2, 1, "40"), point(3, 1, "80")));
        assertThat(forecast).isNotNull();
        assertThat(forecast.value()).isEqualByComparingTo("100");
        assertThat(forecast.reachesTarget()).isTrue();
    }

    @Test
    void makesNoForecastThatNobodyCanKnow() {
        Assessment assessment = new Assessment(indicator("%", Growth.UP, true, n("0"), Map.of(2026, n("80"))), 2026);
        assertThat(Trend.toYearEnd(assessment, 2026, "%", List.of(point(1, 1, "0"), point(6, 1, "40"))))
                .as("two figures")
                .isNull();
        assertThat(Trend.toYearEnd(
                        assessment, 2026, "%", List.of(point(1, 1, "0"), point(1, 2, "1"), point(1, 9, "40"))))
                .as("eight days")
                .isNull();
        assertThat(Trend.toYearEnd(
                        assessment, 2026, "%", List.of(point(1, 1, "0"), point(6, 1, "1"), point(12, 31, "40"))))
                .as("the year is over")
                .isNull();
    }

    private static Point point(int month, int day, String value) {
        return new Point(LocalDate.of(2026, month, day), n(value));
    }

    private static BigDecimal n(String value) {
        return new BigDecimal(value);
    }

    private static Indicator indicator(
            String unit, Growth growth, boolean cumulative, BigDecimal base, Map<Integer, BigDecimal> targets) {
        return new Indicator(
                new UUID(0, 1),
                "1",
                "",
                null,
                "",
                unit,
                growth,
                cumulative,
                base,
                new TreeMap<>(targets),
                null,
                "",
                "");
    }
}
