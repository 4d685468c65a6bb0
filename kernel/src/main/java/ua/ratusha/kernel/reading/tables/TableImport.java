package ua.ratusha.kernel.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.SourceDocument.Row;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.kernel.reading.tables.ImportReport.RefusedCell;
import ua.ratusha.kernel.reading.tables.TableOptions.Expected;

/**
 * How a table becomes objects: its columns, what makes an object of a row, and what must not occur twice. It stores
 * nothing.
 *
 * <pre>{@code
 * static final TableColumn<String> NUMBER = TableColumn.text("number", "Номер договору", "№ договору").asRequired();
 * static final TableColumn<BigDecimal> SUM = TableColumn.money("sum", "Сума, грн", "Сума").asRequired();
 *
 * var report = new TableImport<>(List.of(NUMBER, SUM), row -> new Contract(row.get(NUMBER), row.get(SUM)))
 *         .unique(Contract::number)
 *         .read(content, fileName);
 * }</pre>
 */
public final class TableImport<T> {

    private final TableReader reader;
    private final List<TableColumn<?>> columns;
    private final Function<Values, T> rowToObject;
    private final @Nullable Function<T, ?> key;

    /** @param rowToObject may throw {@link BadCell} when the values do not fit together */
    public TableImport(List<TableColumn<?>> columns, Function<Values, T> rowToObject) {
        this(new TableReader(), List.copyOf(columns), rowToObject, null);
    }

    private TableImport(
            TableReader reader,
            List<TableColumn<?>> columns,
            Function<Values, T> rowToObject,
            @Nullable Function<T, ?> key) {
        this.reader = reader;
        this.columns = columns;
        this.rowToObject = rowToObject;
        this.key = key;
    }

    /** The same import by a reader with other limits. */
    public TableImport<T> with(TableReader other) {
        return new TableImport<>(other, columns, rowToObject, key);
    }

    /** Rows whose key was met before in the file are refused. */
    public TableImport<T> unique(Function<T, ?> keyOfObject) {
        return new TableImport<>(reader, columns, rowToObject, keyOfObject);
    }

    /** The expected columns, for a page that explains the file's form. */
    public List<TableColumn<?>> columns() {
        return columns;
    }

    /** @throws UnreadableDocument if the file as a whole cannot be read or lacks a required column */
    public ImportReport<T> read(byte[] content, String fileName) {
        var expected = columns.stream()
                .map(column -> new Expected(column.key(), column.names(), column.required()))
                .toList();
        return read(reader.read(content, fileName, TableOptions.of(expected)));
    }

    /** Reads a table that was found before. */
    public ImportReport<T> read(SourceTable table) {
        var accepted = new ArrayList<T>();
        var refused = new ArrayList<RefusedCell>();
        var seen = new HashMap<Object, Place>();
        for (var row : table.rows()) {
            row(table, row, seen, refused).ifPresent(accepted::add);
        }
        return new ImportReport<>(table.rows().size(), List.copyOf(accepted), List.copyOf(refused));
    }

    private Optional<T> row(SourceTable table, Row row, Map<Object, Place> seen, List<RefusedCell> refused) {
        int before = refused.size();
        var values = new HashMap<String, Object>();
        for (var column : columns) {
            value(table, row, column, values, refused);
        }
        if (refused.size() > before) {
            return Optional.empty();
        }
        try {
            T object = rowToObject.apply(new Values(row.place(), values));
            if (key != null) {
                var first = seen.putIfAbsent(key.apply(object), row.place());
                if (first != null) {
                    throw new BadCell(
                            "reading.table.duplicate", "reading.table.duplicate.mend", String.valueOf(first.line()));
                }
            }
            return Optional.of(object);
        } catch (BadCell e) {
            refused.add(new RefusedCell(row.place(), "", "", e.reasonKey(), e.mendKey(), e.args()));
            return Optional.empty();
        }
    }

    private static void value(
            SourceTable table, Row row, TableColumn<?> column, Map<String, Object> values, List<RefusedCell> refused) {
        var text = table.text(row, column.key());
        try {
            if (!text.isEmpty()) {
                values.put(column.key(), column.parser().parse(text));
            } else if (column.required()) {
                throw new BadCell("reading.table.empty", "reading.table.empty.mend");
            }
        } catch (BadCell e) {
            refused.add(new RefusedCell(
                    row.place(), table.title(column.key()), text, e.reasonKey(), e.mendKey(), e.args()));
        }
    }

    /** The parsed cells of one row. */
    public static final class Values {
        private final Place place;
        private final Map<String, Object> values;

        private Values(Place place, Map<String, Object> values) {
            this.place = place;
            this.values = values;
        }

        public Place place() {
            return place;
        }

        /** The value of a required column. */
        public <V> V get(TableColumn<V> column) {
            return find(column)
                    .orElseThrow(() -> new IllegalStateException(column.key() + " is not a required column"));
        }

        /** Empty if the cell is blank or the file has no such column. */
        @SuppressWarnings("unchecked")
        public <V> Optional<V> find(TableColumn<V> column) {
            return Optional.ofNullable((V) values.get(column.key()));
        }
    }
}
