package ua.ratusha.kernel.files;

import java.util.List;

/**
 * What a check of the whole store found; lists hold SHA-256 names.
 *
 * @param checked files whose bytes were read
 * @param damaged the bytes no longer give their name
 * @param missing in the table, not in the folder
 * @param unlisted in the folder, not in the table: left by an undone act, or the table is older than the folder
 */
public record StoreReport(long checked, List<String> damaged, List<String> missing, List<String> unlisted) {
    /** No file is lost; unlisted ones are no loss. */
    public boolean intact() {
        return damaged.isEmpty() && missing.isEmpty();
    }
}
