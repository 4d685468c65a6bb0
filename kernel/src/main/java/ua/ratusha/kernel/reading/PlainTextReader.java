package ua.ratusha.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.text.CleanText;

/**
 * Plain text as it falls out of a council's document: lines with tabs are table rows, other lines are paragraphs, light
 * marks ({@code ##}, {@code **}, {@code <b>}) tell headings and bold. Lines are counted as an editor counts them.
 */
final class PlainTextReader {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*)$", Pattern.DOTALL);
    private static final Pattern TAGS =
            Pattern.compile("</?(?:b|i|u|s|em|strong|sup|sub|small|mark)>|<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD_TAG = Pattern.compile("<(?:b|strong)>", Pattern.CASE_INSENSITIVE);
    private static final String STARS = "**";

    private final ReadingLimits.Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> table = new ArrayList<>();
    private boolean insideBold;

    private record Line(int number, String text) {}

    private PlainTextReader(ReadingLimits.Budget budget) {
        this.budget = budget;
    }

    static List<Block> read(String text, ReadingLimits.Budget budget) {
        var reader = new PlainTextReader(budget);
        budget.takeText(text.length(), new Place("", 1));
        reader.lines(text);
        return reader.blocks;
    }

    private void lines(String text) {
        int number = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            line(new Line(++number, text.substring(start, end)));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        endTable();
    }

    private static int endOfLine(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void line(Line line) {
        if (line.text().indexOf('\t') >= 0 && !line.text().isBlank()) {
            table.add(line);
            return;
        }
        endTable();
        paragraph(line);
    }

    private void paragraph(Line line) {
        var text = CleanText.of(line.text());
        if (text.isEmpty()) {
            insideBold = false;
            return;
        }
        int level = 0;
        var heading = HEADING.matcher(text);
        if (heading.matches()) {
            level = heading.group(1).length();
            text = heading.group(2);
        }
        boolean bold =
                insideBold || text.startsWith(STARS) || BOLD_TAG.matcher(text).lookingAt();
        int marks = count(text);
        insideBold = insideBold ^ (marks % 2 == 1);
        var place = new Place("", line.number());
        var plain = CleanText.of(plain(text));
        if (!plain.isEmpty()) {
            budget.takeCells(1, place);
            blocks.add(new Paragraph(place, plain, level, bold));
        }
    }

    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        insideBold = false;
        int first = table.getFirst().number();
        var grid = new GridBuilder(budget, "");
        for (var row : table) {
            int column = 0;
            for (var cell : row.text().split("\t", -1)) {
                var clean = CleanText.of(cell);
                boolean bold =
                        clean.startsWith(STARS) || BOLD_TAG.matcher(clean).lookingAt();
                grid.put(row.number() - 1, column++, CleanText.of(plain(clean)), bold);
            }
        }
        blocks.add(grid.build(new Place("", first), ""));
        table.clear();
    }

    private static String plain(String text) {
        var untagged = text.indexOf('<') < 0 ? text : TAGS.matcher(text).replaceAll("");
        return untagged.replace(STARS, "");
    }

    private static int count(String text) {
        int count = 0;
        for (int i = text.indexOf(STARS); i >= 0; i = text.indexOf(STARS, i + 2)) {
            count++;
        }
        return count;
    }
}
