package ua.ratusha.programme.facts.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/**
 * How an indicator is called in addresses: by its printed number; by its place in the annex where numbers are missing,
 * repeat, or would not do in an address.
 */
public final class IndicatorAddress {
    private IndicatorAddress() {}

    /** Path of the indicator's page, from the root. */
    public static String path(String slug, ProgrammeContent content, Indicator indicator) {
        return "/programmes/" + slug + "/indicators/" + of(content, indicator);
    }

    /** @throws IllegalArgumentException when the content has no such indicator */
    public static String of(ProgrammeContent content, Indicator indicator) {
        int place = place(content, indicator);
        return names(content).get(place);
    }

    public static Optional<Indicator> find(ProgrammeContent content, String name) {
        int place = names(content).indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(content.indicators().get(place));
    }

    private static int place(ProgrammeContent content, Indicator indicator) {
        return IntStream.range(0, content.indicators().size())
                .filter(i -> content.indicators().get(i).key().equals(indicator.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not of this programme: " + indicator.key()));
    }

    private static List<String> names(ProgrammeContent content) {
        List<String> printed = content.indicators().stream()
                .map(indicator -> indicator.number().strip().replaceAll("\\.$", ""))
                .toList();
        boolean fit = printed.stream().allMatch(number -> number.matches("[0-9A-Za-z][0-9A-Za-z.-]*"))
                && printed.stream().distinct().count() == printed.size();
        return fit
                ? printed
                : IntStream.rangeClosed(1, printed.size())
                        .mapToObj(Integer::toString)
                        .toList();
    }
}
