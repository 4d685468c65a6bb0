package ua.ratusha.kernel.reading.tables;

import java.util.List;

/**
 * What a table is expected to look like.
 *
 * @param columns the columns to look for, in any order; others in the file are kept but not named
 * @param sheet the only sheet to look in; empty = the sheet whose header fits best
 * @param headerWithin how many rows from the top may pass before the header
 */
public record TableOptions(List<Expected> columns, String sheet, int headerWithin) {

    private static final int USUAL_HEADER_WITHIN = 50;

    public static TableOptions of(List<Expected> columns) {
        return new TableOptions(List.copyOf(columns), "", USUAL_HEADER_WITHIN);
    }

    /**
     * A column to look for.
     *
     * @param key the programmer's name of it
     * @param names how people call it in a header; the first is said when it is missing. Case, white space, apostrophes
     *     and punctuation do not matter
     * @param required without it the file is refused
     */
    public record Expected(String key, List<String> names, boolean required) {}
}
