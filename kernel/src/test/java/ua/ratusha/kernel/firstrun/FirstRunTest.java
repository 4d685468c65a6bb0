package ua.ratusha.kernel.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditEntry;
import ua.ratusha.kernel.audit.AuditFilter;
import ua.ratusha.kernel.community.Community;
import ua.ratusha.kernel.testing.Browser;
import ua.ratusha.kernel.testing.Browser.Answer;
import ua.ratusha.kernel.testing.HouseServer;

class FirstRunTest {
    private static final String NAME = "Херсонська міська територіальна громада";
    private static final String KATOTTG = "UA65100150000057191";

    private final HouseServer house = HouseServer.empty();
    private final Browser browser = house.browser();

    @AfterEach
    void close() {
        house.close();
    }

    private String code() {
        return house.get(FirstRunCode.class).shown();
    }

    private Answer open(String code, String katottg, String... more) {
        browser.get("/first-run");
        String[] fields = {
            "code",
            code,
            "community",
            NAME,
            "katottg",
            katottg,
            "name",
            "Олена Ґудзенко",
            "login",
            "olena",
            "password",
            HouseServer.PASSWORD,
            "again",
            HouseServer.PASSWORD
        };
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return browser.post("/first-run", all);
    }

    @Test
    void while_the_house_is_nobodys_every_page_leads_to_its_opening_and_interfaces_wait() {
        for (String path : List.of("/", "/sign-in", "/workplace", "/admin/accounts", "/nothing-here")) {
            assertThat(browser.get(path).location()).as(path).isEqualTo("/first-run");
        }
        Answer api = browser.getJson("/api/programmes");
        assertThat(api.status()).isEqualTo(503);
        assertThat(api.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(browser.getJson("/health").status()).isEqualTo(200);
        assertThat(browser.get("/first-run").body())
                .contains("Відкриття ратуші")
                .doesNotContain("⟦");
    }

    @Test
    void the_community_its_administrator_and_the_record_come_together_and_the_page_is_gone() {
        Answer answer = open(code(), KATOTTG);
        assertThat(answer.location()).as(answer.body()).isEqualTo("/sign-in");
        assertThat(house.get(Community.class).get().name()).isEqualTo(NAME);
        Accounts accounts = house.get(Accounts.class);
        Accounts.Account account = accounts.listAll().getFirst();
        assertThat(account.mustChange()).isFalse();
        assertThat(accounts.listGrants(account.id()))
                .containsExactlyInAnyOrder(
                        new Officer.Grant(Role.ADMINISTRATOR, null), new Officer.Grant(Role.CDTO, null));
        assertThat(house.get(Audit.class).list(AuditFilter.ALL, null, 10))
                .extracting(AuditEntry::action)
                .contains("house.opened");
        assertThat(browser.get("/first-run").status()).isEqualTo(404);
        assertThat(open(code(), KATOTTG).status()).isEqualTo(404);
        assertThat(browser.signIn("olena", HouseServer.PASSWORD).location()).isEqualTo("/workplace");
        assertThat(browser.get("/").body()).contains(NAME);
    }

    @Test
    void five_wrong_codes_and_even_the_right_one_waits() {
        for (int i = 0; i < FirstRunCode.TRIES; i++) {
            assertThat(open("0000-0000-0000-0000", KATOTTG).status()).isEqualTo(422);
        }
        assertThat(open(code(), KATOTTG).body()).contains("Спробуйте за 15 хвилин");
        assertThat(house.get(Community.class).find()).isEmpty();
        house.pass(FirstRunCode.WAIT.plus(Duration.ofSeconds(1)));
        assertThat(open(code(), KATOTTG).location()).isEqualTo("/sign-in");
    }

    @Test
    void the_code_may_be_typed_with_spaces_and_capitals() {
        assertThat(open(" " + code().replace("-", " ").toUpperCase(java.util.Locale.ROOT) + " ", KATOTTG)
                        .location())
                .isEqualTo("/sign-in");
    }

    @Test
    void a_code_of_a_town_is_doubted_and_taken_when_the_person_insists() {
        String town = "UA65100150010073403";
        assertThat(open(code(), town).body()).contains("території іншого рівня").contains("katottgChecked");
        assertThat(open(code(), town, "katottgChecked", "yes").location()).isEqualTo("/sign-in");
        assertThat(house.get(Community.class).get().katottg()).isEqualTo(town);
    }

    @Test
    void what_is_no_code_of_a_territory_is_refused_with_what_was_typed_kept() {
        Answer answer = open(code(), "65100150");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Код КАТОТТГ має 19 знаків")
                .contains(NAME)
                .contains("olena")
                .doesNotContain(HouseServer.PASSWORD);
    }
}
