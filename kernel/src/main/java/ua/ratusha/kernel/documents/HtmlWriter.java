package ua.ratusha.kernel.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.HeaderGroup;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.documents.Table.RowKind;

/**
 * Writes a document as HTML that is well-formed XML too. Tables have captions and scopes, so that a screen reader names
 * the row and the column of each cell (WCAG 2.2, 1.3.1).
 */
public final class HtmlWriter {
    /** Tables wider than this get smaller print, in every format. */
    static final int DENSE_COLUMNS = 7;

    private final Document document;
    private final Language language;
    private final int topLevel;
    private final boolean print;
    private final StringBuilder out = new StringBuilder(16_384);

    private HtmlWriter(Document document, int topLevel, boolean print) {
        this.document = document;
        this.language = Language.of(document);
        this.topLevel = topLevel;
        this.print = print;
    }

    /**
     * The document as a part of a page: no inline styles, so a strict Content-Security-Policy lets it through.
     *
     * @param topLevel level of the title's heading, 1–3; headings of the document follow below it
     */
    public static String fragment(Document document, int topLevel) {
        HtmlWriter writer = new HtmlWriter(document, topLevel, false);
        writer.article();
        return writer.out.toString();
    }

    /** A page that stands alone: its looks are inside, it fetches nothing. */
    public static String page(Document document) {
        HtmlWriter writer = new HtmlWriter(document, 1, false);
        return "<!DOCTYPE html>\n" + writer.whole(resource("document.css"));
    }

    /** The page that becomes a PDF: fixed column widths and soft hyphens. */
    static String print(Document document, String css) {
        return new HtmlWriter(document, 1, true).whole(css);
    }

    static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String whole(String css) {
        String lang = escape(document.lang());
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"").append(lang);
        out.append("\" xml:lang=\"").append(lang).append("\">\n<head>\n<meta charset=\"UTF-8\"/>\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        element("title", document.title());
        meta("author", document.meta().author());
        meta("description", document.meta().subject());
        meta("subject", document.meta().subject());
        out.append("<style>\n").append(css).append("</style>\n</head>\n<body>\n");
        out.append(print ? "" : "<main>\n");
        article();
        out.append(print ? "" : "</main>\n").append("</body>\n</html>\n");
        return out.toString();
    }

    private void meta(String name, String content) {
        out.append("<meta name=\"").append(name).append("\" content=\"");
        out.append(escape(content)).append("\"/>\n");
    }

    private void article() {
        out.append(
                print
                        ? "<div class=\"document\">\n"
                        : "<article class=\"document\" lang=\"" + document.lang() + "\">\n");
        List<Block> blocks = document.blocks();
        int next = 0;
        // The mark of approval stands above the title on paper, so it is read first too.
        while (next < blocks.size() && blocks.get(next) instanceof Block.Approval approval) {
            approval(approval);
            next++;
        }
        out.append("<h").append(topLevel).append(" class=\"document-title\">").append(escape(document.title()));
        if (!document.subtitle().isEmpty()) {
            out.append("<span class=\"document-subtitle\">").append(print ? "" : " ");
            out.append(escape(document.subtitle())).append("</span>");
        }
        out.append("</h").append(topLevel).append(">\n");
        blocks.subList(next, blocks.size()).forEach(this::block);
        out.append(print ? "</div>\n" : "</article>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> element("h" + Math.min(6, topLevel + heading.level()), heading.text());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Bullets bullets -> bullets(bullets);
            case Block.KeyValues list -> keyValues(list);
            case Block.PageBreak ignored -> out.append("<div class=\"page-break\"></div>\n");
            case Block.Approval approval -> approval(approval);
            case Block.Signature signature -> signature(signature);
            case Table table -> table(table);
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        out.append("<p class=\"")
                .append(
                        switch (paragraph.style()) {
                            case NORMAL -> "text";
                            case LEAD -> "lead";
                            case NOTE -> "note";
                            case SIGNATURE -> "signature-text";
                        });
        out.append("\">");
        paragraph.runs().forEach(this::run);
        out.append("</p>\n");
    }

    private void run(Block.Run run) {
        String text = lines(run.text(), false);
        text = run.italic() ? "<em>" + text + "</em>" : text;
        text = run.bold() ? "<strong>" + text + "</strong>" : text;
        String href = run.href();
        out.append(href == null ? text : "<a href=\"" + escape(href) + "\">" + text + "</a>");
    }

    private void bullets(Block.Bullets bullets) {
        String tag = bullets.ordered() ? "ol" : "ul";
        out.append('<').append(tag).append(">\n");
        bullets.items().forEach(item -> element("li", item));
        out.append("</").append(tag).append(">\n");
    }

    private void keyValues(Block.KeyValues list) {
        if (list.entries().isEmpty()) {
            return;
        }
        out.append("<table class=\"key-values\">\n");
        if (!list.caption().isEmpty()) {
            element("caption", list.caption());
        }
        out.append(print ? "<col style=\"width:36%\"/><col style=\"width:64%\"/>\n" : "")
                .append("<tbody>\n");
        for (Block.Entry entry : list.entries()) {
            out.append("<tr><th scope=\"row\">")
                    .append(lines(entry.key(), print))
                    .append("</th><td>");
            entry.lines()
                    .forEach(
                            line -> out.append("<p>").append(lines(line, print)).append("</p>"));
            out.append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void approval(Block.Approval approval) {
        out.append("<div class=\"approval\"><p class=\"approval-word\">")
                .append(escape(approval.word()))
                .append("</p>");
        approval.lines().forEach(line -> element("p", line));
        out.append("</div>\n");
    }

    private void signature(Block.Signature signature) {
        out.append("<div class=\"signature\"><p class=\"signature-position\">")
                .append(lines(signature.position(), false));
        out.append("</p><p class=\"signature-line\">").append(escape(language.text("documents.signature")));
        out.append("</p><p class=\"signature-name\">")
                .append(escape(signature.name()))
                .append("</p></div>\n");
    }

    private void table(Table table) {
        if (!print) {
            out.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
            out.append(escape(table.caption())).append("\">\n");
        }
        out.append("<table class=\"data")
                .append(table.columns().size() > DENSE_COLUMNS ? " dense" : "")
                .append("\">\n");
        element("caption", table.caption());
        if (print) {
            for (double share : table.shares(language, charsAcross(table))) {
                out.append("<col style=\"width:")
                        .append(Math.round(share * 10_000) / 100.0)
                        .append("%\"/>");
            }
            out.append('\n');
        }
        header(table);
        out.append("<tbody>\n");
        if (table.rows().isEmpty()) {
            // A body without rows is no table to a screen reader.
            out.append("<tr><td class=\"center\" colspan=\"")
                    .append(table.columns().size())
                    .append("\">");
            out.append(escape(language.text("documents.no-rows"))).append("</td></tr>\n");
        }
        boolean first = true;
        for (Row row : table.rows()) {
            if (row.kind() == RowKind.GROUP && !first) {
                out.append("</tbody>\n<tbody>\n");
            }
            row(table, row);
            first = false;
        }
        out.append("</tbody>\n</table>\n").append(print ? "" : "</div>\n");
    }

    /** Digits of print.css's sizes (7.5 and 9 points) across a page of 170 or 257 mm. */
    private double charsAcross(Table table) {
        double digitMm = table.columns().size() > DENSE_COLUMNS ? 1.58 : 1.88;
        return (document.landscape() ? 257 : 170) / digitMm;
    }

    private void header(Table table) {
        boolean twoLevels = !table.groups().isEmpty();
        StringBuilder lower = new StringBuilder();
        out.append("<thead>\n<tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            HeaderGroup group = table.groupOver(i);
            if (group == null) {
                single(column, twoLevels, lower);
                continue;
            }
            if (group.first() == i) {
                out.append("<th scope=\"colgroup\" colspan=\"")
                        .append(group.span())
                        .append("\">");
                out.append(lines(group.title(), print)).append("</th>");
            }
            lower.append("<th scope=\"col\">")
                    .append(lines(column.title(), print))
                    .append("</th>");
        }
        out.append("</tr>\n")
                .append(twoLevels ? "<tr>" + lower + "</tr>\n" : "")
                .append("</thead>\n");
    }

    private void single(Column column, boolean twoLevels, StringBuilder lower) {
        String title = lines(column.title(), print) + "</th>";
        if (twoLevels && print) {
            // The PDF library loses the frame of a tall cell where it repeats the header.
            out.append("<td class=\"above\"></td>");
            lower.append("<th scope=\"col\" class=\"below\">").append(title);
        } else {
            out.append("<th scope=\"col\"")
                    .append(twoLevels ? " rowspan=\"2\">" : ">")
                    .append(title);
        }
    }

    private void row(Table table, Row row) {
        if (row.kind() == RowKind.GROUP) {
            out.append("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
                    .append(table.columns().size());
            out.append("\">")
                    .append(lines(row.cells().getFirst().text(), false))
                    .append("</th></tr>\n");
            return;
        }
        out.append(
                switch (row.kind()) {
                    case SUBTOTAL -> "<tr class=\"subtotal\">";
                    case TOTAL -> "<tr class=\"total\">";
                    default -> "<tr>";
                });
        for (int i = 0; i < row.cells().size(); i++) {
            cell(table.columns().get(i), row.cells().get(i), i == table.naming());
        }
        out.append("</tr>\n");
    }

    private void cell(Column column, Cell cell, boolean names) {
        String tag = names ? "th scope=\"row\"" : "td";
        String look = cell.value() != null && column.kind() != Table.Kind.TEXT
                ? "number"
                : switch (column.align()) {
                    case LEFT -> "";
                    case CENTER -> "center";
                    case RIGHT -> "number";
                };
        out.append('<')
                .append(tag)
                .append(look.isEmpty() ? "" : " class=\"" + look + "\"")
                .append('>');
        out.append(lines(language.show(cell, column.kind()), print && cell.value() == null));
        out.append(names ? "</th>" : "</td>");
    }

    private void element(String tag, String text) {
        out.append('<').append(tag).append('>').append(lines(text, false));
        out.append("</").append(tag).append(">\n");
    }

    private static String lines(String text, boolean hyphens) {
        return escape(hyphens ? Syllables.hyphenate(text) : text).replace("\n", "<br/>");
    }

    /** Characters that XML forbids are left out: they come from pasted office text and break the file. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (isXml(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
        return !control && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff);
    }
}
