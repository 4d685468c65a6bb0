package ua.ratusha.programme.view.machine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Summaries.Filter;

/** What a program asks of the list; a value that means nothing is refused by name, not left out. */
record ApiQuery(Filter filter, String after, int limit) {
    private static final int LARGEST_PAGE = 200;

    /** @throws Refusal 400 that names the parameter */
    static ApiQuery of(String words, String year, String standing, String own, String limit, String cursor) {
        int size = number("limit", limit);
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.withStatus(400, "view.refusal.limit", limit, LARGEST_PAGE);
        }
        Filter filter =
                new Filter(words, year.isEmpty() ? null : number("year", year), standing(standing), flag("own", own));
        return new ApiQuery(filter, after(cursor), size);
    }

    static String cursor(String slug) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(slug.getBytes(StandardCharsets.UTF_8));
    }

    private static String after(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException broken) {
            throw Refusal.withStatus(400, "view.refusal.cursor");
        }
    }

    private static int number(String name, String value) {
        if (!value.matches("\\d{1,4}")) {
            throw Refusal.withStatus(400, "view.refusal.number", name, value);
        }
        return Integer.parseInt(value);
    }

    private static @Nullable Standing standing(String value) {
        return value.isEmpty()
                ? null
                : Arrays.stream(Standing.values())
                        .filter(each -> each.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> Refusal.withStatus(
                                400,
                                "view.refusal.choice",
                                "standing",
                                value,
                                Arrays.stream(Standing.values())
                                        .map(Standing::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable Boolean flag(String name, String value) {
        return switch (value) {
            case "" -> null;
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Refusal.withStatus(400, "view.refusal.choice", name, value, "true, false");
        };
    }
}
