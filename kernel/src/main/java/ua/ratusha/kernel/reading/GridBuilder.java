package ua.ratusha.kernel.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument.Cell;
import ua.ratusha.kernel.reading.SourceDocument.Grid;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.SourceDocument.Row;
import ua.ratusha.kernel.reading.text.CleanText;

/** Cells put at coordinates counted from zero become a rectangle with merged areas filled in. */
final class GridBuilder {

    /** Parts the lines of a cell in the text that is put. */
    static final char LINE = '\u2028';

    private static final Cell EMPTY = new Cell("", false, false);

    private record Area(int top, int left, int bottom, int right) {}

    private final ReadingLimits.Budget budget;
    private final String part;
    private final TreeMap<Integer, @Nullable Cell[]> rows = new TreeMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private int width;
    private long taken;

    GridBuilder(ReadingLimits.Budget budget, String part) {
        this.budget = budget;
        this.part = part;
    }

    Place place(int row) {
        return new Place(part, row + 1);
    }

    private void take(long cells, Place place) {
        taken += cells;
        budget.takeCells(cells, place);
    }

    /** The row exists even if nothing is ever put in it. */
    void touch(int row) {
        if (rows.putIfAbsent(row, new Cell[0]) == null) {
            take(1, place(row));
        }
    }

    /** @param raw the cell's text, its lines parted by {@link #LINE}; any other white space is one space */
    void put(int row, int column, String raw, boolean bold) {
        var text = CleanText.of(raw);
        budget.checkColumns(column + 1L, place(row));
        take(1, place(row));
        budget.takeText(text.length(), place(row));
        var cells = rows.computeIfAbsent(row, _ -> new Cell[0]);
        if (cells.length <= column) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, Math.min(cells.length * 2, width)));
            rows.put(row, cells);
        }
        cells[column] = text.isEmpty() && !bold ? EMPTY : new Cell(text, false, bold, lines(raw));
        width = Math.max(width, column + 1);
    }

    private static List<String> lines(String raw) {
        if (raw.indexOf(LINE) < 0) {
            return List.of();
        }
        var lines = Arrays.stream(raw.split(String.valueOf(LINE)))
                .map(CleanText::of)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() > 1 ? lines : List.of();
    }

    /** A merged area; all bounds belong to it. Areas of one cell are ignored. */
    void merge(int top, int left, int bottom, int right) {
        if (bottom >= top && right >= left && (bottom > top || right > left)) {
            take(1, place(top));
            areas.add(new Area(top, left, bottom, right));
        }
    }

    /** Columns that the built rectangle leaves out; both bounds belong to them. */
    void hide(int first, int last) {
        hidden.set(first, Math.max(first, last) + 1);
    }

    /** Whether a column with something in it is left out. */
    boolean hides() {
        return rows.values().stream()
                .anyMatch(cells -> hidden.stream()
                        .anyMatch(column -> column < cells.length && cells[column] != null && cells[column] != EMPTY));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The rectangle. Rows that were never touched are left out: the place of the next row tells the gap.
     *
     * @param place where the grid as a whole stands
     */
    Grid build(Place place, String name) {
        areas.forEach(this::fill);
        take(Math.max(0, (long) width * rows.size() - taken), place);
        var result = new ArrayList<Row>(rows.size());
        rows.forEach((index, cells) -> {
            var padded = new ArrayList<Cell>(width);
            for (int column = hidden.nextClearBit(0); column < width; column = hidden.nextClearBit(column + 1)) {
                var cell = column < cells.length ? cells[column] : null;
                padded.add(cell == null ? EMPTY : cell);
            }
            result.add(new Row(place(index), List.copyOf(padded)));
        });
        return new Grid(place, name, List.copyOf(result));
    }

    private void fill(Area area) {
        var top = rows.get(area.top());
        var owner = top == null || area.left() >= top.length ? null : top[area.left()];
        if (owner == null) {
            return;
        }
        var copy = new Cell(owner.text(), true, owner.bold(), owner.lines());
        var right = Math.min(area.right(), budget.limits().maxColumns() - 1);
        for (var entry : rows.subMap(area.top(), true, area.bottom(), true).entrySet()) {
            take(right - area.left() + 1L, place(entry.getKey()));
            var cells = entry.getValue();
            if (cells.length <= right) {
                cells = Arrays.copyOf(cells, right + 1);
                entry.setValue(cells);
            }
            for (int column = area.left(); column <= right; column++) {
                if (entry.getKey() != area.top() || column != area.left()) {
                    cells[column] = copy;
                }
            }
        }
        width = Math.max(width, right + 1);
    }
}
