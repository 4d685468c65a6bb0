package ua.ratusha.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ratusha.kernel.access.Role;

/** axe finds nothing on any page, and no page scrolls sideways at 320 pixels. */
class AccessibilityTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** What reaches beyond the window's right edge, outside the frames that scroll by themselves. */
    private static final String BEYOND = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
              : [...document.querySelectorAll('main *')]
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
                .map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.trim().slice(0, 40))
                .slice(-6)
            """;

    private static final String PROGRAMME = "/programmes/khersonska-2026-2028";

    static Stream<String> publicPages() {
        return Stream.of(
                "/",
                "/programmes",
                PROGRAMME,
                "/programmes/chornomorska-2024-2026",
                "/programmes/compare?a=khersonska-2026-2028&b=chornomorska-2024-2026",
                PROGRAMME + "/indicators",
                PROGRAMME + "/indicators/15",
                PROGRAMME + "/execution",
                PROGRAMME + "/projects",
                PROGRAMME + "/monitoring",
                PROGRAMME + "/reports",
                PROGRAMME + "/redactions",
                PROGRAMME + "/redactions/1",
                "/open-data",
                "/sign-in",
                "/accessibility",
                "/design",
                "/no-such-page");
    }

    static Stream<String> officersPages() {
        return Stream.of(
                "/workplace",
                "/dashboard",
                "/duties",
                "/programmes/import",
                PROGRAMME,
                PROGRAMME + "/indicators/1",
                PROGRAMME + "/indicators/1/enter",
                PROGRAMME + "/indicators/1/source",
                PROGRAMME + "/execution",
                PROGRAMME + "/execution/I.2",
                PROGRAMME + "/projects",
                PROGRAMME + "/reports",
                PROGRAMME + "/monitoring",
                "/facts/approvals",
                "/facts/sources",
                "/account/password");
    }

    static Stream<String> financePages() {
        return Stream.of(
                PROGRAMME + "/execution/statements",
                PROGRAMME + "/execution/I.2",
                PROGRAMME + "/execution/I.2/entries/new",
                PROGRAMME + "/execution/I.2/contracts/new");
    }

    static Stream<String> administratorsPages() {
        return Stream.of(
                "/admin/accounts",
                "/admin/rights",
                "/admin/units",
                "/admin/organisations",
                "/admin/audit",
                "/admin/calendar");
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void a_resident_meets_no_barrier(String path) {
        check(OpenHouse.kherson().passerBy(1280), path);
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void a_phone_of_320_pixels_shows_the_page_whole(String path) {
        Page page = OpenHouse.kherson().passerBy(320);
        page.navigate(OpenHouse.kherson().address(path));
        Object beyond = page.evaluate(BEYOND);
        page.context().close();
        assertThat((List<?>) beyond).as(path).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("officersPages")
    void an_officer_meets_no_barrier(String path) {
        check(OpenHouse.kherson().officer(Role.CDTO), path);
    }

    @ParameterizedTest
    @MethodSource("financePages")
    void a_financier_meets_no_barrier(String path) {
        check(OpenHouse.kherson().officer(Role.FINANCE), path);
    }

    @ParameterizedTest
    @MethodSource("administratorsPages")
    void an_administrator_meets_no_barrier(String path) {
        check(OpenHouse.kherson().officer(Role.ADMINISTRATOR), path);
    }

    private static void check(Page page, String path) {
        int status = page.navigate(OpenHouse.kherson().address(path)).status();
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        page.context().close();
        assertThat(status).as(path).isIn(path.equals("/no-such-page") ? List.of(404) : List.of(200));
        assertThat(violations)
                .as(path)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml() + " "
                                + rule.getNodes().getFirst().getFailureSummary())
                .isEmpty();
    }
}
