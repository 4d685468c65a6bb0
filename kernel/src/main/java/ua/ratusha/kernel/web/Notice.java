package ua.ratusha.kernel.web;

import java.util.Locale;

/** A sentence that the next page shows once, for example after a form was saved. */
public record Notice(Tone tone, String text) {

    /** What a message means; each has its own word and shape, never colour alone. */
    public enum Tone {
        NEUTRAL,
        INFO,
        SUCCESS,
        WARNING,
        DANGER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
