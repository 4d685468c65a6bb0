package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.ratusha.kernel.reading.SourceDocument;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.reading.tables.Stitcher;
import ua.ratusha.programme.plan.reading.words.Words;

/** The running text: lines as the file has them, and paragraphs put together again where a file breaks its lines. */
public final class Flow {
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—•●▪∙*])\\s*(?=\\S)");
    private static final Pattern ITEM = Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|[а-яіїє]\\))\\s+\\S.*");
    private static final String TERMINAL = ".;:!?…";
    private static final Pattern SECTION =
            Pattern.compile("(?iU)^(?:розділ\\s+\\S+.*|додаток\\s*(?:№\\s*)?\\d*\\s*|[IVXІХ]{1,5}\\.\\s.*|зміст)$");
    private static final int WRAP_WIDTH_MAX = 130;
    private static final int LONG_LINE = 100;
    private static final int LONGEST_PARAGRAPH = 20_000;

    private final List<Line> lines;
    private final int wrapWidth;
    private final int lineGap;

    private Flow(List<Line> lines) {
        this.lines = lines;
        this.wrapWidth = wrapWidth(lines);
        this.lineGap = lineGap(lines);
    }

    /**
     * @param heading level of the document's own heading, 0 for running text
     * @param apart a table stands before it
     */
    public record Line(Place place, String text, int heading, boolean bold, int indent, boolean apart) {
        public boolean bullet() {
            return BULLET.matcher(text).find();
        }

        public String item() {
            return BULLET.matcher(text).replaceFirst("");
        }

        public boolean ended() {
            int last = text.length() - 1;
            boolean quoted = last > 0 && "»\"”)".indexOf(text.charAt(last)) >= 0;
            return last >= 0
                    && (TERMINAL.indexOf(text.charAt(last)) >= 0
                            || quoted && TERMINAL.indexOf(text.charAt(last - 1)) >= 0);
        }

        public boolean listItem() {
            return bullet() || ITEM.matcher(text).matches();
        }

        Line joined(Line next) {
            return new Line(place, Words.join(text, next.text), heading, bold && next.bold, indent, apart);
        }
    }

    public static Flow of(SourceDocument document) {
        List<Line> lines = new ArrayList<>();
        boolean apart = false;
        for (SourceDocument.Block block : document.blocks()) {
            if (!(block instanceof Paragraph)) {
                apart = true;
            }
            if (block instanceof Paragraph paragraph) {
                int offset = 0;
                for (String part : paragraph.text().split("\\R")) {
                    line(paragraph, part, offset++, apart).ifPresent(lines::add);
                }
                apart = false;
            }
        }
        return new Flow(lines);
    }

    private static Optional<Line> line(Paragraph paragraph, String raw, int offset, boolean apart) {
        int level = 0;
        String stripped = raw.strip();
        while (level < stripped.length() && level < 6 && stripped.charAt(level) == '#') {
            level++;
        }
        String text = Words.withoutUrls(Words.clean(stripped.substring(level)));
        if (text.isEmpty() || Stitcher.isFurniture(text)) {
            return Optional.empty();
        }
        boolean bold = paragraph.bold() || stripped.substring(level).strip().startsWith("**");
        int indent = raw.length() - raw.stripLeading().length();
        Place place = new Place(paragraph.place().part(), paragraph.place().line() + offset);
        return Optional.of(new Line(place, text, Math.max(level, paragraph.headingLevel()), bold, indent, apart));
    }

    /** The width at which a file breaks its lines, 0 when its lines are whole paragraphs. */
    private static int wrapWidth(List<Line> lines) {
        if (lines.size() < 40) {
            return 0;
        }
        int[] lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        int widest = lengths[lengths.length * 98 / 100];
        return widest <= WRAP_WIDTH_MAX ? lengths[lengths.length * 9 / 10] : 0;
    }

    public List<Line> lines() {
        return lines;
    }

    public boolean wrapped() {
        return wrapWidth > 0;
    }

    public static boolean isSection(String text) {
        return text.length() < 250 && SECTION.matcher(text).matches();
    }

    /** How far apart in the file two lines of one paragraph stand: 2 where each line is followed by a blank one. */
    private static int lineGap(List<Line> lines) {
        int[] gaps = new int[4];
        for (int i = 1; i < lines.size(); i++) {
            int gap = lines.get(i).place().line() - lines.get(i - 1).place().line();
            gaps[Math.clamp(gap, 0, 3)]++;
        }
        return gaps[2] > gaps[1] ? 2 : 1;
    }

    public List<Line> paragraphs() {
        return paragraphsOf(lines);
    }

    /** Lines joined into paragraphs. */
    public List<Line> paragraphsOf(List<Line> part) {
        List<Line> paragraphs = new ArrayList<>();
        Line before = null;
        for (Line line : part) {
            Line last = paragraphs.isEmpty() ? null : paragraphs.getLast();
            if (last != null && before != null && joins(last, before, line)) {
                paragraphs.set(paragraphs.size() - 1, last.joined(line));
            } else {
                paragraphs.add(line);
            }
            before = line;
        }
        return paragraphs;
    }

    /** @param last the paragraph so far; @param before its last line as the file has it */
    private boolean joins(Line last, Line before, Line next) {
        boolean starts = next.heading() > 0 || next.listItem() || isSection(next.text()) || next.bold() != last.bold();
        if (starts || last.heading() > 0 || last.text().length() > LONGEST_PARAGRAPH) {
            return false;
        }
        if (next.apart() && Words.startsUpper(next.text())) {
            return false;
        }
        if (Words.startsLower(next.text()) && !last.ended()) {
            return true;
        }
        if (wrapWidth > 0) {
            return joinsWrapped(last, before, next);
        }
        return last.text().length() > LONG_LINE && !last.ended() && !last.bold() && !last.listItem();
    }

    private boolean joinsWrapped(Line last, Line before, Line next) {
        int length = before.text().length();
        boolean apart = next.place().line() - before.place().line() > lineGap || next.indent() > 0;
        boolean upper = Words.startsUpper(next.text());
        if (apart && upper && (last.ended() || isSection(last.text()) || last == before)) {
            return false;
        }
        boolean item = last.ended() && upper && last.listItem();
        return !item && length >= wrapWidth * 3 / 4;
    }
}
