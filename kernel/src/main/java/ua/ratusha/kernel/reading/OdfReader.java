package ua.ratusha.kernel.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Note;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.text.CleanText;

/**
 * OpenDocument text and spreadsheets (ISO/IEC 26300), from {@code content.xml} alone. Repeated rows and cells are
 * expanded only where they hold something; LibreOffice repeats the empty rest of a sheet a million times.
 */
final class OdfReader {

    private static final int MOST_REPEATS = 1_048_576;

    private final ReadingLimits.Budget budget;
    private final XmlCursor xml;
    private final boolean workbook;
    private final Set<String> boldStyles = new HashSet<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int paragraphs;
    private int tables;

    private OdfReader(ArchiveGuard.Archive archive, boolean workbook, ReadingLimits.Budget budget) {
        this.budget = budget;
        this.workbook = workbook;
        this.xml = new XmlCursor(archive.open("content.xml"), budget.limits());
    }

    static SourceDocument read(ArchiveGuard.Archive archive, boolean workbook, ReadingLimits.Budget budget) {
        var reader = new OdfReader(archive, workbook, budget);
        reader.content();
        if (archive.names().stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            reader.notes.add(new Note("reading.note.macros"));
        }
        return new SourceDocument(workbook ? "ods" : "odt", List.copyOf(reader.blocks), List.copyOf(reader.notes));
    }

    private static final class Pieces {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> boxes = new ArrayList<>();
        private int letters;
        private int boldLetters;

        void add(String piece, boolean bold) {
            text.append(piece);
            int count = (int) piece.chars().filter(Character::isLetterOrDigit).count();
            letters += count;
            boldLetters += bold ? count : 0;
        }

        boolean bold() {
            return letters > 0 && letters == boldLetters;
        }
    }

    private void content() {
        boolean body = false;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> style();
                case "body" -> {
                    body = true;
                    blocks(xml.depth(), blocks);
                }
                default -> {}
            }
        }
        if (!body) {
            throw UnreadableDocument.because("reading.damaged-xml");
        }
    }

    private void style() {
        var name = xml.attribute("name");
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("text-properties")) {
                var weight = xml.attribute("font-weight");
                if (weight.equals("bold") || weight.matches("[6-9]00")) {
                    boldStyles.add(name);
                }
                if (xml.attribute("display").equals("none")) {
                    hiddenStyles.add(name);
                }
            } else if (xml.name().equals("table-properties")
                    && xml.attribute("display").equals("false")) {
                hiddenStyles.add(name);
            }
        }
    }

    private void blocks(int open, List<Block> into) {
        while (xml.nextInside(open)) {
            if (!xml.isStart() || skippedIfRemoved()) {
                continue;
            }
            switch (xml.name()) {
                case "p", "h" -> paragraph(into);
                case "table" -> table(into);
                default -> {}
            }
        }
    }

    private boolean skippedIfRemoved() {
        boolean removed = switch (xml.name()) {
            case "tracked-changes", "annotation", "note", "forms", "hidden-text", "ruby-text", "script" -> true;
            case "section" -> xml.attribute("display").equals("none");
            case "dde-links", "database-ranges", "content-validations", "named-expressions" -> true;
            default -> false;
        };
        if (removed) {
            xml.skip();
        }
        return removed;
    }

    private void paragraph(List<Block> into) {
        var place = new Place("", ++paragraphs);
        int level = xml.name().equals("h") ? xml.number("outline-level", 1, 1, 6) : 0;
        var pieces = new Pieces();
        paragraphText(pieces);
        var text = CleanText.of(pieces.text);
        if (!text.isEmpty()) {
            budget.takeText(text.length(), place);
            budget.takeCells(1, place);
            into.add(new Paragraph(place, text, level, pieces.bold()));
        }
        into.addAll(pieces.boxes);
    }

    /** The text of the paragraph or span that has just started. */
    private void paragraphText(Pieces pieces) {
        text(pieces, boldStyles.contains(xml.attribute("style-name")), isHiddenStyle());
    }

    private boolean isHiddenStyle() {
        return hiddenStyles.contains(xml.attribute("style-name"));
    }

    private void text(Pieces pieces, boolean bold, boolean hidden) {
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isText() && !hidden) {
                pieces.add(xml.text(), bold);
                budget.checkText(pieces.text.length());
            } else if (xml.isStart() && !skippedIfRemoved()) {
                switch (xml.name()) {
                    case "span" -> {
                        boolean own = boldStyles.contains(xml.attribute("style-name"));
                        text(pieces, bold || own, hidden || isHiddenStyle());
                    }
                    case "s", "tab" -> pieces.add(" ", bold);
                    case "line-break" -> pieces.text.append(GridBuilder.LINE);
                    case "frame", "custom-shape", "g" -> blocks(xml.depth(), pieces.boxes);
                    default -> {}
                }
            }
        }
    }

    private void table(List<Block> into) {
        var name = xml.attribute("name");
        boolean hidden = workbook && isHiddenStyle();
        if (hidden) {
            notes.add(new Note("reading.note.hidden-sheet", name));
            xml.skip();
            return;
        }
        var part = workbook ? "аркуш " + name : "таблиця " + ++tables;
        var grid = new GridBuilder(budget, part);
        var boxes = new ArrayList<Block>();
        int row = 0;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart() && !skippedIfRemoved()) {
                switch (xml.name()) {
                    case "table-row" -> row = rows(row, grid, boxes);
                    case "shapes" -> xml.skip();
                    default -> {}
                }
            }
        }
        if (!grid.isEmpty()) {
            into.add(grid.build(new Place(part, 1), workbook ? name : ""));
        }
        into.addAll(boxes);
    }

    private record Put(int column, int repeats, String text, boolean bold, int across, int down) {}

    /** Reads one row element and puts it as often as it repeats; gives the number of the row after it. */
    private int rows(int row, GridBuilder grid, List<Block> boxes) {
        int repeats = xml.number("number-rows-repeated", 1, 1, MOST_REPEATS);
        var cells = new ArrayList<Put>();
        int column = 0;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart() && (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell"))) {
                var cell = cell(column, boxes);
                column = Math.min(column + cell.repeats(), MOST_REPEATS);
                if (!cell.text().isBlank() || cell.across() > 1 || cell.down() > 1) {
                    budget.takeCells(1, grid.place(row));
                    cells.add(cell);
                }
            }
        }
        int times = cells.isEmpty() && workbook ? 0 : repeats;
        for (int i = 0; i < times; i++) {
            grid.touch(row + i);
            for (var cell : cells) {
                put(row + i, cell, grid);
            }
        }
        return Math.min(row + repeats, MOST_REPEATS);
    }

    private void put(int row, Put cell, GridBuilder grid) {
        budget.checkColumns((long) cell.column() + cell.repeats(), grid.place(row));
        for (int i = 0; i < cell.repeats(); i++) {
            grid.put(row, cell.column() + i, cell.text(), cell.bold());
        }
        grid.merge(row, cell.column(), row + cell.down() - 1, cell.column() + cell.across() - 1);
    }

    private Put cell(int column, List<Block> boxes) {
        boolean covered = xml.name().equals("covered-table-cell");
        int repeats = xml.number("number-columns-repeated", 1, 1, MOST_REPEATS);
        int across = covered ? 1 : xml.number("number-columns-spanned", 1, 1, MOST_REPEATS);
        int down = covered ? 1 : xml.number("number-rows-spanned", 1, 1, MOST_REPEATS);
        boolean styleBold = boldStyles.contains(xml.attribute("style-name"));
        var value = value();
        var pieces = new Pieces();
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart() && !skippedIfRemoved()) {
                switch (xml.name()) {
                    case "p", "h" -> {
                        paragraphText(pieces);
                        pieces.text.append(GridBuilder.LINE);
                    }
                    case "frame", "custom-shape", "g" -> blocks(xml.depth(), pieces.boxes);
                    default -> {}
                }
            }
        }
        boxes.addAll(pieces.boxes);
        var text = value.isEmpty() ? pieces.text.toString().strip() : value;
        // What lies under a merged cell is out of sight.
        return new Put(column, repeats, covered ? "" : text, styleBold || pieces.bold(), across, down);
    }

    /** What a spreadsheet's cell holds, where it is more exact than what it shows. */
    private String value() {
        if (!workbook) {
            return "";
        }
        return switch (xml.attribute("value-type")) {
            case "float", "currency" -> number(xml.attribute("value"), 0, "");
            case "percentage" -> number(xml.attribute("value"), 2, "%");
            case "date" -> XlsxReader.isoDate(xml.attribute("date-value"));
            case "boolean" -> xml.attribute("boolean-value").equals("true") ? "так" : "ні";
            default -> "";
        };
    }

    private static String number(String value, int shift, String unit) {
        if (!value.matches("[-+]?[0-9.]{1,40}(?:[eE][-+]?\\d{1,2})?")) {
            return "";
        }
        try {
            return XlsxReader.plain(new BigDecimal(value).movePointRight(shift)) + unit;
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
