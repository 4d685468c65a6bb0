package ua.ratusha.kernel.postgres;

import org.jspecify.annotations.Nullable;

/** Where the database is and who the house is there. */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
        return url.replaceAll("(?i)(password=)[^&]*", "$1***");
    }
}
