package ua.ratusha.kernel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Note;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.text.CleanText;

/**
 * Word documents (ECMA-376 part 1, WordprocessingML), read as a stream: a document model in memory would cost ten times
 * the file and loses content controls. Deleted and hidden text is what the author took away, so it is not read.
 */
final class DocxReader {

    private final ReadingLimits.Budget budget;
    private final DocxStyles styles;
    private final DocxStyles.Lists lists;
    private final XmlCursor xml;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private boolean deletionsSeen;

    private DocxReader(ArchiveGuard.Archive archive, String part, ReadingLimits.Budget budget) {
        this.budget = budget;
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        this.styles = DocxStyles.read(archive, folder + "styles.xml", budget.limits());
        this.lists = DocxStyles.Lists.read(archive, folder + "numbering.xml", budget.limits());
        this.xml = new XmlCursor(archive.open(part), budget.limits());
    }

    /** @param part the main part's name in the archive */
    static SourceDocument read(ArchiveGuard.Archive archive, String part, ReadingLimits.Budget budget) {
        var reader = new DocxReader(archive, part, budget);
        reader.document();
        if (archive.has("word/vbaProject.bin")) {
            reader.notes.add(new Note("reading.note.macros"));
        }
        if (reader.deletionsSeen) {
            reader.notes.add(new Note("reading.note.deleted-text"));
        }
        return new SourceDocument("docx", List.copyOf(reader.blocks), List.copyOf(reader.notes));
    }

    /** Text that is being collected, with the boxes that float beside it. */
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

    private void document() {
        boolean body = false;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("body")) {
                body = true;
                blocks(xml.depth(), blocks);
            }
        }
        if (!body) {
            throw UnreadableDocument.because("reading.damaged-xml");
        }
    }

    /** Everything until the element open at this depth ends; content controls and the like are looked into. */
    private void blocks(int open, List<Block> into) {
        while (xml.nextInside(open)) {
            if (!xml.isStart() || skippedIfRemoved()) {
                continue;
            }
            switch (xml.name()) {
                case "p" -> paragraph(into);
                case "tbl" -> table(into);
                default -> {}
            }
        }
    }

    private boolean skippedIfRemoved() {
        switch (xml.name()) {
            case "del", "moveFrom" -> {
                deletionsSeen = true;
                xml.skip();
                return true;
            }
            case "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "Fallback" -> {
                xml.skip();
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void paragraph(List<Block> into) {
        var place = new Place("", ++paragraphs);
        var pieces = new Pieces();
        int heading = paragraphText(pieces);
        var text = CleanText.of(pieces.text);
        if (!text.isEmpty()) {
            budget.takeText(text.length(), place);
            budget.takeCells(1, place);
            into.add(new Paragraph(place, text, heading, pieces.bold()));
        }
        into.addAll(pieces.boxes);
    }

    /** Collects a paragraph with its number in a list, if it has one, and gives its heading level. */
    private int paragraphText(Pieces pieces) {
        var properties = new Properties();
        boolean numbered = false;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (!xml.isStart() || skippedIfRemoved()) {
                continue;
            }
            if (xml.name().equals("pPr")) {
                properties(properties);
                continue;
            }
            if (!numbered) {
                number(properties, pieces);
                numbered = true;
            }
            switch (xml.name()) {
                case "r" -> run(pieces, styles.bold(properties.style), styles.hidden(properties.style));
                case "t" -> pieces.add(elementText(), false);
                case "txbxContent" -> blocks(xml.depth(), pieces.boxes);
                default -> {}
            }
        }
        if (!numbered) {
            number(properties, pieces);
        }
        return properties.heading >= 0 ? properties.heading : styles.heading(properties.style);
    }

    /** What a paragraph says of itself before its text. */
    private static final class Properties {
        private String style = "";
        private int heading = -1;
        private String list = "";
        private int listLevel = -1;
    }

    private void properties(Properties properties) {
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "pStyle" -> properties.style = xml.attribute("val");
                    case "outlineLvl" -> properties.heading = DocxStyles.headingOf(xml);
                    case "numId" -> properties.list = xml.attribute("val");
                    case "ilvl" -> properties.listLevel = xml.number("val", 0, 0, 8);
                    case "rPr", "pPrChange", "sectPr" -> xml.skip();
                    default -> {}
                }
            }
        }
    }

    private void number(Properties properties, Pieces pieces) {
        boolean own = !properties.list.isEmpty();
        var list = own ? properties.list : styles.list(properties.style);
        int level = properties.listLevel >= 0 ? properties.listLevel : own ? 0 : styles.listLevel(properties.style);
        var label = list.isEmpty() ? "" : lists.next(list, level);
        if (!label.isEmpty()) {
            pieces.text.append(label).append(' ');
        }
    }

    private void run(Pieces pieces, boolean styleBold, boolean styleHidden) {
        boolean bold = styleBold;
        boolean hidden = styleHidden;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (!xml.isStart() || skippedIfRemoved()) {
                continue;
            }
            switch (xml.name()) {
                case "rStyle" -> {
                    bold |= styles.bold(xml.attribute("val"));
                    hidden |= styles.hidden(xml.attribute("val"));
                }
                case "b" -> bold = xml.isOn();
                case "vanish" -> hidden = xml.isOn();
                case "t" -> {
                    var text = elementText();
                    if (!hidden) {
                        budget.takeText(text.length(), new Place("", paragraphs));
                        pieces.add(text, bold);
                    }
                }
                case "br", "cr" -> pieces.text.append(GridBuilder.LINE);
                case "tab", "ptab" -> pieces.add(" ", bold);
                case "noBreakHyphen" -> pieces.add("-", bold);
                case "txbxContent" -> blocks(xml.depth(), pieces.boxes);
                case "delText", "instrText", "delInstrText", "rt" -> xml.skip();
                default -> {}
            }
        }
    }

    private String elementText() {
        var text = new StringBuilder();
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isText()) {
                text.append(xml.text());
                budget.checkText(text.length());
            }
        }
        return text.toString();
    }

    private void table(List<Block> into) {
        var part = "таблиця " + ++tables;
        var grid = new GridBuilder(budget, part);
        var merges = new Merges(grid);
        var boxes = new ArrayList<Block>();
        int row = 0;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (!xml.isStart() || skippedIfRemoved()) {
                continue;
            }
            if (xml.name().equals("tr") && row(row, grid, merges, boxes)) {
                row++;
            }
        }
        merges.finish();
        if (!grid.isEmpty()) {
            into.add(grid.build(new Place(part, 1), ""));
        }
        into.addAll(boxes);
    }

    /** False when the row was deleted or hidden by the author. */
    private boolean row(int row, GridBuilder grid, Merges merges, List<Block> boxes) {
        int column = 0;
        boolean removed = false;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (!xml.isStart()) {
                continue;
            }
            // In a row's properties these marks speak of the row itself.
            if (xml.name().equals("del") && xml.depth() == open + 2
                    || xml.name().equals("hidden") && xml.isOn()) {
                removed = true;
                deletionsSeen |= xml.name().equals("del");
            } else if (xml.name().equals("gridBefore")) {
                column += xml.number("val", 0, 0, budget.limits().maxColumns() + 1);
            } else if (!skippedIfRemoved() && xml.name().equals("tc")) {
                column = removed ? skipCell(column) : cell(row, column, grid, merges, boxes);
            }
        }
        if (!removed) {
            grid.touch(row);
            merges.endRow(row);
        }
        return !removed;
    }

    private int skipCell(int column) {
        xml.skip();
        return column;
    }

    private int cell(int row, int column, GridBuilder grid, Merges merges, List<Block> boxes) {
        int span = 1;
        boolean continued = false;
        boolean restarted = false;
        var pieces = new Pieces();
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (!xml.isStart() || skippedIfRemoved()) {
                continue;
            }
            switch (xml.name()) {
                case "gridSpan" ->
                    span = xml.number("val", 1, 1, budget.limits().maxColumns() + 1);
                case "vMerge" -> {
                    restarted = xml.attribute("val").equals("restart");
                    continued = !restarted;
                }
                case "p" -> {
                    paragraphText(pieces);
                    pieces.text.append(GridBuilder.LINE);
                }
                case "tc" -> pieces.text.append(GridBuilder.LINE);
                default -> {}
            }
        }
        budget.checkColumns((long) column + span, grid.place(row));
        if (continued) {
            merges.continueAt(row, column, span);
        } else {
            grid.put(row, column, pieces.text.toString(), pieces.bold());
            merges.start(row, column, span, restarted);
        }
        boxes.addAll(pieces.boxes);
        return column + span;
    }

    /** Turns Word's chains of {@code vMerge} cells into areas of a grid. */
    private static final class Merges {

        private record Chain(int top, int span, int bottom) {}

        private final GridBuilder grid;
        private final Map<Integer, Chain> open = new HashMap<>();

        Merges(GridBuilder grid) {
            this.grid = grid;
        }

        void start(int row, int column, int span, boolean vertical) {
            close(column);
            if (vertical) {
                open.put(column, new Chain(row, span, row));
            } else {
                grid.merge(row, column, row, column + span - 1);
            }
        }

        /** A continuation with nothing above it is an empty cell. */
        void continueAt(int row, int column, int span) {
            var chain = open.get(column);
            if (chain == null) {
                grid.put(row, column, "", false);
                grid.merge(row, column, row, column + span - 1);
            } else {
                open.put(column, new Chain(chain.top(), Math.max(chain.span(), span), row));
            }
        }

        /** Chains that the row did not continue end with it. */
        void endRow(int row) {
            open.entrySet().removeIf(entry -> {
                boolean ended = entry.getValue().bottom() < row;
                if (ended) {
                    merge(entry.getKey(), entry.getValue());
                }
                return ended;
            });
        }

        void finish() {
            open.forEach(this::merge);
            open.clear();
        }

        private void close(int column) {
            var chain = open.remove(column);
            if (chain != null) {
                merge(column, chain);
            }
        }

        private void merge(int column, Chain chain) {
            grid.merge(chain.top(), column, chain.bottom(), column + chain.span() - 1);
        }
    }
}
