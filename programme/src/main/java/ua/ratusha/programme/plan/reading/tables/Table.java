package ua.ratusha.programme.plan.reading.tables;

import java.util.List;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.reading.words.Words;

/**
 * A table made whole again after page breaks.
 *
 * @param caption the lines just above it and the sheet's name
 * @param section the heading under which it stands
 */
public record Table(Place place, String caption, String section, List<Line> rows) {

    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** @param afterBreak a page or table break stands before the row */
    public record Line(Place place, List<Cell> cells, boolean afterBreak) {
        String own(int column) {
            return column < 0 || column >= cells.size() || cells.get(column).covered()
                    ? ""
                    : cells.get(column).text();
        }

        /** The text that a reader sees in the cell, also when it comes from a merged one. */
        String seen(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column).text();
        }

        List<String> ownTexts() {
            return cells.stream()
                    .filter(cell -> !cell.covered() && !cell.text().isEmpty())
                    .map(Cell::text)
                    .toList();
        }

        boolean bold() {
            return cells.stream().anyMatch(cell -> !cell.text().isEmpty() && cell.bold());
        }

        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }

        /** The row «1 2 3 …» under a heading, printed again on every page. */
        boolean isColumnNumbers() {
            int found = 0;
            for (Cell cell : cells) {
                if (cell.text().isEmpty() || cell.covered()) {
                    continue;
                }
                if (!cell.text().replace(".", "").equals(String.valueOf(found + 1))) {
                    return false;
                }
                found++;
            }
            return found >= 3;
        }

        String key() {
            StringBuilder key = new StringBuilder();
            cells.forEach(cell -> key.append(Words.norm(cell.text())).append('|'));
            return key.toString();
        }
    }

    /** @param lines the cell's own lines, where the document keeps them apart */
    public record Cell(String text, List<String> lines, boolean covered, boolean bold) {
        static Cell of(ua.ratusha.kernel.reading.SourceDocument.Cell cell) {
            boolean bold =
                    cell.bold() || cell.text().contains("**") || cell.text().contains("<b>");
            List<String> lines = (cell.lines().isEmpty() ? List.of(cell.text()) : cell.lines())
                    .stream().map(Words::clean).filter(line -> !line.isEmpty()).toList();
            return new Cell(Words.withoutUrls(Words.clean(cell.text())), lines, cell.covered(), bold);
        }
    }
}
