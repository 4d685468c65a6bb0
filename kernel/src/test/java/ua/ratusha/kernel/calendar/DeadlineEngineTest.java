package ua.ratusha.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineEngineTest {
    private final WorkingCalendar calendar = WorkingCalendar.ofUkraine();
    private final DeadlineEngine engine = new DeadlineEngine(calendar, Terms.ofUkraine());
    private final DeadlineEngine inPeace =
            new DeadlineEngine(WorkingCalendarTest.peaceFrom(LocalDate.of(2025, 1, 1)), Terms.ofUkraine());

    private static Instant kyiv(String moment) {
        return LocalDateTime.parse(moment).atZone(DeadlineEngine.KYIV).toInstant();
    }

    private static List<String> keys(Deadline deadline) {
        return deadline.steps().stream()
                .map(step -> step.key().substring("calendar.step.".length()))
                .toList();
    }

    @ParameterizedTest(name = "{0} from {1} is due on {2} under martial law, on {3} in peace")
    @CsvSource({
        // term, start, last day under martial law, last day in peace
        "info-request, 2026-12-23, 2026-12-30, 2026-12-31", // Christmas is worked or not
        "info-request, 2026-12-30, 2027-01-06, 2027-01-07", // around New Year
        "info-request, 2027-04-30, 2027-05-07, 2027-05-12", // Easter and 1, 8 May with their shifts
        "info-request, 2026-11-20, 2026-11-27, 2026-11-27", // Friday: Monday is day one
        "info-request, 2026-11-21, 2026-11-27, 2026-11-27", // Saturday the same
        "appeal.simple, 2026-11-22, 2026-12-07, 2026-12-07",
        "appeal.simple, 2026-11-20, 2026-12-07, 2026-12-07", // 5 December is a Saturday
        "appeal, 2027-01-31, 2027-03-01, 2027-03-01", // 28 February is a Sunday
        "appeal, 2028-01-31, 2028-02-29, 2028-02-29", // leap year, Tuesday
        "appeal, 2028-01-29, 2028-02-29, 2028-02-29",
        "appeal, 2026-12-15, 2027-01-15, 2027-01-15",
        "appeal, 2026-12-01, 2027-01-01, 2027-01-04", // New Year is a Friday
        "appeal, 2027-05-31, 2027-06-30, 2027-06-30",
        "petition.moderation, 2026-11-20, 2026-11-24, 2026-11-24",
        "petition.review, 2026-11-23, 2026-12-07, 2026-12-07",
        "admin-case, 2026-11-23, 2026-12-23, 2026-12-23",
        "admin-case, 2026-11-25, 2026-12-25, 2026-12-28",
        "open-data.change, 2026-11-26, 2026-12-01, 2026-12-01",
        "cyber.final, 2026-11-22, 2026-12-22, 2026-12-22",
        "document, 2026-11-20, 2026-12-21, 2026-12-21",
        "draft-act, 2026-11-23, 2026-12-07, 2026-12-07",
    })
    void countsTheTermsOfTheLaw(String term, LocalDate start, LocalDate martialLaw, LocalDate peace) {
        Deadline deadline = engine.deadline(term, start, TermContext.NONE);
        assertThat(deadline.lastDay()).isEqualTo(martialLaw);
        assertThat(deadline.due())
                .isEqualTo(
                        martialLaw.plusDays(1).atStartOfDay(DeadlineEngine.KYIV).toInstant());
        assertThat(inPeace.deadline(term, start, TermContext.NONE).lastDay()).isEqualTo(peace);
    }

    @ParameterizedTest
    @CsvSource({
        "programme.report, 2025, 2026-03-02", // 1 March 2026 is a Sunday
        "programme.report, 2026, 2027-03-01",
        "programme.report, 2027, 2028-03-01",
        "programme.report.local, 2026, 2027-01-20",
        "programme.report.local, 2028, 2029-01-22", // 20 January 2029 is a Saturday
    })
    void reportsAreDueOnTheirDates(String term, int year, LocalDate due) {
        assertThat(engine.deadlineForYear(term, year).lastDay()).isEqualTo(due);
    }

    @Test
    void saysHowItFoundTheDate() {
        var deadline = engine.deadlineForYear("programme.report", 2025);
        assertThat(keys(deadline)).containsExactly("start-fixed", "fixed", "day-off", "due-day");
        assertThat(deadline.steps().get(2).arguments()).containsExactly("01.03.2026", "02.03.2026");
        assertThat(deadline.ground().cited()).isEqualTo("постанова КМУ 119 від 02.02.2024");
    }

    @ParameterizedTest(name = "48 hours from {0} end at {1}")
    @CsvSource({
        "2026-11-20T17:30:00, 2026-11-22T17:30:00", // a weekend does not stop the clock
        "2027-03-27T12:00:00, 2027-03-29T13:00:00", // an hour is lost in the night of 28 March
        "2026-10-24T12:00:00, 2026-10-26T11:00:00", // an hour is won in the night of 25 October
    })
    void hoursRunAroundTheClock(String start, String due) {
        var deadline = engine.deadline("info-request.urgent", kyiv(start), TermContext.NONE);
        assertThat(deadline.due()).isEqualTo(kyiv(due));
        assertThat(Duration.between(deadline.start(), deadline.due())).isEqualTo(Duration.ofHours(48));
    }

    @Test
    void aDayIsADayOfKyivAlsoWhenTheClockChanges() {
        var late = engine.deadline("info-request", Instant.parse("2026-10-23T21:30:00Z"), TermContext.NONE);
        assertThat(late.lastDay()).isEqualTo("2026-10-30"); // 24 October in Kyiv, a Saturday
        var collection =
                engine.deadline("petition.collection", LocalDate.of(2026, 10, 1), TermContext.NONE.withAmount(60));
        assertThat(collection.lastDay()).isEqualTo("2026-11-30");
        assertThat(collection.due()).isEqualTo(Instant.parse("2026-11-30T22:00:00Z"));
    }

    @Test
    void cyberTimersRunFromDetection() {
        Instant detected = kyiv("2026-11-22T03:10:00");
        assertThat(engine.deadline("cyber.notice", detected, TermContext.NONE).due())
                .isEqualTo(kyiv("2026-11-22T04:10:00"));
        assertThat(engine.deadline("cyber.preliminary", detected, TermContext.NONE)
                        .due())
                .isEqualTo(kyiv("2026-11-23T03:10:00"));
        assertThat(engine.deadline("cyber.current", detected, TermContext.NONE).due())
                .isEqualTo(kyiv("2026-11-25T03:10:00"));
    }

    @Test
    void shortTermsOfAdministrativeProcedureAreWorkingDays() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(engine.deadline("admin-case", friday, TermContext.NONE.withAmount(9))
                        .lastDay())
                .isEqualTo("2026-12-03");
        assertThat(engine.deadline("admin-case", friday, TermContext.NONE.withAmount(10))
                        .lastDay())
                .isEqualTo("2026-11-30");
    }

    @Test
    void anAppealIsExtendedToFortyFiveDaysOnlyWithANotice() {
        LocalDate receipt = LocalDate.of(2026, 11, 2);
        var plain = engine.deadline("appeal", receipt, TermContext.NONE);
        assertThat(plain.lastDay()).isEqualTo("2026-12-02");
        var told = engine.deadline("appeal", receipt, TermContext.NONE.extended(kyiv("2026-11-30T10:00:00")));
        assertThat(told.lastDay()).isEqualTo("2026-12-17");
        assertThat(told.extended()).isTrue();
        var untold = engine.deadline("appeal", receipt, TermContext.NONE.extended(null));
        assertThat(untold.lastDay()).isEqualTo("2026-12-02");
        assertThat(keys(untold)).contains("notice-missing");
        var late = engine.deadline("appeal", receipt, TermContext.NONE.extended(kyiv("2026-12-03T10:00:00")));
        assertThat(late.extended()).isFalse();
        assertThat(keys(late)).containsExactly("start", "length.MONTHS", "notice-late", "due-day");
    }

    @Test
    void anInformationRequestIsExtendedToTwentyDaysIfToldInFive() {
        LocalDate receipt = LocalDate.of(2026, 11, 2);
        var inTime = engine.deadline("info-request", receipt, TermContext.NONE.extended(kyiv("2026-11-09T23:59:00")));
        assertThat(inTime.lastDay()).isEqualTo("2026-11-30");
        var late = engine.deadline("info-request", receipt, TermContext.NONE.extended(kyiv("2026-11-10T00:00:00")));
        assertThat(late.lastDay()).isEqualTo("2026-11-09");
    }

    @Test
    void hearingsAddThirtyWorkingDaysToAPetition() {
        var deadline = engine.deadline("petition.review", LocalDate.of(2026, 11, 2), TermContext.NONE.extended(null));
        assertThat(deadline.lastDay()).isEqualTo(calendar.plusWorkingDays(LocalDate.of(2026, 11, 2), 40));
    }

    @Test
    void aReasonedExtensionNamesItsLength() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        Instant notice = kyiv("2026-11-20T10:00:00");
        assertThat(engine.deadline("admin-case", start, TermContext.NONE.extendedTo(45, notice))
                        .lastDay())
                .isEqualTo("2026-12-17");
        assertThatThrownBy(() -> engine.deadline("admin-case", start, TermContext.NONE.extended(notice)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.deadline("document", start, TermContext.NONE.extended(notice)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSuspendedTermStandsStill() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        var pause = TermContext.NONE.suspended(kyiv("2026-11-10T09:00:00"), kyiv("2026-11-17T09:00:00"));
        assertThat(engine.deadline("info-request", start, pause).lastDay()).isEqualTo("2026-11-09");
        assertThat(engine.deadline("petition.review", start, pause).lastDay()).isEqualTo("2026-11-23");
        assertThat(engine.deadline("admin-case", start, pause).lastDay()).isEqualTo("2026-12-09");
        assertThat(engine.deadline("appeal", start, pause).lastDay()).isEqualTo("2026-12-09");
        var hours = engine.deadline("cyber.current", kyiv("2026-11-10T08:00:00"), pause);
        assertThat(hours.due()).isEqualTo(kyiv("2026-11-20T08:00:00"));
        var twice = pause.suspended(kyiv("2026-11-16T09:00:00"), kyiv("2026-11-18T09:00:00"));
        assertThat(engine.deadline("admin-case", start, twice).lastDay()).isEqualTo("2026-12-10");
    }

    @Test
    void theLightTurnsWithTheTimeLeft() {
        var deadline = engine.deadline("cyber.current", kyiv("2026-11-10T00:00:00"), TermContext.NONE);
        var usual = Deadline.Lights.USUAL;
        assertThat(deadline.fractionLeft(kyiv("2026-11-09T00:00:00"))).isEqualTo(1);
        assertThat(deadline.fractionLeft(kyiv("2026-11-11T12:00:00"))).isEqualTo(0.5);
        assertThat(deadline.light(kyiv("2026-11-11T12:00:00"), usual)).isEqualTo(Deadline.Light.GREEN);
        assertThat(deadline.light(kyiv("2026-11-12T06:00:00"), usual)).isEqualTo(Deadline.Light.AMBER);
        assertThat(deadline.light(kyiv("2026-11-12T20:00:00"), usual)).isEqualTo(Deadline.Light.RED);
        assertThat(deadline.isOver(deadline.due())).isTrue();
        assertThat(deadline.isOver(deadline.due().minusMillis(1))).isFalse();
    }

    @Test
    void aTermHoldsOnlyWhileItsLawDoes() {
        assertThatThrownBy(() -> engine.deadline("cyber.notice", LocalDate.of(2024, 5, 5), TermContext.NONE))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> engine.deadline("petition.collection", LocalDate.of(2026, 5, 5), TermContext.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTermKeepsTheRulesWhateverTheStart() {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            var any = i % 2 == 0 ? engine : inPeace;
            Instant start = kyiv("2025-12-01T00:00:00").plusSeconds(random.nextInt(6 * 366 * 86_400 / 2) * 2L);
            for (Term term : Terms.ofUkraine().list()) {
                var context =
                        term.amount() == null ? TermContext.NONE.withAmount(1 + random.nextInt(90)) : TermContext.NONE;
                var deadline = any.deadline(term.code(), start, context);
                var later = any.deadline(term.code(), start.plus(Duration.ofDays(1)), context);
                assertThat(deadline.due()).as(term.code()).isAfter(start);
                assertThat(later.due()).as(term.code()).isAfterOrEqualTo(deadline.due());
                assertThat(deadline.steps()).isNotEmpty();
                if (term.dayOff() == Term.DayOff.NEXT_WORKING_DAY) {
                    var days = any == engine ? calendar : WorkingCalendarTest.peaceFrom(LocalDate.of(2025, 1, 1));
                    assertThat(days.isWorkingDay(deadline.lastDay()))
                            .as(term.code())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyStepHasItsWordsInBothLanguages() throws Exception {
        var pause = TermContext.NONE.suspended(kyiv("2026-11-10T09:00:00"), kyiv("2026-11-17T09:00:00"));
        Instant start = kyiv("2026-11-09T09:00:00");
        var said = Stream.of(
                        engine.deadlineForYear("programme.report", 2025),
                        engine.deadline("appeal", start, pause.extended(start)),
                        engine.deadline("appeal", start, pause.extended(null)),
                        engine.deadline("info-request", start, pause.extended(start)),
                        engine.deadline("info-request", start, TermContext.NONE.extended(kyiv("2026-12-09T09:00:00"))),
                        engine.deadline("cyber.current", start, pause),
                        engine.deadline("draft-act", start, pause))
                .flatMap(deadline -> deadline.steps().stream())
                .toList();
        for (String file : List.of("texts.properties", "texts_en.properties")) {
            var texts = new Properties();
            try (var in =
                    new InputStreamReader(DeadlineEngine.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            for (Deadline.Step step : said) {
                String words = texts.getProperty(step.key());
                assertThat(words).as(step.key()).isNotNull();
                for (int i = 0; i < step.arguments().size(); i++) {
                    assertThat(words).as(step.key()).contains("{" + i + "}");
                }
            }
        }
    }
}
