package ua.ratusha.kernel.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Code of a territory (КАТОТТГ): UA, two digits of the oblast, two of the raion, three of the hromada, three of the
 * settlement, two of the city district, and a tail of five that is unique in the whole list. No check digit exists.
 */
public record Katottg(String value) {
    private static final String FORM = "UA[0-9]{17}";

    /**
     * Which levels are filled in the whole list of 16 May 2025. Cities with a special status have no raion, and their
     * districts stand right below.
     */
    private static final Set<String> SHAPES = Set.of("10000", "11000", "11100", "11110", "11111", "10010", "10001");

    /** What a code names: the deepest level that is not zero. */
    public enum Level {
        OBLAST(2, 4),
        RAION(4, 6),
        HROMADA(6, 9),
        SETTLEMENT(9, 12),
        DISTRICT(12, 14);

        private final int begin;
        private final int end;

        Level(int begin, int end) {
            this.begin = begin;
            this.end = end;
        }
    }

    public Katottg {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not UA and 17 digits: " + value);
        }
    }

    /** Suspicious if the filled levels are none of those that the list of territories knows. */
    public static Checked<Katottg> parse(String given) {
        String bare = Checked.bare(given).toUpperCase(Locale.ROOT).replace('А', 'A');
        if (!bare.matches(FORM)) {
            return Checked.malformed(given, "katottg");
        }
        var code = new Katottg(bare);
        return Checked.unless(SHAPES.contains(code.shape()), code, "katottg");
    }

    public Level level() {
        Level deepest = Level.OBLAST;
        for (Level level : Level.values()) {
            if (isFilled(level)) {
                deepest = level;
            }
        }
        return deepest;
    }

    /** The digits that everything inside this territory begins with, {@code UA} included. */
    public String prefix() {
        return value.substring(0, level().end);
    }

    /** Whether {@code other} is this territory or lies inside it. */
    public boolean contains(Katottg other) {
        return level() == other.level() ? equals(other) : other.value.startsWith(prefix());
    }

    /** The beginning that the code of the territory at {@code level} around this one has, if this one is as deep. */
    public Optional<String> prefixAt(Level level) {
        return isFilled(level) ? Optional.of(value.substring(0, level.end)) : Optional.empty();
    }

    private String shape() {
        return Arrays.stream(Level.values())
                .map(level -> isFilled(level) ? "1" : "0")
                .collect(Collectors.joining());
    }

    private boolean isFilled(Level level) {
        return !value.substring(level.begin, level.end).chars().allMatch(digit -> digit == '0');
    }

    @Override
    public String toString() {
        return value;
    }
}
