package ua.ratusha.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.ofUkraine();
    private final WorkingCalendar peace = peaceFrom(LocalDate.of(2025, 1, 1));

    /** Ukraine in peace from a day: the martial-law rule gets an end. */
    static WorkingCalendar peaceFrom(LocalDate day) {
        var ukraine = WorkingCalendar.ofUkraine();
        var rule = ukraine.rules().stream()
                .filter(each -> each.code().equals("martial-law"))
                .findFirst()
                .orElseThrow();
        var ground = rule.ground();
        return ukraine.with(List.of(new DayRule(
                rule.code(),
                rule.meaning(),
                new LegalGround(
                        ground.act(),
                        ground.article(),
                        ground.validFrom(),
                        day.minusDays(1),
                        ground.mark(),
                        "the test"))));
    }

    @ParameterizedTest(name = "{0} is a working day: {1}")
    @CsvSource({
        // Before martial law: the list that the government published for 2021.
        "2021-01-01, false",
        "2021-01-07, false",
        "2021-01-08, false", // moved
        "2021-01-16, true", // worked instead
        "2021-03-08, false",
        "2021-05-03, false", // for 1 May, a Saturday
        "2021-05-04, false", // for Easter, 2 May
        "2021-05-05, true",
        "2021-05-10, false", // for 9 May, a Sunday
        "2021-06-21, false", // for Trinity
        "2021-08-23, false",
        "2021-08-24, false",
        "2021-08-28, true",
        "2021-10-14, false",
        "2021-10-15, false",
        "2021-10-23, true",
        "2021-12-27, false", // for 25 December, a Saturday
        // Under martial law holidays are working days, weekends are not.
        "2022-03-08, false",
        "2022-04-25, true",
        "2022-05-09, true",
        "2022-08-24, true",
        "2025-08-25, true",
        "2026-01-01, true",
        "2026-11-21, false",
        "2026-11-22, false",
        "2026-12-25, true",
    })
    void knowsTheDaysOfRealYears(LocalDate date, boolean working) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest(name = "in peace {0} is a working day: {1}")
    @CsvSource({
        "2027-01-01, false",
        "2027-01-07, true", // no longer a holiday since 2023
        "2027-03-08, false",
        "2027-05-03, false", // for 1 May (Saturday)
        "2027-05-04, false", // for Easter (2 May)
        "2027-05-10, false", // for 8 May (Saturday)
        "2027-05-11, true",
        "2027-06-21, false", // for Trinity (20 June)
        "2027-06-28, false",
        "2027-07-15, false",
        "2027-07-28, true",
        "2027-08-24, false",
        "2027-10-01, false",
        "2027-10-14, true",
        "2027-12-27, false", // for 25 December (Saturday)
    })
    void givesTheNewHolidaysBackInPeace(LocalDate date, boolean working) {
        assertThat(peace.isWorkingDay(date)).isEqualTo(working);
    }

    @Test
    void martialLawEndsOnTheDayThatTheSettingSays() {
        var calendar = peaceFrom(LocalDate.of(2027, 8, 24));
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 7, 15))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 8, 24))).isFalse();
    }

    @Test
    void tellsWhichRuleMakesADayFree() {
        assertThat(peace.day(LocalDate.of(2027, 7, 15)).reason().orElseThrow().code())
                .isEqualTo("statehood-day");
        assertThat(peace.day(LocalDate.of(2027, 7, 14)).reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-04-08", "2021, 2021-05-02", "2023, 2023-04-16", "2024, 2024-05-05", "2025, 2025-04-20",
        "2026, 2026-04-12", "2027, 2027-05-02", "2028, 2028-04-16", "2029, 2029-04-08", "2030, 2030-04-28",
    })
    void reckonsOrthodoxEaster(int year, LocalDate easter) {
        assertThat(Easter.JULIAN.sunday(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void reckonsWesternEaster(int year, LocalDate easter) {
        assertThat(Easter.GREGORIAN.sunday(year)).isEqualTo(easter);
    }

    @Test
    void easterIsASundayOfSpringAndNeverBeforeTheWesternOne() {
        for (int year = 1900; year <= 2199; year++) {
            LocalDate east = Easter.JULIAN.sunday(year);
            LocalDate west = Easter.GREGORIAN.sunday(year);
            assertThat(east.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(west.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(east).isAfterOrEqualTo(west).isBefore(LocalDate.of(year, 5, 11));
        }
    }

    @Test
    void addsWorkingDaysTheWayThatCountingThemFindsThem() {
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            var some = i % 2 == 0 ? calendar : peace;
            LocalDate from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(5_000));
            int days = 1 + random.nextInt(60);
            LocalDate to = some.plusWorkingDays(from, days);
            assertThat(some.isWorkingDay(to)).isTrue();
            assertThat(some.workingDaysBetween(from, to)).isEqualTo(days);
            assertThat(some.plusWorkingDays(to, 1)).isEqualTo(some.nextWorkingDay(to));
            assertThat(some.plusWorkingDays(from, days + 3)).isEqualTo(some.plusWorkingDays(to, 3));
        }
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 1, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRuleHasItsSourceAndItsWordsInBothLanguages() throws Exception {
        for (String file : List.of("texts.properties", "texts_en.properties")) {
            var texts = new java.util.Properties();
            try (var in = new java.io.InputStreamReader(
                    WorkingCalendar.class.getResourceAsStream(file), java.nio.charset.StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            for (DayRule rule : calendar.rules()) {
                assertThat(texts).containsKey("calendar.day." + rule.code());
                assertThat(rule.ground().act()).isNotBlank();
                assertThat(rule.ground().source()).isNotBlank();
            }
            for (Term term : Terms.ofUkraine().list()) {
                assertThat(texts).containsKeys("calendar.term." + term.code(), "calendar.start." + term.start());
                assertThat(term.ground().act()).isNotBlank();
                assertThat(term.ground().source()).isNotBlank();
            }
        }
    }
}
