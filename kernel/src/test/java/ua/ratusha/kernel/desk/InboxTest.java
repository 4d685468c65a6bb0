package ua.ratusha.kernel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.DutySource.Duty;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.kernel.testing.Browser;
import ua.ratusha.kernel.testing.HouseServer;

class InboxTest {
    private static final UUID EDUCATION = UUID.fromString("0197f0a0-0000-7000-8000-000000000001");

    private static HouseServer house;
    private static UUID ownUnit;
    private static UUID otherUnit;

    @Configuration(proxyBeanMethods = false)
    static class Reports {
        @Bean
        Rights reportRights() {
            return new Rights("sample", java.util.Map.of(Role.EXECUTOR, java.util.Set.of("sample.report")));
        }

        @Bean
        DutySource reports() {
            return today -> List.of(
                    duty("year", "Річний звіт", today, 40, null),
                    duty("late", "Місячний звіт", today, -3, otherUnit),
                    duty("soon", "Показники за квартал", today, 5, ownUnit),
                    duty("today", "Оприлюднити програму", today, 0, ownUnit));
        }
    }

    private static Duty duty(String key, String title, LocalDate today, int days, @Nullable UUID unit) {
        return new Duty(
                key,
                new Words(title, title),
                today.minusDays(60),
                today.plusDays(days),
                "Закон 2807-IX, ст. 11",
                "/reports",
                "sample.report",
                unit,
                List.of(30, 14, 3));
    }

    @BeforeAll
    static void open() {
        house = HouseServer.opened(Reports.class);
        Units units = house.get(Units.class);
        ownUnit = units.create(Unit.Details.of("Відділ ІТ", null, LocalDate.of(2026, 1, 1)), Actor.HOUSE);
        otherUnit = units.create(Unit.Details.of("Управління освіти", null, LocalDate.of(2026, 1, 1)), Actor.HOUSE);
        Accounts accounts = house.get(Accounts.class);
        UUID own = accounts.create("own", "Виконавець відділу", HouseServer.PASSWORD, false);
        accounts.grant(own, Role.EXECUTOR, ownUnit, null);
        house.officer("everywhere", Role.EXECUTOR);
        house.officer("head", Role.HEAD);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String duties(String login, String query) {
        Browser browser = house.browser();
        browser.signIn(login, HouseServer.PASSWORD);
        return browser.get("/duties" + query).body();
    }

    @Test
    void the_soonest_stands_first() {
        assertThat(duties("everywhere", ""))
                .containsSubsequence("Місячний звіт", "Оприлюднити програму", "Показники за квартал", "Річний звіт");
    }

    @Test
    void an_officer_of_a_unit_sees_the_duties_of_that_unit_only() {
        assertThat(duties("own", ""))
                .contains("Оприлюднити програму", "Показники за квартал", "Закон 2807-IX, ст. 11")
                .doesNotContain("Місячний звіт", "Річний звіт");
    }

    @Test
    void the_head_sees_what_others_are_late_with_and_nothing_else() {
        assertThat(duties("head", ""))
                .contains("Місячний звіт", "Прострочено на 3", "Прострочено іншими", "Управління освіти")
                .doesNotContain("Оприлюднити програму", "Річний звіт");
    }

    @Test
    void the_time_left_is_said_in_words() {
        assertThat(duties("everywhere", ""))
                .contains("Сьогодні останній день", "Лишилося 5 днів", "Прострочено на 3 дні", "Лишилося 40 днів");
        assertThat(duties("everywhere", "?show=late")).contains("Місячний звіт").doesNotContain("Річний звіт");
    }

    @Test
    void reminders_raise_a_duty_step_by_step() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        List<Due.Stage> stages = List.of(31, 30, 14, 4, 3, 0, -1).stream()
                .map(days -> Due.of(duty("x", "X", today, days, EDUCATION), today, true)
                        .stage())
                .toList();
        assertThat(stages)
                .containsExactly(
                        Due.Stage.CALM,
                        Due.Stage.REMINDED,
                        Due.Stage.REMINDED,
                        Due.Stage.REMINDED,
                        Due.Stage.LAST,
                        Due.Stage.LAST,
                        Due.Stage.LATE);
    }

    @Test
    void duties_of_one_day_keep_their_places() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        Due b = Due.of(duty("b", "B", today, 5, null), today, true);
        Due a = Due.of(duty("a", "A", today, 5, null), today, true);
        Due first = Due.of(duty("z", "Z", today, 4, null), today, true);
        assertThat(List.of(b, a, first).stream().sorted(Due.BY_DATE)).containsExactly(first, a, b);
    }
}
