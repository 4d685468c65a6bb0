package ua.ratusha.kernel.access.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.testing.Browser;
import ua.ratusha.kernel.testing.HouseServer;

class SignInTest {
    private static HouseServer house;

    @BeforeAll
    static void open() {
        house = HouseServer.opened();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_page_that_needs_a_sign_in_is_shown_after_it() {
        house.officer("koval", Role.ADMINISTRATOR);
        Browser browser = house.browser();
        assertThat(browser.get("/admin/accounts").location()).isEqualTo("/sign-in");
        assertThat(browser.signIn("koval", HouseServer.PASSWORD).location()).startsWith("/admin/accounts");
        assertThat(browser.get("/admin/accounts").status()).isEqualTo(200);
    }

    @Test
    void which_of_login_and_password_is_wrong_is_not_said() {
        house.officer("bondar", Role.EXECUTOR);
        Browser browser = house.browser();
        assertThat(browser.signIn("bondar", "not the password").location()).isEqualTo("/sign-in?wrong");
        assertThat(browser.signIn("nobody", "not the password").location()).isEqualTo("/sign-in?wrong");
        assertThat(browser.get("/sign-in?wrong").body()).contains("Логін або пароль неправильний");
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour() {
        house.officer("shevchuk", Role.EXECUTOR);
        Browser browser = house.browser();
        for (int i = 1; i < 5; i++) {
            assertThat(browser.signIn("shevchuk", "wrong").location()).isEqualTo("/sign-in?wrong");
        }
        assertThat(browser.signIn("shevchuk", "wrong").location()).isEqualTo("/sign-in?locked");
        assertThat(browser.signIn("shevchuk", HouseServer.PASSWORD).location()).isEqualTo("/sign-in?locked");
        assertThat(browser.get("/sign-in?locked").body()).contains("Вхід закрито на 15 хвилин");
        house.pass(Duration.ofMinutes(16));
        assertThat(browser.signIn("shevchuk", HouseServer.PASSWORD).location()).isEqualTo("/workplace");
    }

    @Test
    void a_session_that_was_there_before_the_sign_in_gets_another_name() {
        house.officer("melnyk", Role.EXECUTOR);
        Browser browser = house.browser();
        browser.get("/workplace");
        String before = browser.cookie("ratusha").orElseThrow();
        browser.signIn("melnyk", HouseServer.PASSWORD);
        assertThat(browser.cookie("ratusha")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void signing_out_ends_the_session() {
        house.officer("tkach", Role.EXECUTOR);
        Browser browser = house.browser();
        browser.signIn("tkach", HouseServer.PASSWORD);
        assertThat(browser.get("/workplace").status()).isEqualTo(200);
        assertThat(browser.post("/sign-out").location()).isEqualTo("/");
        assertThat(browser.get("/workplace").location()).startsWith("/sign-in");
    }

    @Test
    void a_session_that_somebody_ended_is_said_to_have_ended() {
        UUID id = house.officer("oliinyk", Role.EXECUTOR);
        Browser browser = house.browser();
        browser.signIn("oliinyk", HouseServer.PASSWORD);
        new Sessions(house.get(org.springframework.jdbc.core.simple.JdbcClient.class)).end("oliinyk");
        assertThat(browser.get("/workplace").location()).isEqualTo("/sign-in?ended");
        assertThat(id).isNotNull();
    }

    @Test
    void a_first_password_opens_nothing_but_the_page_that_changes_it() {
        Accounts accounts = house.get(Accounts.class);
        UUID id = accounts.create("novyi", "Новий працівник", "first password 1", true);
        accounts.grant(id, Role.ADMINISTRATOR, null, null);
        Browser browser = house.browser();
        browser.signIn("novyi", "first password 1");
        assertThat(browser.get("/workplace").location()).isEqualTo("/account/password");
        assertThat(browser.get("/admin/accounts").location()).isEqualTo("/account/password");
        assertThat(browser.get("/account/password").body()).contains("Придумайте свій пароль");
        String[] changed = {"current", "first password 1", "password", "кавун і чайка 12", "again", "кавун і чайка 12"};
        assertThat(browser.post("/account/password", changed).location()).isEqualTo("/workplace");
        assertThat(browser.get("/workplace").status()).isEqualTo(200);
        assertThat(house.browser().signIn("novyi", "кавун і чайка 12").location())
                .isEqualTo("/workplace");
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_keeps_this_one() {
        house.officer("kravets", Role.EXECUTOR);
        Browser other = house.browser();
        other.signIn("kravets", HouseServer.PASSWORD);
        Browser browser = house.browser();
        browser.signIn("kravets", HouseServer.PASSWORD);
        browser.get("/account/password");
        String before = browser.cookie("ratusha").orElseThrow();
        String[] wrong = {"current", "not mine", "password", "коротко", "again", "інакше"};
        assertThat(browser.post("/account/password", wrong).body())
                .contains("не ваш теперішній пароль")
                .contains("коротший за 12")
                .contains("не збігаються");
        String[] right = {"current", HouseServer.PASSWORD, "password", "кавун і чайка 12", "again", "кавун і чайка 12"};
        assertThat(browser.post("/account/password", right).location()).isEqualTo("/workplace");
        assertThat(browser.get("/workplace").status()).isEqualTo(200);
        assertThat(browser.cookie("ratusha")).get().isNotEqualTo(before);
        assertThat(other.get("/workplace").location()).isEqualTo("/sign-in?ended");
    }
}
