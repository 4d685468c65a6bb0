package ua.ratusha.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.AuditVerifier;

/**
 * The CDTO's year in a real browser: load → mend findings → bind indicators → enter money and facts → approve →
 * quarterly monitoring → annual report → amend → public page. Each step stands on the ones before.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CdtoYearTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int YEAR = LocalDate.now().getYear();
    private static final String PROGRAMME = "/programmes/lypivska-%d-%d".formatted(YEAR, YEAR + 2);
    /** A programme of an imaginary community whose second row does not add up. */
    private static final String DOCUMENT = """
            РІШЕННЯ
            24.12.%1$d № 58/25-VIII
            Про затвердження Програми інформатизації Липівської селищної територіальної громади на %2$d – %4$d роки

            ПРОГРАМА
            інформатизації Липівської селищної територіальної громади
            на %2$d – %4$d роки

            ## I. Паспорт Програми

            1.\tНайменування територіальної громади\tЛипівська селищна територіальна громада
            2.\tКод за Кодифікатором адміністративно-територіальних одиниць та територій територіальних громад\tUA32140050010021659
            5.\tМета Програми\tДоступні цифрові послуги для кожного мешканця
            9.\tСтрок виконання Програми\t%2$d – %4$d роки

            Додаток 1
            Перелік заходів із виконання Програми

            № з/п\tНазва заходу\tСтроки виконання\tВідповідальні за виконання\tДжерела фінансування\tОбсяг фінансування, тис. грн\tУ тому числі за роками\t\t\tОчікувані результати
            \t\t\t\t\t\t%2$d\t%3$d\t%4$d\t
            1\t2\t3\t4\t5\t6\t7\t8\t9\t10
            I. Цифрова трансформація управління\t\t\t\t\t\t\t\t\t
            1.\tПідтримка системи електронного документообігу\t%2$d – %4$d роки\tСелищна рада\tБюджет громади\t600,0\t200,0\t200,0\t200,0\tДокументи в електронній формі
            2.\tНавчання працівників цифрових навичок\t%2$d – %4$d роки\tСелищна рада\tБюджет громади\t95,0\t30,0\t30,0\t30,0\tПрацівники володіють цифровими інструментами

            Додаток 2
            Перелік індикаторів виконання Програми

            № з/п\tНазва пріоритету\tНайменування індикатора\tОдиниця виміру\tБазове значення\tЦільові значення індикатора\t\t\tВсього за період дії Програми, %%
            \t\t\t\t\t%2$d рік\t%3$d рік\t%4$d рік\t
            1\t2\t3\t4\t5\t6\t7\t8\t9
            1.\tПідтримка системи електронного документообігу\tЧастка документів в електронній формі\t%%\t40\t60\t80\t100\t100
            2.\tНавчання працівників цифрових навичок\tЧастка працівників, які пройшли навчання\t%%\t10\t50\t75\t100\t100
            """.formatted(YEAR - 1, YEAR, YEAR + 1, YEAR + 2);

    private final OpenHouse house = OpenHouse.kherson();

    @Test
    @Order(1)
    void the_document_is_brought_read_and_confirmed_with_its_act() {
        Page page = house.officer(Role.CDTO);
        page.navigate(house.address("/programmes/import"));
        page.setInputFiles(
                "input[name=file]",
                new FilePayload("програма.txt", "text/plain", DOCUMENT.getBytes(StandardCharsets.UTF_8)));
        submit(page);
        assertThat(words(page)).contains("95 000", "90 000");
        page.fill("input[name=number]", "58/25-VIII");
        page.fill("input[name=date]", "24.12." + (YEAR - 1));
        submit(page);
        assertThat(page.url()).endsWith(PROGRAMME);
        assertThat(words(page)).contains("Підтримка системи електронного документообігу");
    }

    @Test
    @Order(2)
    void the_finding_is_mended_by_an_amendment_that_the_council_sees_as_a_table() throws IOException {
        Page page = house.officer(Role.CDTO);
        page.navigate(house.address(PROGRAMME + "/redactions"));
        page.click("main form button");
        assertThat(page.url()).endsWith(PROGRAMME + "/draft");
        page.click("main a[href*='/draft/measures/']:not([href$='new']) >> nth=1");
        page.fill("input[name=y" + YEAR + "]", "35");
        submit(page);
        page.navigate(house.address(PROGRAMME + "/comparison?before=1&after=2"));
        assertThat(words(page)).contains("Було", "Стало", "35");
        Download table = page.waitForDownload(() -> page.click("main a[href$='format=docx']"));
        assertThat(Files.size(table.path())).isGreaterThan(2000);
        page.navigate(house.address(PROGRAMME + "/redactions/2"));
        page.fill("input[name=number]", "61/2-VIII");
        page.fill("input[name=date]", LocalDate.now().minusDays(3).format(TYPED));
        page.click("main form[action$=approve] button[type=submit]");
        assertThat(page.url()).endsWith(PROGRAMME);
        page.navigate(house.address(PROGRAMME + "/redactions/2"));
        assertThat(words(page)).doesNotContain("95 000");
    }

    @Test
    @Order(3)
    void an_indicator_is_bound_to_a_live_source_and_another_to_approved_figures() {
        Page page = house.officer(Role.CDTO);
        page.navigate(house.address(PROGRAMME + "/indicators/1/source"));
        page.check("input[name=kind][value=source], input[name=kind][value=SOURCE]");
        page.fill("[name=formula]", "[house.uptime-percent]");
        page.fill("[name=definition]", "Частка часу, коли система працювала");
        submit(page);
        page.navigate(house.address(PROGRAMME + "/indicators/2/source"));
        page.check("input[name=kind][value=typed], input[name=kind][value=TYPED]");
        page.fill("[name=definition]", "Працівники з посвідченнями ділимо на всіх працівників");
        submit(page);
        page.navigate(house.address(PROGRAMME + "/indicators"));
        assertThat(words(page)).contains("Частка працівників");
    }

    @Test
    @Order(4)
    void money_is_allocated_contracted_and_paid() {
        Page page = house.officer(Role.FINANCE);
        entry(page, "ALLOCATED", "200000");
        page.navigate(house.address(PROGRAMME + "/execution/I.1/contracts/new"));
        page.fill("input[name=number]", "17/2");
        page.fill("input[name=signed]", LocalDate.now().minusDays(20).format(TYPED));
        page.fill("input[name=supplier]", "ТОВ «Липа-Софт»");
        page.fill("input[name=starts]", LocalDate.now().minusDays(20).format(TYPED));
        page.fill("input[name=ends]", LocalDate.now().plusDays(20).format(TYPED));
        page.fill("input[name=sum-" + YEAR + "]", "180000");
        submitTwiceIfWarned(page);
        entry(page, "PAID", "150000");
        page.navigate(house.address(PROGRAMME + "/execution"));
        assertThat(words(page)).contains("150");
    }

    private void entry(Page page, String stage, String amount) {
        page.navigate(house.address(PROGRAMME + "/execution/I.1/entries/new"));
        page.selectOption("select[name=stage]", stage);
        page.fill("input[name=amount]", amount);
        page.fill("input[name=date]", LocalDate.now().minusDays(1).format(TYPED));
        submitTwiceIfWarned(page);
    }

    @Test
    @Order(5)
    void a_figure_with_evidence_waits_for_another_pair_of_eyes_and_is_approved() {
        Page executor = house.officer(Role.EXECUTOR);
        executor.navigate(house.address(PROGRAMME + "/indicators/2/enter"));
        executor.fill("input[name=value]", "47,5");
        executor.fill("input[name=asOf]", LocalDate.now().minusDays(1).format(TYPED));
        executor.fill("[name=evidence]", "Наказ про підсумки навчання № 12");
        List<String> sends = executor.locator("main input[type=radio]").all().stream()
                .map(radio -> radio.getAttribute("value"))
                .toList();
        executor.check("main input[type=radio][value="
                + sends.stream()
                        .filter(value ->
                                value.toLowerCase(java.util.Locale.ROOT).contains("submit")
                                        || value.equals("pending")
                                        || value.equals("send"))
                        .findFirst()
                        .orElse(sends.getFirst())
                + "]");
        submit(executor);

        Page head = house.officer(Role.HEAD);
        head.navigate(house.address("/facts/approvals"));
        head.click("main a[href^='/facts/approvals/']");
        head.click("main form[action$=approve] button");
        head.navigate(house.address(PROGRAMME + "/indicators/2"));
        assertThat(words(head)).contains("47,5");
    }

    @Test
    @Order(6)
    void the_quarter_is_monitored_and_the_year_is_reported_in_five_formats_and_frozen() throws IOException {
        Page page = house.officer(Role.CDTO);
        page.navigate(house.address(PROGRAMME + "/monitoring/I.1"));
        page.check("main input[name=state][value=IN_PROGRESS]");
        page.fill("main [name=text]", "Систему підтримано, договір виконують.");
        page.click("main form:has([name=state]) button[type=submit]");
        page.navigate(house.address(PROGRAMME + "/reports"));
        page.click("main form[action*='kind=ANNUAL_MINISTRY'] button >> nth=0");
        assertThat(page.url()).contains(PROGRAMME + "/reports/");
        String report = page.url();
        for (String format : List.of("docx", "pdf", "xlsx", "json")) {
            Download file = page.waitForDownload(() -> page.click("main a[href$='." + format + "'] >> nth=0"));
            assertThat(Files.size(file.path())).as(format).isGreaterThan(1000);
        }
        page.navigate(report + "/freeze");
        submit(page);
        assertThat(words(page)).containsPattern("[0-9a-f]{64}");
    }

    @Test
    @Order(7)
    void a_resident_sees_what_was_promised_and_what_is_done() {
        Page page = house.withoutScripts();
        page.navigate(house.address(PROGRAMME));
        String words = words(page);
        assertThat(words).contains("Підтримка системи електронного документообігу", "47,5");
        assertThat(words).doesNotContain("⟦");
    }

    @Test
    @Order(8)
    void everything_that_was_done_stands_in_an_unbroken_log() throws Exception {
        javax.sql.DataSource source = house.get(javax.sql.DataSource.class);
        try (var connection = source.getConnection()) {
            assertThat(AuditVerifier.verify(connection, List.of())).isInstanceOf(AuditVerifier.Intact.class);
        }
    }

    private static String words(Page page) {
        return page.textContent("main").replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static void submit(Page page) {
        page.click("main form:not([action='/settings']) button[type=submit] >> nth=0");
        assertThat(page.locator("main .errors").count()).as(page.url()).isZero();
    }

    /** A warning comes back as the same form with its numbers; the officer says that it is so. */
    private static void submitTwiceIfWarned(Page page) {
        page.click("main form button[type=submit] >> nth=0");
        if (page.locator("main input[name=confirmed]").count() > 0) {
            if (page.locator("main input[name=confirmed][type=checkbox]").count() > 0) {
                page.check("main input[name=confirmed]");
            }
            page.click("main form button[type=submit] >> nth=0");
        }
    }
}
