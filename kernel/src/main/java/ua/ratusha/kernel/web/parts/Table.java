package ua.ratusha.kernel.web.parts;

import gg.jte.Content;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A data table: what it shows, in which order, and what the reader may do with it. Built by the {@code …} methods, drawn
 * by {@link Tables#data}.
 *
 * @param caption what the table shows; a heading for the eye and for screen readers
 * @param sortedBy key of the column the rows are sorted by, with a minus before it when descending; empty = unsorted
 * @param paging null = all rows are here
 * @param exports formats offered at this address as {@code ?format=csv}
 * @param cards on a narrow screen rows become cards; else the table scrolls inside its own frame
 * @param anchor id of a row, so that a message can lead to it; null = none
 */
public record Table<T>(
        String caption,
        List<Column<T>> columns,
        List<T> rows,
        String sortedBy,
        @Nullable Paging paging,
        List<String> exports,
        boolean cards,
        @Nullable Function<T, String> anchor) {

    /**
     * @param sortKey value of the {@code sort} parameter; empty = the reader cannot sort by it
     * @param total what stands under the column; empty = nothing
     * @param heads true for the cell that names its row
     */
    public record Column<T>(
            String label, Function<T, Content> cell, boolean numeric, boolean heads, String sortKey, String total) {

        /** The cell that names its row. */
        public static <T> Column<T> head(String label, Function<T, Content> cell) {
            return new Column<>(label, cell, false, true, "", "");
        }

        public static <T> Column<T> text(String label, Function<T, String> cell) {
            return new Column<>(label, row -> Pieces.text(cell.apply(row)), false, false, "", "");
        }

        /** Right-aligned figures of equal width. */
        public static <T> Column<T> number(String label, Function<T, String> cell) {
            return new Column<>(label, row -> Pieces.text(cell.apply(row)), true, false, "", "");
        }

        public static <T> Column<T> content(String label, Function<T, Content> cell) {
            return new Column<>(label, cell, false, false, "", "");
        }

        public Column<T> sortable(String key) {
            return new Column<>(label, cell, numeric, heads, key, total);
        }

        public Column<T> total(String figure) {
            return new Column<>(label, cell, numeric, heads, sortKey, figure);
        }
    }

    /**
     * Where the reader is in a long list. By number: {@code page} of {@code pages}. By key: {@code pages} is 0 and the
     * keys lead on.
     *
     * @param total rows in all, −1 when not counted
     * @param before value of the {@code before} parameter for the page before, empty = this is the first
     * @param after value of the {@code after} parameter for the next page, empty = this is the last
     */
    public record Paging(int page, int pages, long total, String before, String after) {

        public static Paging numbered(int page, int pages, long total) {
            return new Paging(page, pages, total, "", "");
        }

        public static Paging keyed(long total, String before, String after) {
            return new Paging(0, 0, total, before, after);
        }
    }

    @SafeVarargs
    public static <T> Table<T> of(String caption, List<T> rows, Column<T>... columns) {
        return new Table<>(caption, List.of(columns), rows, "", null, List.of(), false, null);
    }

    /** @param sort as the {@code sort} parameter came: {@code sum} or {@code -sum} */
    public Table<T> sortedBy(String sort) {
        return new Table<>(caption, columns, rows, sort, paging, exports, cards, anchor);
    }

    public Table<T> paged(Paging where) {
        return new Table<>(caption, columns, rows, sortedBy, where, exports, cards, anchor);
    }

    /** @param formats lower-case names as the {@code format} parameter takes them: {@code csv}, {@code xlsx} */
    public Table<T> exported(String... formats) {
        return new Table<>(caption, columns, rows, sortedBy, paging, List.of(formats), cards, anchor);
    }

    public Table<T> asCards() {
        return new Table<>(caption, columns, rows, sortedBy, paging, exports, true, anchor);
    }

    public Table<T> anchored(Function<T, String> id) {
        return new Table<>(caption, columns, rows, sortedBy, paging, exports, cards, id);
    }

    public Content cell(int row, int column) {
        return columns.get(column).cell().apply(rows.get(row));
    }

    public @Nullable String anchorOf(int row) {
        return anchor == null ? null : anchor.apply(rows.get(row));
    }

    public boolean hasTotals() {
        return columns.stream().anyMatch(column -> !column.total().isEmpty());
    }

    /** The parameter a click on the column's head sends. */
    public String nextSort(Column<?> column) {
        return sortedBy.equals(column.sortKey()) ? "-" + column.sortKey() : column.sortKey();
    }

    /** {@code aria-sort} of a column's head; null = not sorted by it. */
    public @Nullable String order(Column<?> column) {
        if (column.sortKey().isEmpty()) {
            return null;
        }
        return sortedBy.equals(column.sortKey())
                ? "ascending"
                : sortedBy.equals("-" + column.sortKey()) ? "descending" : null;
    }
}
