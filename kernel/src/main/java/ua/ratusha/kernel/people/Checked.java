package ua.ratusha.kernel.people;

import java.util.Optional;

/**
 * A code as somebody gave it, and what its own rules say about it. A suspicious code is kept with a warning, because
 * real registers hold such codes; only a malformed one is no code at all.
 */
public sealed interface Checked<T> {
    /** The code keeps its rules. */
    record Valid<T>(T code) implements Checked<T> {}

    /**
     * The form is right, but the check digits or the content are not: warn, do not block.
     *
     * @param reason text key {@code people.suspicious.…}
     */
    record Suspicious<T>(T code, String reason) implements Checked<T> {}

    /**
     * Not a code of this kind.
     *
     * @param given what was given
     * @param reason text key {@code people.malformed.…}
     */
    record Malformed<T>(String given, String reason) implements Checked<T> {}

    /** The code, if there is one. */
    default Optional<T> find() {
        return switch (this) {
            case Valid<T>(T code) -> Optional.of(code);
            case Suspicious<T>(T code, String reason) -> Optional.of(code);
            case Malformed<T> malformed -> Optional.empty();
        };
    }

    /** The text key of what is wrong, empty for a valid code. */
    default Optional<String> findReason() {
        return switch (this) {
            case Valid<T> valid -> Optional.empty();
            case Suspicious<T>(T code, String reason) -> Optional.of(reason);
            case Malformed<T>(String given, String reason) -> Optional.of(reason);
        };
    }

    /** Valid if {@code fits}, else suspicious for {@code reason}. */
    static <T> Checked<T> unless(boolean fits, T code, String reason) {
        return fits ? new Valid<>(code) : new Suspicious<>(code, "people.suspicious." + reason);
    }

    static <T> Checked<T> malformed(String given, String kind) {
        return new Malformed<>(given, "people.malformed." + kind);
    }

    /** What people add around and inside codes: spaces of all kinds. */
    static String bare(String given) {
        return given.replaceAll("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+", "");
    }
}
