package ua.ratusha.kernel.reading.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.kernel.reading.SourceDocument.Grid;
import ua.ratusha.kernel.reading.SourceDocument.Row;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.kernel.reading.tables.TableOptions.Expected;

/**
 * Finds the expected table in a file: CSV in any usual encoding and delimiter, XLSX, ODS, and the tables of DOCX, ODT
 * or HTML. The header is the row that names most of the expected columns.
 */
public final class TableReader {

    private static final String LATIN = "aceiopxykmhtb";
    private static final String CYRILLIC = "асеіорхукмнтв";

    private final DocumentReader documents;

    public TableReader() {
        this(new DocumentReader());
    }

    public TableReader(DocumentReader documents) {
        this.documents = documents;
    }

    /** @throws UnreadableDocument if the file cannot be read, has no such table, or a required column is missing */
    public SourceTable read(byte[] content, String fileName, TableOptions options) {
        var document = documents.readTable(content, fileName);
        var names = names(options);
        Header best = null;
        for (var grid : document.grids()) {
            if (options.sheet().isEmpty() || normal(options.sheet()).equals(normal(grid.name()))) {
                var header = header(grid, names, options.headerWithin());
                if (header != null
                        && (best == null
                                || header.columns().size() > best.columns().size())) {
                    best = header;
                }
            }
        }
        if (best == null) {
            throw UnreadableDocument.because(
                    "reading.table.no-header",
                    String.join(
                            ", ",
                            options.columns().stream().map(TableReader::title).toList()));
        }
        refuseMissing(best, options);
        var header = best.grid().rows().get(best.row());
        return new SourceTable(document.format(), header, Map.copyOf(best.columns()), body(best));
    }

    private record Header(Grid grid, int row, Map<String, Integer> columns) {}

    private static Map<String, String> names(TableOptions options) {
        var names = new HashMap<String, String>();
        for (var column : options.columns()) {
            column.names().forEach(name -> names.put(normal(name), column.key()));
        }
        return names;
    }

    private static @Nullable Header header(Grid grid, Map<String, String> names, int within) {
        Header best = null;
        for (int i = 0; i < Math.min(within, grid.rows().size()); i++) {
            var columns = new HashMap<String, Integer>();
            var cells = grid.rows().get(i).cells();
            for (int column = 0; column < cells.size(); column++) {
                var key = names.get(normal(cells.get(column).text()));
                if (key != null) {
                    columns.putIfAbsent(key, column);
                }
            }
            if (!columns.isEmpty()
                    && (best == null || columns.size() > best.columns().size())) {
                best = new Header(grid, i, columns);
            }
        }
        return best;
    }

    private static void refuseMissing(Header header, TableOptions options) {
        var missing = options.columns().stream()
                .filter(column -> column.required() && !header.columns().containsKey(column.key()))
                .map(TableReader::title)
                .toList();
        if (!missing.isEmpty()) {
            throw UnreadableDocument.at(
                    header.grid().rows().get(header.row()).place(),
                    "reading.table.columns-missing",
                    String.join(", ", missing));
        }
    }

    private static String title(Expected column) {
        return "«" + (column.names().isEmpty() ? column.key() : column.names().getFirst()) + "»";
    }

    /** Rows below the header, without blank ones, the rest of a header of several rows, and the row of numbers. */
    private static List<Row> body(Header header) {
        var rows = header.grid().rows();
        int from = header.row() + 1;
        while (from < rows.size() && continuesHeader(rows.get(from), rows.get(header.row()), header)) {
            from++;
        }
        if (from < rows.size() && isNumbering(rows.get(from))) {
            from++;
        }
        return rows.subList(from, rows.size()).stream()
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
    }

    /** A cell of an expected column that is merged with the header above it. */
    private static boolean continuesHeader(Row row, Row above, Header header) {
        return header.columns().values().stream()
                .anyMatch(column -> row.cells().get(column).covered()
                        && !row.text(column).isEmpty()
                        && row.text(column).equals(above.text(column)));
    }

    /** The row «1 2 3 …» that Ukrainian forms carry below the header. */
    private static boolean isNumbering(Row row) {
        int expected = 1;
        for (var cell : row.cells()) {
            if (!cell.text().equals(String.valueOf(expected++))) {
                return false;
            }
        }
        return expected > 3;
    }

    /** Letters and digits only, in lower case; Latin letters that slipped into a Cyrillic name become Cyrillic. */
    static String normal(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean cyrillic =
                lower.codePoints().anyMatch(c -> Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(c)));
        var result = new StringBuilder();
        for (char c : lower.toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '№' || c == '%') {
                int twin = cyrillic ? LATIN.indexOf(c) : -1;
                result.append(twin < 0 ? c : CYRILLIC.charAt(twin));
            }
        }
        // The letter apostrophe counts as a letter in Unicode.
        return result.toString().replace("ʼ", "");
    }
}
