package ua.ratusha.kernel.reading.tables;

import java.util.List;
import java.util.Map;
import ua.ratusha.kernel.reading.SourceDocument;

/**
 * A table from a person's file: its rows below the header.
 *
 * @param format as found in the content: {@code csv}, {@code xlsx}, {@code ods} …
 * @param header the header's row
 * @param columns the place, counted from zero, of each expected column that was found, by key
 * @param rows without blank ones; the place of each names the line in the file
 */
public record SourceTable(
        String format, SourceDocument.Row header, Map<String, Integer> columns, List<SourceDocument.Row> rows) {

    public boolean has(String key) {
        return columns.containsKey(key);
    }

    /** The cell's text; empty if the file has no such column. */
    public String text(SourceDocument.Row row, String key) {
        var column = columns.get(key);
        return column == null ? "" : row.text(column);
    }

    /** The column's name as this file writes it; the key if it is missing. */
    public String title(String key) {
        var column = columns.get(key);
        return column == null ? key : header.text(column);
    }
}
