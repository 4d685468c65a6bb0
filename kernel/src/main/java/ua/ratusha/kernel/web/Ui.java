package ua.ratusha.kernel.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One request as its page sees it. A controller takes it as an argument and hands it to its template.
 *
 * @param path the path asked for
 * @param query the raw query without the question mark, empty when there is none
 * @param userName the signed-in person's name, null for a passer-by
 * @param csrf asked only by forms that post, because it opens a session
 * @param notices said once, by the page that shows them
 * @param assets gives the address of a file of the shell: {@code shell.css} → {@code /assets/1f…/shell.css}
 */
public record Ui(
        Locale locale,
        Words words,
        String path,
        String query,
        @Nullable String userName,
        Menu menu,
        Supplier<Csrf> csrf,
        Display display,
        Clock clock,
        House house,
        List<Notice> notices,
        UnaryOperator<String> assets) {

    /** Menu lines this visitor may see. */
    public record Menu(List<Link> site, List<Link> workplace, List<Link> admin) {}

    /** @param path from the root */
    public record Link(String text, String path) {}

    /** The hidden field of a form that posts; an empty value means that no check is on. */
    public record Csrf(String parameter, String value) {}

    public String text(String key, @Nullable Object... args) {
        return words.text(locale, key, args);
    }

    /** A counted text: keys {@code key.one}, {@code key.few}, {@code key.many}; {@code {0}} is the number. */
    public String count(String key, long number) {
        return words.text(locale, format().plural(number).keyOf(key), number);
    }

    public Formats format() {
        return Formats.of(locale);
    }

    public String money(BigDecimal hryvnias) {
        return format().money(hryvnias);
    }

    public String thousands(BigDecimal hryvnias) {
        return format().thousands(hryvnias);
    }

    public String date(LocalDate day) {
        return format().date(day);
    }

    public String moment(Instant moment) {
        return format().moment(moment, house.zone());
    }

    /** Today as people here count days. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), house.zone());
    }

    public boolean english() {
        return Words.isEnglish(locale);
    }

    public String asset(String name) {
        return assets.apply(name);
    }

    /** This page's address with its query, to come back to. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether a menu line leads to this page or to one above it. */
    public boolean at(String menuPath) {
        return path.equals(menuPath) || (menuPath.length() > 1 && path.startsWith(menuPath + "/"));
    }

    /** This page's address with one parameter set anew; an empty value takes it away. */
    public String with(String parameter, String value) {
        return Queries.with(path, query, parameter, value);
    }
}
