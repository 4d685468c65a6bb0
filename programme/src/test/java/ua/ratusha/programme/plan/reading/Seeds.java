package ua.ratusha.programme.plan.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import ua.ratusha.kernel.reading.SourceDocument;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Cell;
import ua.ratusha.kernel.reading.SourceDocument.Grid;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.SourceDocument.Row;

/** Real programmes, which may be read beside the repository and not kept in it; tests skip without them. */
public final class Seeds {
    private Seeds() {}

    public static String kherson() {
        return shared("seeds/004_259de2d4101b68c5.txt");
    }

    public static String chornomorsk() {
        return shared("seeds/000_bdc58121965243af.txt");
    }

    public static String shared(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        Assumptions.abort("no shared/" + name + " beside the repository");
        return "";
    }

    /** Lines with tabs are rows of a table, other lines paragraphs. */
    public static SourceDocument text(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].indexOf('\t') >= 0) {
                Place place = new Place("", i + 1);
                List<Cell> cells = new ArrayList<>();
                for (String cell : lines[i].split("\t", -1)) {
                    cells.add(new Cell(cell, false, cell.contains("<b>")));
                }
                rows.add(new Row(place, cells));
                continue;
            }
            grid(rows, blocks);
            if (!lines[i].isBlank()) {
                blocks.add(new Paragraph(new Place("", i + 1), lines[i], 0, false));
            }
        }
        grid(rows, blocks);
        return new SourceDocument("txt", blocks);
    }

    private static void grid(List<Row> rows, List<Block> blocks) {
        if (rows.isEmpty()) {
            return;
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Row> full = new ArrayList<>();
        for (Row row : rows) {
            List<Cell> cells = new ArrayList<>(row.cells());
            while (cells.size() < width) {
                cells.add(new Cell("", false, false));
            }
            full.add(new Row(row.place(), cells));
        }
        blocks.add(new Grid(full.getFirst().place(), "", full));
        rows.clear();
    }
}
