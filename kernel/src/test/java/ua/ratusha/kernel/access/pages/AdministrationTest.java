package ua.ratusha.kernel.access.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditEntry;
import ua.ratusha.kernel.audit.AuditFilter;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.testing.Browser;
import ua.ratusha.kernel.testing.Browser.Answer;
import ua.ratusha.kernel.testing.EndpointRules;
import ua.ratusha.kernel.testing.HouseServer;

class AdministrationTest {
    private static final List<String> PAGES = List.of(
            "/workplace",
            "/duties",
            "/account/password",
            "/admin/accounts",
            "/admin/accounts/new",
            "/admin/rights",
            "/admin/units",
            "/admin/units/new",
            "/admin/organisations",
            "/admin/organisations/new",
            "/admin/audit",
            "/admin/calendar",
            "/admin/calendar?year=2021");
    private static final Pattern FIRST_PASSWORD = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

    private static HouseServer house;
    private static Browser admin;
    private static UUID adminId;

    @BeforeAll
    static void open() {
        house = HouseServer.opened();
        adminId = house.officer("admin-one", Role.ADMINISTRATOR);
        admin = house.browser();
        admin.signIn("admin-one", HouseServer.PASSWORD);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<String> actions() {
        return house.get(Audit.class).list(AuditFilter.ALL, null, 50).stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void every_end_point_says_who_may_call_it() {
        EndpointRules.check(house.context());
    }

    @Test
    void every_page_has_all_its_words_in_both_languages() {
        Browser reader = house.browser();
        reader.signIn("admin-one", HouseServer.PASSWORD);
        for (String path : PAGES) {
            for (String lang : List.of("uk", "en")) {
                reader.get("/settings/language?lang=" + lang);
                Answer page = reader.get(path);
                assertThat(page.status()).as(path + page.body()).isEqualTo(200);
                assertThat(page.body()).as(path).doesNotContain("⟦").contains("lang=\"" + lang + "\"");
            }
        }
    }

    @Test
    void whoever_lacks_the_right_is_refused_on_every_administrators_page_and_form() {
        house.officer("executor", Role.EXECUTOR);
        Browser executor = house.browser();
        executor.signIn("executor", HouseServer.PASSWORD);
        for (String path : List.of("/admin/accounts", "/admin/rights", "/admin/audit", "/admin/units/new")) {
            assertThat(executor.get(path).status()).as(path).isEqualTo(403);
        }
        executor.get("/workplace");
        String[] roles = {"role", "ADMINISTRATOR", "unit", ""};
        assertThat(executor.post("/admin/accounts/" + adminId + "/roles", roles).status())
                .isEqualTo(403);
        assertThat(executor.post("/admin/units/new", "name", "Чужий", "since", "22.11.2026")
                        .status())
                .isEqualTo(403);
        assertThat(executor.get("/admin/units").body()).doesNotContain("/admin/units/new");
    }

    @Test
    void a_new_officer_gets_a_password_once_and_a_role_in_a_unit() {
        Unit.Details details = Unit.Details.of("Управління освіти", null, LocalDate.of(2026, 1, 1));
        UUID unit = house.get(Units.class).create(details, Actor.HOUSE);
        admin.get("/admin/accounts/new");
        Answer made = admin.post("/admin/accounts/new", "login", "savchuk", "name", "Ірина Савчук");
        Matcher password = FIRST_PASSWORD.matcher(made.body());
        assertThat(password.find()).as(made.body()).isTrue();
        assertThat(made.raw().headers().firstValue("Cache-Control")).contains("no-store");
        Accounts accounts = house.get(Accounts.class);
        UUID id = accounts.listAll().stream()
                .filter(each -> each.login().equals("savchuk"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(admin.get("/admin/accounts/" + id).body())
                .doesNotContain(password.group(1))
                .contains("вести облікові записи й надавати ролі");
        assertThat(admin.post("/admin/accounts/new", "login", "SAVCHUK", "name", "Інша")
                        .body())
                .contains("уже зайнятий");
        Browser officer = house.browser();
        assertThat(officer.signIn("savchuk", password.group(1)).location()).isEqualTo("/workplace");
        String[] role = {"role", "FINANCE", "unit", unit.toString()};
        assertThat(admin.post("/admin/accounts/" + id + "/roles", role).location())
                .isEqualTo("/admin/accounts/" + id);
        assertThat(admin.get("/admin/accounts/" + id).body()).contains("Управління освіти", "Фінансист");
        assertThat(officer.get("/workplace").location()).as("old rights end").isEqualTo("/sign-in?ended");
        admin.post("/admin/accounts/" + id + "/roles/withdraw", role);
        assertThat(accounts.listGrants(id)).isEmpty();
        admin.post("/admin/accounts/" + id + "/reset");
        assertThat(officer.signIn("savchuk", password.group(1)).location()).isEqualTo("/sign-in?wrong");
        admin.post("/admin/accounts/" + id + "/disable");
        assertThat(admin.get("/admin/accounts").body()).contains("Вимкнено");
        assertThat(actions())
                .contains(
                        "access.account.created",
                        "access.role.granted",
                        "access.role.withdrawn",
                        "access.password.reset",
                        "access.account.disabled");
    }

    @Test
    void the_last_administrator_cannot_lock_the_house() {
        admin.get("/admin/accounts");
        assertThat(admin.post("/admin/accounts/" + adminId + "/disable").status())
                .isEqualTo(422);
        String[] own = {"role", "ADMINISTRATOR", "unit", ""};
        assertThat(admin.post("/admin/accounts/" + adminId + "/roles/withdraw", own)
                        .status())
                .isEqualTo(422);
        assertThat(admin.get("/admin/accounts").status()).isEqualTo(200);
    }

    @Test
    void the_structure_grows_moves_and_closes() {
        admin.get("/admin/units/new");
        assertThat(admin.post("/admin/units/new", "name", "", "since", "31.02.2026")
                        .body())
                .contains("Напишіть назву підрозділу", "Такого дня немає");
        assertThat(admin.post("/admin/units/new", "name", "Виконком", "code", "01", "since", "01.01.2026")
                        .location())
                .isEqualTo("/admin/units");
        Unit top = house.get(Units.class).findByCode("01").orElseThrow();
        String[] below = {
            "name",
            "Відділ ІТ",
            "code",
            "01-1",
            "since",
            "01.01.2026",
            "parent",
            top.id().toString()
        };
        admin.post("/admin/units/new", below);
        assertThat(admin.get("/admin/units").body()).contains("depth-1", "Відділ ІТ");
        String path = "/admin/units/" + top.id();
        assertThat(admin.get(path).body()).contains("Виконком");
        Unit child = house.get(Units.class).findByCode("01-1").orElseThrow();
        String[] ring = {
            "name",
            "Виконком",
            "code",
            "01",
            "since",
            "01.01.2026",
            "parent",
            child.id().toString()
        };
        assertThat(admin.post(path, ring).body()).contains("не може підпорядковуватися сам собі");
        assertThat(admin.post(path + "/close", "lastDay", "22.11.2026").status())
                .isEqualTo(422);
        admin.get("/admin/units/" + child.id() + "/close");
        assertThat(admin.post("/admin/units/" + child.id() + "/close", "lastDay", "21.11.2026")
                        .location())
                .isEqualTo("/admin/units");
    }

    @Test
    void a_code_with_a_wrong_check_digit_is_kept_with_a_warning() {
        admin.get("/admin/organisations/new");
        String[] typed = {"name", "КП «Водоканал»", "edrpou", "03327124", "since", "01.01.2026"};
        assertThat(admin.post("/admin/organisations/new", typed).location()).isEqualTo("/admin/organisations");
        assertThat(admin.get("/admin/organisations?q=%D0%92%D0%BE%D0%B4%D0%BE").body())
                .contains("КП «Водоканал»", "Контрольна цифра коду ЄДРПОУ не збігається");
    }

    @Test
    void the_log_is_asked_checked_and_taken_out_and_all_of_it_is_an_act() {
        assertThat(admin.get("/admin/audit?action=access.signed-in").body()).contains("виконано вхід");
        assertThat(admin.get("/admin/audit?from=01.01.1999&to=02.01.1999").body())
                .contains("Таких записів немає");
        admin.post("/admin/audit/check");
        assertThat(admin.get("/admin/audit").body()).contains("Журнал цілий");
        Answer csv = admin.get("/admin/audit?format=csv&action=access.signed-in");
        assertThat(csv.body().lines().findFirst()).contains("seq,at,actor,action,object-type,object-id,details");
        assertThat(csv.body()).contains("access.signed-in").doesNotContain("access.refused");
        assertThat(actions()).contains("audit.log.exported", "audit.log.checked");
    }
}
