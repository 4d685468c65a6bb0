package ua.ratusha.kernel.documents;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header of one or two levels.
 *
 * @param caption the table's name, read aloud before its cells; never empty
 * @param groups upper header cells over several columns; empty for a header of one level
 * @param rows each has a cell for every column, except {@link RowKind#GROUP} rows, which have one
 */
public record Table(String caption, List<Column> columns, List<HeaderGroup> groups, List<Row> rows) implements Block {

    private static final double MARGIN_CHARS = 1.4;
    private static final int LONGEST_MARK = 7;

    public Table {
        columns = List.copyOf(columns);
        groups = groups.stream()
                .sorted(Comparator.comparingInt(HeaderGroup::first))
                .toList();
        rows = List.copyOf(rows);
        if (caption.isBlank() || columns.isEmpty()) {
            throw new IllegalArgumentException("A table needs a caption and columns: «" + caption + "»");
        }
        int free = 0;
        for (HeaderGroup group : groups) {
            if (group.first < free || group.span < 1 || group.first + group.span > columns.size()) {
                throw new IllegalArgumentException("Header group «" + group.title + "» overlaps or leaves the table");
            }
            free = group.first + group.span;
        }
        for (Row row : rows) {
            int expected = row.kind == RowKind.GROUP ? 1 : columns.size();
            if (row.cells.size() != expected) {
                throw new IllegalArgumentException("«" + caption + "»: a " + row.kind + " row has " + row.cells.size()
                        + " cells instead of " + expected);
            }
        }
    }

    public static Table of(String caption, List<Column> columns, List<Row> rows) {
        return new Table(caption, columns, List.of(), rows);
    }

    /** The column whose cells name their rows: the first one marked so, else the first of all. */
    int naming() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).names)
                .findFirst()
                .orElse(0);
    }

    /** The header group that starts at or covers the column. */
    @Nullable
    HeaderGroup groupOver(int column) {
        return groups.stream()
                .filter(g -> column >= g.first && column < g.first + g.span)
                .findFirst()
                .orElse(null);
    }

    /**
     * The columns' shares of the table's width, which add up to 1: the wanted ones, but a column gets room for its
     * longest number and longest mark, at the cost of columns that have room to spare.
     *
     * @param charsAcross how many digits fit across the whole table
     */
    double[] shares(Language language, double charsAcross) {
        int all = columns.stream().mapToInt(Column::width).sum();
        double[] shares = new double[columns.size()];
        double[] least = new double[columns.size()];
        double spare = 0;
        for (int i = 0; i < shares.length; i++) {
            double wanted = (double) columns.get(i).width / all;
            least[i] = (longest(i, language) + MARGIN_CHARS) / charsAcross;
            shares[i] = Math.max(wanted, least[i]);
            spare += shares[i] - least[i];
        }
        double excess = Arrays.stream(shares).sum() - 1;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = spare > excess
                    ? shares[i] - excess * (shares[i] - least[i]) / spare
                    : (double) columns.get(i).width / all;
        }
        return shares;
    }

    private double longest(int column, Language language) {
        return rows.stream()
                .filter(row -> row.kind != RowKind.GROUP)
                .map(row -> language.show(row.cells.get(column), columns.get(column).kind))
                .filter(text -> columns.get(column).kind != Kind.TEXT || text.length() <= LONGEST_MARK)
                .mapToDouble(Table::digits)
                .max()
                .orElse(1);
    }

    /** Length in widths of a digit: spaces and marks take half of one. */
    private static double digits(String text) {
        return text.chars()
                .mapToDouble(c -> Character.isLetterOrDigit(c) ? 1 : 0.5)
                .sum();
    }

    /** What a column holds; numbers of all kinds stand on the right. PERCENT values are percents: 12.5 is 12,5 %. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        PERCENT
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * @param width relative to the other columns of the table
     * @param names the cells of this column name their rows (become row headers)
     */
    public record Column(String title, Kind kind, Align align, int width, boolean names) {
        public Column {
            Objects.requireNonNull(title, "title");
            if (width < 1) {
                throw new IllegalArgumentException("Column «" + title + "» has no width");
            }
        }

        public static Column text(String title, int width) {
            return new Column(title, Kind.TEXT, Align.LEFT, width, false);
        }

        /** A text column that names the rows. */
        public static Column name(String title, int width) {
            return new Column(title, Kind.TEXT, Align.LEFT, width, true);
        }

        /** A narrow centred column such as «№». */
        public static Column mark(String title, int width) {
            return new Column(title, Kind.TEXT, Align.CENTER, width, false);
        }

        public static Column number(String title, int width) {
            return new Column(title, Kind.NUMBER, Align.RIGHT, width, false);
        }

        public static Column money(String title, int width) {
            return new Column(title, Kind.MONEY, Align.RIGHT, width, false);
        }

        public static Column percent(String title, int width) {
            return new Column(title, Kind.PERCENT, Align.RIGHT, width, false);
        }
    }

    /** @param first index of the first column under the group, from 0 */
    public record HeaderGroup(int first, int span, String title) {}

    public enum RowKind {
        NORMAL,
        /** A heading across the table; the rows after it belong to it. */
        GROUP,
        SUBTOTAL,
        TOTAL
    }

    public record Row(RowKind kind, List<Cell> cells) {
        public Row {
            Objects.requireNonNull(kind, "kind");
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(RowKind.NORMAL, Arrays.asList(cells));
        }

        public static Row group(String title) {
            return new Row(RowKind.GROUP, List.of(Cell.of(title)));
        }

        public static Row subtotal(Cell... cells) {
            return new Row(RowKind.SUBTOTAL, Arrays.asList(cells));
        }

        public static Row total(Cell... cells) {
            return new Row(RowKind.TOTAL, Arrays.asList(cells));
        }
    }

    /**
     * @param text what people see; empty with a value: the value in the look of the column's kind, with the scale it
     *     has. Lines are parted by {@code \n}
     * @param value the number behind the text, for spreadsheets and open data
     */
    public record Cell(String text, @Nullable BigDecimal value) {
        public static final Cell EMPTY = new Cell("", null);

        public Cell {
            Objects.requireNonNull(text, "text");
        }

        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** A number shown as the column's kind shows it; nothing known gives an empty cell. */
        public static Cell of(@Nullable BigDecimal value) {
            return value == null ? EMPTY : new Cell("", value);
        }

        public static Cell of(long value) {
            return new Cell("", BigDecimal.valueOf(value));
        }
    }
}
