package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
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
    private static final Pattern TERMINAL = Pattern.compile(".*[.;:!?…][»\"”)]?$");
    private static final Pattern SECTION =
            Pattern.compile("(?iU)^(?:розділ\\s+\\S+.*|додаток\\s*(?:№\\s*)?\\d*\\s*|[IVXІХ]{1,5}\\.\\s.*|зміст)$");
    private static final int WRAP_WIDTH_MAX = 130;
    private static final int LONG_LINE = 100;

    private final List<Line> lines;
    private final int wrapWidth;

    private Flow(List<Line> lines) {
        this.lines = lines;
        this.wrapWidth = wrapWidth(lines);
    }

    /** @param heading level of the document's own heading, 0 for running text */
    public record Line(Place place, String text, int heading, boolean bold, int indent) {
        public boolean bullet() {
            return BULLET.matcher(text).find();
        }

        public String item() {
            return BULLET.matcher(text).replaceFirst("");
        }

        public boolean ended() {
            return TERMINAL.matcher(text).matches();
        }

        public boolean listItem() {
            return bullet() || ITEM.matcher(text).matches();
        }

        Line joined(Line next) {
            return new Line(place, Words.join(text, next.text), heading, bold && next.bold, indent);
        }
    }

    public static Flow of(SourceDocument document) {
        List<Line> lines = new ArrayList<>();
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                int offset = 0;
                for (String part : paragraph.text().split("\\R")) {
                    line(paragraph, part, offset++).ifPresent(lines::add);
                }
            }
        }
        return new Flow(lines);
    }

    private static java.util.Optional<Line> line(Paragraph paragraph, String raw, int offset) {
        int level = 0;
        String stripped = raw.strip();
        while (level < stripped.length() && level < 6 && stripped.charAt(level) == '#') {
            level++;
        }
        String text = Words.withoutUrls(Words.clean(stripped.substring(level)));
        if (text.isEmpty() || Stitcher.isFurniture(text)) {
            return java.util.Optional.empty();
        }
        boolean bold = paragraph.bold() || stripped.substring(level).strip().startsWith("**");
        int indent = raw.length() - raw.stripLeading().length();
        Place place = new Place(paragraph.place().part(), paragraph.place().line() + offset);
        return java.util.Optional.of(new Line(place, text, Math.max(level, paragraph.headingLevel()), bold, indent));
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

    /** Lines joined into paragraphs. */
    public static List<Line> paragraphs(List<Line> lines, boolean wrapped, int wrapWidth) {
        List<Line> paragraphs = new ArrayList<>();
        int lastLength = 0;
        for (Line line : lines) {
            Line last = paragraphs.isEmpty() ? null : paragraphs.getLast();
            if (last != null && joins(last, lastLength, line, wrapped ? wrapWidth : 0)) {
                paragraphs.set(paragraphs.size() - 1, last.joined(line));
            } else {
                paragraphs.add(line);
            }
            lastLength = line.text().length();
        }
        return paragraphs;
    }

    public List<Line> paragraphs() {
        return paragraphs(lines, wrapped(), wrapWidth);
    }

    public List<Line> paragraphsOf(List<Line> part) {
        return paragraphs(part, wrapped(), wrapWidth);
    }

    private static boolean joins(Line last, int lastLength, Line next, int width) {
        boolean starts = next.heading() > 0 || next.listItem() || isSection(next.text()) || next.bold() != last.bold();
        if (starts || last.heading() > 0 || last.text().length() > 20_000) {
            return false;
        }
        if (Words.startsLower(next.text()) && !last.ended()) {
            return true;
        }
        if (width > 0) {
            return lastLength >= width * 3 / 4
                    && !(last.ended() && next.indent() > 0 && lastLength < width * 9 / 10)
                    && !(last.ended() && Words.startsUpper(next.text()) && last.listItem());
        }
        return last.text().length() > LONG_LINE && !last.ended() && !last.bold() && !last.listItem();
    }
}
