package ua.ratusha.kernel.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.house.HouseFailure;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.testing.TestDatabase;

class CommunityTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private Community community;
    private Figures figures;
    private Stamps stamps;

    @BeforeEach
    void an_empty_house() {
        DataSource database = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(database);
        stamps = new Stamps(jdbc);
        community = new Community(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
        figures = new Figures(jdbc, stamps);
    }

    @Test
    void a_house_belongs_to_one_community() {
        assertThat(community.find()).isEmpty();
        Community.Owner owner = community.open("Лісова громада", "UA12345678901234567", null);
        assertThat(owner).isEqualTo(new Community.Owner("Лісова громада", "UA12345678901234567", null, NOW));
        assertThat(community.open("Лісова громада", "UA12345678901234567", "lis"))
                .isEqualTo(owner);
        assertThatThrownBy(() -> community.open("Гайова громада", "UA76543210987654321", "gai"))
                .isInstanceOf(HouseFailure.class)
                .hasMessageContainingAll("Лісова громада", "Гайова громада");
        assertThat(community.get()).isEqualTo(owner);
    }

    @Test
    void a_community_has_a_name_and_a_code() {
        assertThatThrownBy(() -> community.open(" ", "UA12345678901234567", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> community.open("Лісова громада", "12345678901234567", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chornomorsk", "kherson"})
    void a_pack_loaded_twice_changes_nothing_the_second_time(String name) {
        Pack pack = Hromadas.read(name);
        assertThat(figures.load(pack)).isEqualTo(pack.figures().size());
        List<Figure> first = figures.list(name);
        assertThat(first).containsExactlyInAnyOrderElementsOf(pack.figures());
        assertThat(figures.load(pack)).isZero();
        assertThat(figures.list(name)).isEqualTo(first);
        assertThat(stamps.current(Figures.TOPIC)).isEqualTo(1);
    }

    @Test
    void packs_live_side_by_side_and_a_figure_is_found_by_its_code() {
        figures.load(Hromadas.read("chornomorsk"));
        figures.load(Hromadas.read("kherson"));
        assertThat(figures.find("chornomorsk.workplaces")).hasValueSatisfying(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("230");
            assertThat(figure.line()).isEqualTo(301);
        });
        assertThat(figures.find("kherson.mobile.down").map(Figure::value)).hasValue(new BigDecimal("84"));
        assertThat(figures.find("kherson.nothing")).isEmpty();
        assertThat(figures.find("nothing")).isEmpty();
    }

    @Test
    void a_figure_that_left_the_pack_leaves_the_house_and_a_changed_one_changes() {
        Pack pack = Hromadas.read("kherson");
        figures.load(pack);
        Figure old = pack.figures().getFirst();
        Figure changed = new Figure(
                old.code(),
                old.system(),
                old.title(),
                old.titleEn(),
                new BigDecimal("6000.5"),
                old.unit(),
                old.asOf(),
                old.place(),
                old.quote());
        Pack smaller = new Pack(
                pack.code(),
                pack.name(),
                pack.nameEn(),
                pack.katottg(),
                pack.programmeFile(),
                pack.programme(),
                pack.programmeHead(),
                pack.act(),
                pack.report(),
                List.of(changed),
                pack.units());
        assertThat(figures.load(smaller)).isEqualTo(pack.figures().size());
        assertThat(figures.list("kherson")).containsExactly(changed);
    }
}
