package ua.ratusha.kernel.web;

import org.jspecify.annotations.Nullable;

/**
 * Public data for programs: JSON, CSV. Leaves with a strong entity tag, and any site may read it.
 *
 * @param type media type with its charset
 * @param disposition value of {@code Content-Disposition}; {@code null} to show it in place
 */
public record Data(String type, byte[] bytes, @Nullable String disposition) implements Reply {

    public static Data json(byte[] bytes) {
        return new Data("application/json", bytes, null);
    }

    public static Data csv(byte[] bytes, String disposition) {
        return new Data("text/csv;charset=utf-8", bytes, disposition);
    }
}
