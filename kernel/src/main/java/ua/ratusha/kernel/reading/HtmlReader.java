package ua.ratusha.kernel.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.text.CleanText;
import ua.ratusha.kernel.reading.text.TextDecoder;

/** HTML pages and what word processors save as HTML. Scripts, styles and hidden elements are not read. */
final class HtmlReader implements NodeFilter {

    private static final Pattern META_CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SKIPPED =
            Set.of("head", "script", "style", "template", "noscript", "svg", "iframe", "object", "select", "del");
    private static final Set<String> BOLD = Set.of("b", "strong", "th");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
            "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr");

    /** The page is a tree in memory, and an open formatting tag is repeated in every block after it. */
    private static final int MOST_TAGS = 500_000;

    private static final String LINE = String.valueOf(GridBuilder.LINE);

    private static final int MOST_ERRORS = 20_000;

    private final ReadingLimits.Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int letters;
    private int boldLetters;
    private int boldDepth;
    private int heading;
    private int paragraphs;
    private int tables;

    private HtmlReader(ReadingLimits.Budget budget) {
        this.budget = budget;
    }

    static List<Block> read(byte[] content, ReadingLimits.Budget budget) {
        var head = new String(content, 0, Math.min(content.length, 2_048), StandardCharsets.ISO_8859_1);
        var declared = META_CHARSET.matcher(head.replace("\0", ""));
        var html = TextDecoder.decode(content, declared.find() ? declared.group(1) : "")
                .text();
        budget.takeText(html.length(), new Place("", 1));
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw UnreadableDocument.because("reading.too-many-cells", MOST_TAGS);
        }
        var reader = new HtmlReader(budget);
        parse(html).body().filter(reader);
        reader.flush();
        return reader.blocks;
    }

    /** What stands in a table outside its cells is moved out of it one by one, each time past all that went before. */
    private static Document parse(String html) {
        var parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS + 1);
        var guarded = new FilterReader(new StringReader(html)) {
            @Override
            public int read(char[] buffer, int offset, int count) throws IOException {
                if (parser.getErrors().size() > MOST_ERRORS) {
                    throw UnreadableDocument.because("reading.damaged-html");
                }
                return super.read(buffer, offset, count);
            }
        };
        return parser.parseInput(guarded, "");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            append(piece.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        var name = element.normalName();
        if (isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("table") && !isLayout(element)) {
            flush();
            table(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!INLINE.contains(name)) {
            flush();
        }
        if (BOLD.contains(name)) {
            boldDepth++;
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            heading = Math.clamp(name.charAt(1) - '0', 1, 6);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (!INLINE.contains(element.normalName())) {
                flush();
                heading = 0;
            }
            if (BOLD.contains(element.normalName())) {
                boldDepth--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(String piece) {
        text.append(piece);
        int count = (int) piece.chars().filter(Character::isLetterOrDigit).count();
        letters += count;
        boldLetters += boldDepth > 0 ? count : 0;
    }

    private void flush() {
        var clean = CleanText.of(text);
        if (!clean.isEmpty()) {
            var place = new Place("", ++paragraphs);
            budget.takeCells(1, place);
            blocks.add(new Paragraph(place, clean, heading, letters > 0 && boldLetters == letters));
        }
        text.setLength(0);
        letters = 0;
        boldLetters = 0;
    }

    /** A table around other tables only arranges the page; its cells are read as running content. */
    private static boolean isLayout(Element table) {
        return table.selectFirst("table table") != null;
    }

    private static boolean isHidden(Element element) {
        if (SKIPPED.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all");
    }

    private void table(Element table) {
        var part = "таблиця " + ++tables;
        var grid = new GridBuilder(budget, part);
        var taken = new ArrayList<Integer>();
        int row = 0;
        for (var tr : table.select("tr")) {
            if (isHidden(tr)) {
                continue;
            }
            grid.touch(row);
            row(tr, row, grid, taken);
            row++;
        }
        var caption = table.selectFirst("caption");
        if (!grid.isEmpty()) {
            blocks.add(grid.build(new Place(part, 1), caption == null ? "" : CleanText.of(caption.text())));
        }
    }

    /** @param taken for each column, the first row that no merged cell from above covers */
    private void row(Element tr, int row, GridBuilder grid, List<Integer> taken) {
        int column = 0;
        for (var cell : tr.children()) {
            boolean header = cell.normalName().equals("th");
            if (!header && !cell.normalName().equals("td")) {
                continue;
            }
            while (column < taken.size() && taken.get(column) > row) {
                column++;
            }
            int width = span(cell, "colspan", budget.limits().maxColumns());
            int height = span(cell, "rowspan", 65_534);
            budget.checkColumns((long) column + width, grid.place(row));
            grid.put(row, column, cellText(cell), header || isBold(cell));
            grid.merge(row, column, row + height - 1, column + width - 1);
            while (taken.size() < column + width) {
                taken.add(0);
            }
            for (int i = column; i < column + width; i++) {
                taken.set(i, row + height);
            }
            column += width;
        }
    }

    private static int span(Element cell, String attribute, int most) {
        var value = cell.attr(attribute).strip();
        return value.matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(value), 1, most) : 1;
    }

    private static String cellText(Element cell) {
        var result = new StringBuilder();
        cell.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode piece) {
                    result.append(piece.getWholeText());
                } else if (node instanceof Element element) {
                    if (depth > 0 && isHidden(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    result.append(INLINE.contains(element.normalName()) ? "" : LINE);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && !INLINE.contains(element.normalName())) {
                    result.append(LINE);
                }
                return FilterResult.CONTINUE;
            }
        });
        return result.toString();
    }

    private static boolean isBold(Element cell) {
        var bold = cell.selectFirst("b, strong");
        return bold != null && CleanText.of(bold.text()).equals(CleanText.of(cell.text()));
    }
}
