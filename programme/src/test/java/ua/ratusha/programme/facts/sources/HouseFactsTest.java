package ua.ratusha.programme.facts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.sockets.FactSource.Evidence;
import ua.ratusha.kernel.sockets.FactSource.Measured;
import ua.ratusha.kernel.sockets.FactSource.Unmeasured;
import ua.ratusha.kernel.testing.TestDatabase;

class HouseFactsTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant MORNING = Instant.parse("2026-11-22T06:00:00Z");

    private Heartbeats beats;

    @BeforeEach
    void open() {
        Schema schema = new Schema("facts", "classpath:ua/ratusha/programme/facts/migrations");
        beats = new Heartbeats(JdbcClient.create(TestDatabase.fresh(schema)));
    }

    @Test
    void beforeTheFirstStartThereIsNoFigureAndItSaysWhy() {
        assertThat(facts(MORNING).read(HouseFacts.MONTH, DAY)).isInstanceOf(Unmeasured.class);
    }

    @Test
    void aHouseThatNeverSleptHasAHundredPercent() {
        run(MORNING, 120, true);
        assertThat(percent(MORNING.plus(120, ChronoUnit.MINUTES))).isEqualByComparingTo("100");
    }

    @Test
    void aDeadHouseShowsAsABreakThatBrokeOffAndAStoppedOneAsStopped() {
        run(MORNING, 60, false);
        run(MORNING.plus(75, ChronoUnit.MINUTES), 15, true);
        run(MORNING.plus(95, ChronoUnit.MINUTES), 5, true);
        Instant now = MORNING.plus(100, ChronoUnit.MINUTES);

        assertThat(percent(now)).isEqualByComparingTo("80");
        assertThat(facts(now).listEvidence(HouseFacts.MONTH, DAY, 10))
                .containsExactly(
                        new Evidence("Перерва: 22.11.2026 09:30 – 22.11.2026 09:35", "5 хв", "зупинили", ""),
                        new Evidence("Перерва: 22.11.2026 09:00 – 22.11.2026 09:15", "15 хв", "обірвалася", ""));
    }

    @Test
    void theMinuteThatIsNotOverDoesNotCountYet() {
        run(MORNING, 10, false);
        Instant now = MORNING.plus(10, ChronoUnit.MINUTES).plusSeconds(40);
        assertThat(percent(now)).isEqualByComparingTo("100");
    }

    @Test
    void aMonthForgetsWhatIsOlderAndAYearDoesNot() {
        run(Instant.parse("2026-09-01T06:00:00Z"), 60, true);
        HouseFacts facts = facts(MORNING);
        assertThat(((Measured) facts.read(HouseFacts.MONTH, DAY)).value()).isZero();
        assertThat(((Measured) facts.read(HouseFacts.YEAR, DAY)).value()).isPositive();
    }

    @Test
    void thePulseMarksEveryMinuteAndMeasuresOnceAnHour() {
        int[] measured = {0};
        TickingClock clock = new TickingClock();
        Pulse pulse = new Pulse(beats, () -> measured[0]++, clock);
        for (int i = 0; i < 3 * 61; i++) {
            pulse.tick();
            clock.now = clock.now.plusSeconds(20);
        }
        assertThat(measured[0]).isEqualTo(2);
        assertThat(beats.watch(MORNING, MORNING.plus(61, ChronoUnit.MINUTES)).worked())
                .isEqualTo(61);
    }

    private void run(Instant from, int minutes, boolean stopped) {
        UUID run = UUID.randomUUID();
        beats.start(run, from);
        for (int i = 1; i < minutes; i++) {
            beats.beat(run, from.plus(i, ChronoUnit.MINUTES));
        }
        if (stopped) {
            beats.stop(run, from.plus(minutes, ChronoUnit.MINUTES).minusSeconds(1));
        }
    }

    private BigDecimal percent(Instant now) {
        return ((Measured) facts(now).read(HouseFacts.MONTH, DAY)).value();
    }

    private HouseFacts facts(Instant now) {
        return new HouseFacts(beats, Clock.fixed(now, KYIV));
    }

    private static final class TickingClock extends Clock {
        private Instant now = MORNING;

        @Override
        public ZoneId getZone() {
            return KYIV;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
