package ua.ratusha.kernel.reading;

import java.util.List;

/**
 * A foreign document in reading order, whatever file it came from: paragraphs and grids, each with the place where it
 * stands so that a message can name it.
 *
 * @param format the format found in the content, for example {@code docx}
 * @param notes what the reader left out on purpose and a person may want to know, for example macros
 */
public record SourceDocument(String format, List<Block> blocks, List<Note> notes) {

    public SourceDocument(String format, List<Block> blocks) {
        this(format, blocks, List.of());
    }

    /** The grids only, in reading order. */
    public List<Grid> grids() {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    /**
     * Something left out on purpose.
     *
     * @param key a text key of this package, {@code reading.note.…}
     */
    public record Note(String key, List<String> args) {
        public Note(String key, String... args) {
            this(key, List.of(args));
        }
    }

    public sealed interface Block permits Paragraph, Grid {
        Place place();
    }

    /** @param headingLevel 1–6 for a heading of the document's own, 0 for running text */
    public record Paragraph(Place place, String text, int headingLevel, boolean bold) implements Block {}

    /**
     * A table, rectangular: every row has the same number of cells; a cell that a merged one covers repeats the text of
     * the cell that covers it and is marked {@code covered}.
     *
     * @param name the sheet's name in a workbook, else empty
     */
    public record Grid(Place place, String name, List<Row> rows) implements Block {
        public int width() {
            return rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        }
    }

    public record Row(Place place, List<Cell> cells) {
        public String text(int column) {
            return column < cells.size() ? cells.get(column).text() : "";
        }
    }

    /**
     * @param text the whole cell on one line
     * @param lines the cell's own lines where it has more than one, else empty
     */
    public record Cell(String text, boolean covered, boolean bold, List<String> lines) {
        public Cell(String text, boolean covered, boolean bold) {
            this(text, covered, bold, List.of());
        }
    }

    /**
     * Where something stands in the source, counted from one as a person counts.
     *
     * @param part what the lines are counted in: a sheet's or table's name («таблиця 2», «аркуш Заходи»), empty for the
     *     text itself
     */
    public record Place(String part, int line) {
        @Override
        public String toString() {
            return part.isEmpty() ? "рядок " + line : part + ", рядок " + line;
        }
    }
}
