package ua.ratusha.kernel.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.testing.TestDatabase;

/** Which answers are kept, for whom, and for how long. */
class PageCacheTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final DataSource DATABASE = TestDatabase.fresh();

    private final Stamps stamps = new Stamps(JdbcClient.create(DATABASE));
    private Instant now = Instant.parse("2026-11-22T21:59:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(KYIV);
    private PageCache cache = new PageCache(stamps, clock, KYIV, 1 << 20);

    @BeforeEach
    void aPageIsMadeForAPasserBy() {
        make(asked("/programmes/kherson"), "Перша");
    }

    @Test
    void the_next_reader_gets_the_same_bytes_until_the_topic_changes() {
        assertThat(found(asked("/programmes/kherson"))).contains("Перша");
        stamps.touch("programme:other");
        assertThat(found(asked("/programmes/kherson"))).contains("Перша");
        stamps.touch("programme:1");
        assertThat(found(asked("/programmes/kherson"))).isEmpty();
    }

    @Test
    void what_changes_while_the_page_is_made_makes_it_old() {
        MockHttpServletRequest request = asked("/late");
        cache.watch(request, "programme:1");
        stamps.touch("programme:1");
        keep(request, "Зроблена зі старого");
        assertThat(found(asked("/late"))).isEmpty();
    }

    @Test
    void a_look_a_language_and_a_query_have_pages_of_their_own() {
        MockHttpServletRequest english = asked("/programmes/kherson");
        english.setCookies(new Cookie("lang", "en"));
        assertThat(found(english)).isEmpty();
        MockHttpServletRequest large = asked("/programmes/kherson");
        large.setCookies(new Cookie("look", "high-150"));
        assertThat(found(large)).isEmpty();
        MockHttpServletRequest query = asked("/programmes/kherson");
        query.setQueryString("year=2027");
        assertThat(found(query)).isEmpty();
    }

    @Test
    void a_cookie_sent_twice_neither_fills_nor_empties_another_ones_page() {
        MockHttpServletRequest doubled = asked("/twice");
        doubled.setCookies(new Cookie("lang", "uk"), new Cookie("lang", "en"));
        make(doubled, "English");
        MockHttpServletRequest ukrainian = asked("/twice");
        ukrainian.setCookies(new Cookie("lang", "uk"));
        assertThat(found(ukrainian)).isEmpty();
    }

    @Test
    void tomorrow_the_page_is_made_anew() {
        now = now.plus(Duration.ofMinutes(2));
        assertThat(found(asked("/programmes/kherson"))).isEmpty();
    }

    @Test
    void who_has_signed_in_or_shows_credentials_never_meets_a_kept_page() {
        MockHttpServletRequest session = asked("/programmes/kherson");
        session.setCookies(new Cookie("ratusha", "abc"));
        assertThat(found(session)).isEmpty();
        MockHttpServletRequest key = asked("/programmes/kherson");
        key.addHeader("Authorization", "Bearer x");
        assertThat(found(key)).isEmpty();
        MockHttpServletRequest post = new MockHttpServletRequest("POST", "/programmes/kherson");
        assertThat(found(post)).isEmpty();
    }

    @Test
    void a_page_with_a_secret_a_notice_or_a_cookie_is_not_kept() {
        MockHttpServletRequest request = asked("/form");
        cache.watch(request, "programme:1");
        assertThat(cache.mayKeep(request, new MockHttpServletResponse())).isTrue();
        MockHttpServletResponse cookie = new MockHttpServletResponse();
        cookie.addCookie(new Cookie("ratusha", "abc"));
        assertThat(cache.mayKeep(request, cookie)).isFalse();
        PageCache.personal(request);
        assertThat(cache.mayKeep(request, new MockHttpServletResponse())).isFalse();
        assertThat(cache.mayKeep(asked("/nobody-said-on-what"), new MockHttpServletResponse()))
                .isFalse();
    }

    @Test
    void it_never_takes_more_bytes_than_it_may() {
        cache = new PageCache(stamps, clock, KYIV, 100_000);
        for (int i = 0; i < 60; i++) {
            make(asked("/page/" + i), "x".repeat(20) + i);
            assertThat(cache.bytes()).isLessThanOrEqualTo(100_000);
        }
        make(asked("/huge"), "ж".repeat(60_000));
        assertThat(found(asked("/huge"))).isEmpty();
        assertThat(found(asked("/page/59"))).isPresent();
    }

    @Test
    void the_reader_who_has_the_bytes_hears_only_that() throws Exception {
        Answer answer =
                Answer.of("text/html;charset=utf-8", Map.of("Cache-Control", "no-cache"), bytes("ж".repeat(2000)));
        MockHttpServletResponse plain = new MockHttpServletResponse();
        answer.write(asked("/"), plain);
        MockHttpServletRequest zips = asked("/");
        zips.addHeader("Accept-Encoding", "gzip, br");
        MockHttpServletResponse zipped = new MockHttpServletResponse();
        answer.write(zips, zipped);
        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.getContentAsByteArray().length).isLessThan(plain.getContentAsByteArray().length / 10);
        assertThat(zipped.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));

        MockHttpServletRequest again = asked("/");
        again.addHeader("If-None-Match", "\"old\", " + plain.getHeader("ETag"));
        MockHttpServletResponse short304 = new MockHttpServletResponse();
        answer.write(again, short304);
        assertThat(short304.getStatus()).isEqualTo(304);
        assertThat(short304.getContentAsByteArray()).isEmpty();
        assertThat(short304.getHeader("ETag")).isEqualTo(plain.getHeader("ETag"));
    }

    private static MockHttpServletRequest asked(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private void make(MockHttpServletRequest request, String text) {
        cache.watch(request, "programme:1", "figures");
        keep(request, text);
    }

    private void keep(MockHttpServletRequest request, String text) {
        cache.keep(request, Answer.of("text/html", Map.of(), bytes(text)));
    }

    private Optional<String> found(MockHttpServletRequest request) {
        return cache.find(request).map(answer -> new String(answer.plain(), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
