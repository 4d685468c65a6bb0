package ua.ratusha.programme.plan.reading.tables;

import java.util.List;

/**
 * How a table is to be read, guessed by the reader or said by a person; remembered by the fingerprint of the heading.
 *
 * @param fingerprint of the heading's words, or of the first row in a table without one
 * @param headerRows rows above the data, titles included
 * @param unit of the money in the cells
 */
public record ColumnMapping(
        String fingerprint, TableRole role, List<ColumnMeaning> columns, int headerRows, MoneyUnit unit) {

    ColumnMeaning column(int index) {
        return index < columns.size() ? columns.get(index) : ColumnMeaning.of(ColumnMeaning.What.IGNORED);
    }

    int first(ColumnMeaning.What what) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).what() == what) {
                return i;
            }
        }
        return -1;
    }

    boolean has(ColumnMeaning.What what) {
        return first(what) >= 0;
    }
}
