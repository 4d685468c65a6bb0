package ua.ratusha.programme.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Absent;
import ua.ratusha.programme.facts.api.IndicatorState.Origin;
import ua.ratusha.programme.facts.api.IndicatorState.Point;
import ua.ratusha.programme.facts.bindings.BindingDesk;
import ua.ratusha.programme.facts.bindings.Bindings;
import ua.ratusha.programme.facts.bindings.FactRegistry;
import ua.ratusha.programme.testing.Room;

class MeasuredFactsTest {
    private Room room;
    private BindingDesk desk;
    private Probe probe;

    @BeforeEach
    void open() {
        room = Room.of(Samples.content(), FactsConfiguration.class, ProbeConfiguration.class)
                .today("2026-11-20");
        desk = room.get(BindingDesk.class);
        probe = room.get(Probe.class);
        room.signIn(Role.CDTO);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aBoundIndicatorIsMeasuredAtOnceAndThenEachDay() {
        bind("100 * [probe.part] / [probe.whole]");
        assertValue("2026-11-20", "60");
        assertThat(website("2026-11-20").origin()).isEqualTo(Origin.SOURCE);

        room.today("2026-11-21");
        probe.part = new BigDecimal("7");
        desk.measureAll();
        desk.measureAll();

        assertValue("2026-11-21", "70");
        assertThat(website("2026-11-21").history())
                .extracting(Point::date)
                .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));
        // The day before stays as it was measured.
        assertValue("2026-11-20", "60");
        assertThat(website("2026-11-19").origin()).isEqualTo(Origin.UNBOUND);
    }

    @Test
    void keptPagesHearOnlyOfChanges() {
        bind("[probe.share]");
        Stamps stamps = room.get(Stamps.class);
        long before = stamps.current("programme:" + Room.PROGRAMME);
        desk.measureAll();
        assertThat(stamps.current("programme:" + Room.PROGRAMME)).isEqualTo(before);
        probe.part = new BigDecimal("9");
        desk.measureAll();
        assertThat(stamps.current("programme:" + Room.PROGRAMME)).isEqualTo(before + 1);
    }

    @Test
    void anEmptyFigureSaysWhyAndItsHistoryStays() {
        bind("100 * [probe.part] / [probe.whole]");
        probe.whole = BigDecimal.ZERO;
        room.today("2026-11-21");
        desk.measureAll();
        assertAbsent("ділення на нуль");
        assertThat(website("2026-11-21").history()).hasSize(1);

        probe.broken = true;
        desk.measureAll();
        assertAbsent("не відповідає");
    }

    @Test
    void anOldMeasurementIsNotFresh() {
        bind("[probe.share]");
        room.today("2026-11-25");
        assertThat(website("2026-11-25").value().orElseThrow().fresh()).isFalse();
        assertThat(website("2026-11-20").value().orElseThrow().fresh()).isTrue();
    }

    @Test
    void bindingAnewKeepsWhatWasBefore() {
        bind("[probe.share]");
        room.today("2026-11-21");
        desk.bindToTyped(UUID.randomUUID(), Room.PROGRAMME, Samples.WEBSITE, "Рахує хостинг");
        IndicatorState now = website("2026-11-21");
        assertThat(now.origin()).isEqualTo(Origin.TYPED);
        assertThat(now.history()).hasSize(1);
        assertThat(website("2026-11-20").origin()).isEqualTo(Origin.SOURCE);
        assertThat(room.get(Bindings.class).listHistory(Room.PROGRAMME, Samples.WEBSITE.key()))
                .hasSize(2);
        JdbcClient jdbc = room.get(JdbcClient.class);
        assertThatThrownBy(() -> jdbc.sql("delete from facts.binding").update()).hasMessageContaining("appended only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [probe.share] +       | facts.formula.structure
            [probe.nothing]       | facts.formula.unknown-fact
            [probe.part]          | facts.formula.other-unit
            5                     | facts.formula.no-fact
            """)
    void aFormulaThatCannotBeIsRefusedBeforeItIsKept(String formula, String key) {
        assertThatThrownBy(() -> bind(formula))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        assertThat(room.count("facts.binding")).isZero();
    }

    @Test
    void aFormSentTwiceBindsOnceAndAnExecutorDoesNotBind() {
        UUID id = UUID.randomUUID();
        desk.bindToSource(id, Room.PROGRAMME, Samples.WEBSITE, "[probe.share]", "");
        desk.bindToSource(id, Room.PROGRAMME, Samples.WEBSITE, "[probe.share]", "");
        assertThat(room.count("facts.binding")).isEqualTo(1);
        room.signIn(Role.EXECUTOR);
        assertThatThrownBy(() -> bind("[probe.share]")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theStateOfTheProgrammeItselfIsAFact() {
        String code = "programme.testova-2026.indicators-with-data-percent";
        assertThat(read(code, "2026-11-20")).isEqualByComparingTo("0");
        bind("[probe.share]");
        assertThat(read(code, "2026-11-20")).isEqualByComparingTo("33.3");
        assertThat(room.get(FactRegistry.class).open().listEvidence(code, LocalDate.of(2026, 11, 20), 10))
                .hasSize(3);
        assertThat(read("programme.testova-2026.targets-reached-percent", "2026-11-20"))
                .isEqualByComparingTo("0");
        assertThat(read("programme.testova-2026.findings", "2026-11-20")).isEqualByComparingTo("0");
    }

    @Test
    void aFigureOfThePackIsAFactWithItsLine() {
        room.get(JdbcClient.class).sql("""
                        insert into kernel.figure
                          (pack, code, system, title, title_en, value, unit, as_of, place, quote)
                        values ('test', 'test.os-licensed', 'B1', 'Ліцензійні ОС', 'Licensed OS', 11.00, '%',
                          date '2026-01-31', 'рядок 202', 'ліцензійних ОС 11 %')
                        """).update();
        assertThat(read("test.os-licensed", "2026-11-20")).isEqualTo(new BigDecimal("11"));
        FactRegistry.Snapshot facts = room.get(FactRegistry.class).open();
        assertThat(facts.on(LocalDate.of(2026, 1, 1)).apply("test.os-licensed"))
                .isInstanceOf(FactSource.Unmeasured.class);
        assertThat(facts.listEvidence("test.os-licensed", LocalDate.of(2026, 11, 20), 5))
                .singleElement()
                .satisfies(row -> assertThat(row.place()).isEqualTo("рядок 202"));
    }

    private void bind(String formula) {
        desk.bindToSource(UUID.randomUUID(), Room.PROGRAMME, Samples.WEBSITE, formula, "Перевірка");
    }

    private BigDecimal read(String code, String day) {
        FactSource.Reading reading =
                room.get(FactRegistry.class).open().on(LocalDate.parse(day)).apply(code);
        return ((FactSource.Measured) reading).value();
    }

    private IndicatorState website(String asOf) {
        return room.get(Facts.class).state(Room.PROGRAMME, Samples.WEBSITE, LocalDate.parse(asOf));
    }

    private void assertValue(String asOf, String value) {
        assertThat(website(asOf).value().orElseThrow().value()).isEqualByComparingTo(value);
    }

    private void assertAbsent(String words) {
        assertThat(website("2026-11-21").figure())
                .isInstanceOfSatisfying(
                        Absent.class, absent -> assertThat(absent.reason().uk()).contains(words));
    }

    @Configuration(proxyBeanMethods = false)
    static class ProbeConfiguration {
        @Bean
        Probe probe(Room.MovableClock clock) {
            return new Probe(clock);
        }
    }

    /** A source that a test turns. */
    static class Probe implements FactSource {
        private final Room.MovableClock clock;
        private BigDecimal part = new BigDecimal("6");
        private BigDecimal whole = new BigDecimal("10");
        private boolean broken;

        Probe(Room.MovableClock clock) {
            this.clock = clock;
        }

        @Override
        public List<Fact> listFacts() {
            return List.of(fact("probe.part", "одиниць"), fact("probe.whole", "одиниць"), fact("probe.share", "%"));
        }

        private static Fact fact(String code, String unit) {
            Words words = new Words(code, code);
            return new Fact(code, "B1", words, unit, words, Duration.ofDays(2));
        }

        @Override
        public Reading read(String code, LocalDate asOf) {
            if (broken) {
                throw new IllegalStateException("the probe is broken on purpose");
            }
            Instant now = clock.instant();
            return switch (code) {
                case "probe.part" -> new Measured(part, now);
                case "probe.whole" -> new Measured(whole, now);
                default -> new Measured(part.movePointRight(1), now);
            };
        }

        @Override
        public List<Evidence> listEvidence(String code, LocalDate asOf, int limit) {
            return List.of();
        }
    }
}
