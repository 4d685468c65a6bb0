package ua.ratusha.kernel.reading.tables;

import java.util.List;
import ua.ratusha.kernel.reading.SourceDocument.Place;

/**
 * What an import found, complete before anything is stored. The caller stores {@link #accepted()} in one transaction,
 * and only if the report is clean or the person chose to go on without the refused rows.
 *
 * @param rows data rows of the file, blank ones not counted
 * @param accepted values of the good rows, in the file's order
 * @param refused every bad cell of every bad row, in the file's order
 */
public record ImportReport<T>(int rows, List<T> accepted, List<RefusedCell> refused) {

    /** All rows are good. */
    public boolean clean() {
        return refused.isEmpty();
    }

    /** Rows with at least one bad cell. */
    public int refusedRows() {
        return rows - accepted.size();
    }

    /**
     * Why a row was refused.
     *
     * @param place the row in the file
     * @param column the column's name as the file writes it; empty when the row as a whole is meant
     * @param value what stands there
     * @param reasonKey text key of what is wrong
     * @param mendKey text key of how to mend it
     * @param args for both texts
     */
    public record RefusedCell(
            Place place, String column, String value, String reasonKey, String mendKey, List<Object> args) {}
}
