package ua.ratusha.kernel.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as a person or a program is told.
 *
 * @param titleKey heading; {@code <titleKey>.title} in the texts
 * @param key the sentence
 * @param id of a defect, to be named to the support and found in the log; empty for every other failure
 */
record Failure(
        int status, String titleKey, String key, @Nullable Object[] args, String id) {

    static Failure of(int status, String key) {
        return new Failure(status, key, key, new Object[0], "");
    }
}
