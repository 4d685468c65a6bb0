package ua.ratusha.programme.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/**
 * Gives the measures and indicators of a new redaction the keys that they had before, so that money and facts keep
 * their history: by the same key, then by the same words, then by the same number.
 */
final class KeptKeys {
    private KeptKeys() {}

    static ProgrammeContent carry(ProgrammeContent before, ProgrammeContent after) {
        Map<UUID, UUID> measures = new HashMap<>();
        match(
                before.measures().toList(),
                after.measures().toList(),
                List.of(Measure::key, measure -> plain(measure.title()), Measure::code),
                Measure::key,
                measures);
        Map<UUID, UUID> indicators = new HashMap<>();
        match(
                before.indicators(),
                after.indicators(),
                List.of(
                        Indicator::key,
                        indicator -> plain(indicator.priority() + indicator.title()),
                        Indicator::number),
                Indicator::key,
                indicators);
        return after.withAnnexes(
                after.directions().stream()
                        .map(direction -> rekey(direction, measures))
                        .toList(),
                after.indicators().stream()
                        .map(indicator -> rekey(indicator, indicators, measures))
                        .toList());
    }

    private static <T> void match(
            List<T> before,
            List<T> after,
            List<Function<T, Object>> marks,
            Function<T, UUID> key,
            Map<UUID, UUID> found) {
        List<T> free = new ArrayList<>(before);
        for (Function<T, Object> mark : marks) {
            for (T item : after) {
                if (found.containsKey(key.apply(item))) {
                    continue;
                }
                Optional<T> twin = free.stream()
                        .filter(old -> mark.apply(old).equals(mark.apply(item)))
                        .findFirst();
                twin.ifPresent(old -> {
                    found.put(key.apply(item), key.apply(old));
                    free.remove(old);
                });
            }
        }
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Direction rekey(Direction direction, Map<UUID, UUID> keys) {
        return new Direction(
                direction.number(),
                direction.title(),
                direction.tasks(),
                direction.measures().stream()
                        .map(measure -> measure.withKey(keys.getOrDefault(measure.key(), measure.key())))
                        .toList(),
                direction.place());
    }

    private static Indicator rekey(Indicator indicator, Map<UUID, UUID> keys, Map<UUID, UUID> measures) {
        @Nullable UUID measure = indicator.measureKey();
        return indicator.withKeys(
                keys.getOrDefault(indicator.key(), indicator.key()),
                measure == null ? null : measures.getOrDefault(measure, measure));
    }
}
