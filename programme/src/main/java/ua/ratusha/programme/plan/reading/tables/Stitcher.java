package ua.ratusha.programme.plan.reading.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.reading.SourceDocument;
import ua.ratusha.kernel.reading.SourceDocument.Grid;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.reading.tables.Table.Cell;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Words;

/** Joins the pieces into which page breaks cut a table, and gives each table its caption. */
public final class Stitcher {
    private static final Pattern FURNITURE = Pattern.compile(
            "(?iU)\\W*|[-–—|\\s]*\\d{1,3}[-–—|\\s]*|\\W*(?:\\d{1,3}\\s+)?продовження\\s+(?:додат|таблиц).{0,60}|"
                    + "(?:сторінка|стор\\.)\\s*\\d+.{0,12}");
    private static final int CAPTION_LINES = 6;
    private static final int HEADER_ROWS = 3;

    private final List<Table> tables = new ArrayList<>();
    private final List<String> caption = new ArrayList<>();
    private String section = "";
    private @Nullable Draft open;

    private record Draft(Place place, String caption, String section, List<Line> rows, Set<String> heads, int width) {
        boolean numbered() {
            return rows.stream().limit(8).anyMatch(Line::isColumnNumbers);
        }
    }

    private Stitcher() {}

    public static boolean isFurniture(String text) {
        return text.length() < 90 && FURNITURE.matcher(text).matches();
    }

    public static List<Table> tables(SourceDocument document) {
        Stitcher stitcher = new Stitcher();
        for (SourceDocument.Block block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph -> stitcher.paragraph(paragraph);
                case Grid grid -> stitcher.grid(grid);
            }
        }
        stitcher.close();
        return stitcher.tables;
    }

    private void paragraph(Paragraph paragraph) {
        String text = Words.clean(paragraph.text());
        if (isFurniture(text)) {
            return;
        }
        close();
        if (paragraph.headingLevel() > 0 || text.startsWith("#") || isBold(paragraph)) {
            section = text.replaceFirst("^#+\\s*", "");
        }
        caption.add(text);
        if (caption.size() > CAPTION_LINES) {
            caption.removeFirst();
        }
    }

    private static boolean isBold(Paragraph paragraph) {
        return paragraph.bold() || paragraph.text().strip().startsWith("**");
    }

    private void grid(Grid grid) {
        List<Line> lines = new ArrayList<>();
        for (SourceDocument.Row row : grid.rows()) {
            List<Cell> cells = row.cells().stream().map(Cell::of).toList();
            Line line = new Line(row.place(), cells, lines.isEmpty());
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        Draft before = open;
        if (before != null && continues(before, grid, lines)) {
            append(before, lines);
            return;
        }
        for (List<Line> part : grid.name().isEmpty() ? List.of(lines) : apart(lines)) {
            close();
            begin(grid, part);
        }
    }

    private void begin(Grid grid, List<Line> lines) {
        String above = String.join("\n", caption);
        caption.clear();
        Draft draft = new Draft(
                lines.getFirst().place(),
                grid.name().isEmpty() ? above : above + "\n" + grid.name(),
                section,
                new ArrayList<>(),
                new HashSet<>(),
                grid.width());
        open = draft;
        for (Line line : lines) {
            boolean head = draft.rows.size() < HEADER_ROWS && line.ownTexts().size() > 2;
            boolean repeated = draft.heads.contains(line.key()) && Layout.looksLikeHeader(line);
            if (head) {
                draft.heads.add(line.key());
            }
            if (!repeated) {
                draft.rows.add(line);
            }
        }
    }

    /** A sheet may hold several tables one under another; each further one begins with a heading of other words. */
    private static List<List<Line>> apart(List<Line> lines) {
        List<List<Line>> parts = new ArrayList<>();
        Set<String> heads = new HashSet<>();
        int start = 0;
        int head = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.ownTexts().size() < 3
                    || !Layout.looksLikeHeader(line)
                    || head >= 0 && i <= head + HEADER_ROWS
                    || !heads.add(line.key())) {
                continue;
            }
            int from = i;
            while (from > start && lines.get(from - 1).ownTexts().size() <= 1) {
                from--;
            }
            long rows = lines.subList(start, from).stream()
                    .filter(row -> row.ownTexts().size() > 1)
                    .count();
            if (rows >= HEADER_ROWS) {
                parts.add(lines.subList(start, from));
                start = from;
            }
            head = i;
        }
        parts.add(lines.subList(start, lines.size()));
        return parts.size() == 1 ? parts : parts.stream().map(Stitcher::narrow).toList();
    }

    /** A sheet is as wide as its widest table; the others end where their own words do. */
    private static List<Line> narrow(List<Line> lines) {
        int width = 0;
        for (Line line : lines) {
            for (int i = width; i < line.cells().size(); i++) {
                width = line.cells().get(i).text().isEmpty() ? width : i + 1;
            }
        }
        int end = width;
        return lines.stream()
                .map(line -> new Line(
                        line.place(),
                        line.cells().subList(0, Math.min(end, line.cells().size())),
                        line.afterBreak()))
                .toList();
    }

    private static boolean continues(Draft before, Grid grid, List<Line> lines) {
        Line first = lines.getFirst();
        if (!grid.name().isEmpty()) {
            return false;
        }
        if (first.isColumnNumbers() && before.numbered()) {
            return true;
        }
        return grid.width() == before.width && (before.heads.contains(first.key()) || !Layout.looksLikeHeader(first));
    }

    private static void append(Draft draft, List<Line> lines) {
        boolean broken = true;
        for (Line line : lines) {
            if (!draft.heads.contains(line.key())) {
                draft.rows.add(new Line(line.place(), line.cells(), broken));
                broken = broken && line.isColumnNumbers();
            }
        }
    }

    private void close() {
        if (open != null) {
            tables.add(new Table(open.place, open.caption, open.section, List.copyOf(open.rows)));
            open = null;
        }
    }
}
