package ua.ratusha.programme.execution;

import java.util.List;

/**
 * What looks wrong and does not forbid the work: a person decides.
 *
 * @param key a text of this system
 * @param args values of the text; sums are hryvnias, years are text so that nothing groups their digits
 */
public record Warning(String key, List<Object> args) {
    public static Warning of(String key, Object... args) {
        return new Warning(key, List.of(args));
    }
}
