package ua.ratusha.kernel.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Post-redirect-get: the browser is sent on with 303, and the notices wait for it in the session.
 *
 * @param path inside the house, from the root
 */
public record SeeOther(String path, List<Notice> notices) implements Reply {

    public SeeOther {
        if (!isInside(path)) {
            throw new IllegalArgumentException("not a path of this house: " + path);
        }
    }

    public static SeeOther to(String path) {
        return new SeeOther(path, List.of());
    }

    public SeeOther saying(Notice.Tone tone, String text) {
        List<Notice> all = new ArrayList<>(notices);
        all.add(new Notice(tone, text));
        return new SeeOther(path, List.copyOf(all));
    }

    /** Whether a path stays in this house: browsers read {@code //host} and {@code /\host} as another site. */
    public static boolean isInside(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c < ' ');
    }
}
