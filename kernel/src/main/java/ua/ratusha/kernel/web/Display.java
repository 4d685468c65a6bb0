package ua.ratusha.kernel.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants the pages to look; kept in the cookie {@code look} as {@code high-150}.
 *
 * @param percent size of the text against the browser's own
 */
public record Display(Contrast contrast, int percent) {

    public static final Display DEFAULT = new Display(Contrast.AUTO, 100);

    /** AUTO follows the device (light or dark). */
    public enum Contrast {
        AUTO,
        NORMAL,
        HIGH,
        DARK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a cookie or a form; anything unknown gives the default. */
    public static Display of(@Nullable String contrast, @Nullable String percent) {
        Contrast found = Arrays.stream(Contrast.values())
                .filter(each -> each.code().equals(contrast))
                .findFirst()
                .orElse(Contrast.AUTO);
        int size = "125".equals(percent) ? 125 : "150".equals(percent) ? 150 : 100;
        return new Display(found, size);
    }

    public static Display ofCookie(@Nullable String value) {
        if (value == null) {
            return DEFAULT;
        }
        int dash = value.indexOf('-');
        return dash < 0 ? DEFAULT : of(value.substring(0, dash), value.substring(dash + 1));
    }

    public String cookie() {
        return contrast.code() + "-" + percent;
    }

    /** Classes of the root element. */
    public String classes() {
        return "look-" + contrast.code() + " size-" + percent;
    }
}
