package ua.ratusha.programme.plan.reading;

import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.reading.SourceDocument;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Cell;
import ua.ratusha.kernel.reading.SourceDocument.Grid;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.SourceDocument.Row;

/**
 * Builds documents of imaginary communities. In a row cells are parted by {@code |}; {@code ^} continues the cell
 * above, {@code <} the cell at the left, {@code *} before a text makes it bold.
 */
public final class Doc {
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    public Doc p(String... texts) {
        for (String text : texts) {
            blocks.add(new Paragraph(new Place("", blocks.size() + 1), text, 0, false));
        }
        return this;
    }

    public Doc heading(String text) {
        blocks.add(new Paragraph(new Place("", blocks.size() + 1), text, 1, true));
        return this;
    }

    public Doc table(String... rows) {
        return sheet("", rows);
    }

    public Doc sheet(String name, String... rows) {
        tables++;
        String part = name.isEmpty() ? "таблиця " + tables : "аркуш " + name;
        List<Row> grid = new ArrayList<>();
        for (String row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (String text : row.split("\\|", -1)) {
                cells.add(cell(text.strip(), cells, grid));
            }
            grid.add(new Row(new Place(part, grid.size() + 1), cells));
        }
        int width = grid.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Row> full = new ArrayList<>();
        for (Row row : grid) {
            List<Cell> cells = new ArrayList<>(row.cells());
            while (cells.size() < width) {
                cells.add(new Cell("", false, false));
            }
            full.add(new Row(row.place(), cells));
        }
        blocks.add(new Grid(new Place(part, 1), name, full));
        return this;
    }

    private static Cell cell(String text, List<Cell> before, List<Row> above) {
        return switch (text) {
            case "^" -> new Cell(above.getLast().text(before.size()), true, false);
            case "<" -> new Cell(before.getLast().text(), true, before.getLast().bold());
            default -> new Cell(text.replaceFirst("^\\*", ""), false, text.startsWith("*"));
        };
    }

    public SourceDocument build() {
        return new SourceDocument("test", List.copyOf(blocks));
    }

    public Reading read() {
        return ProgrammeReader.read(build());
    }
}
