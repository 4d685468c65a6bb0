package ua.ratusha.kernel.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.HeaderGroup;
import ua.ratusha.kernel.documents.Table.Kind;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.documents.Table.RowKind;

/**
 * Writes a workbook: a sheet for the text, if the document has any, then a sheet for each table. Numbers are numbers
 * with formats, headers stay in sight and repeat on paper, a sheet prints one page wide.
 */
final class XlsxWriter {
    private static final int LONGEST_SHEET_NAME = 31;
    private static final double TABLE_WIDTH_CHARS = 120;
    private static final double NARROWEST_CHARS = 6;
    private static final Pattern MERGES = Pattern.compile("<mergeCell ref=[^>]*/>");
    private static final String HEAD_FILL = "E9EDF2";
    private static final String GROUP_FILL = "F4F6F8";
    private static final String LINE = "8793A1";

    private final Document document;
    private final Language language;
    private final Set<String> sheetNames = new HashSet<>();

    XlsxWriter(Document document) {
        this.document = document;
        this.language = Language.of(document);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Ratusha", "1.0")) {
            book.setGlobalDefaultFont("Calibri", 11);
            book.properties()
                    .setTitle(document.title())
                    .setSubject(document.meta().subject());
            book.properties().setCompany(document.meta().author());
            List<Table> tables = document.tables();
            if (tables.isEmpty() || tables.size() < document.blocks().size()) {
                textSheet(book.newWorksheet(sheetName(language.text("documents.contents"))));
            }
            for (Table table : tables) {
                Worksheet sheet = book.newWorksheet(sheetName(table.caption()));
                tableSheet(sheet, table);
                sheet.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Zips.repeatable(bytes.toByteArray(), document.meta().created(), XlsxWriter::steady);
    }

    /** The library keeps merged cells in a hash set, so their order changes from run to run. */
    private static byte[] steady(String name, byte[] content) {
        if (!name.startsWith("xl/worksheets/")) {
            return content;
        }
        String sheet = new String(content, StandardCharsets.UTF_8);
        Matcher merges = MERGES.matcher(sheet);
        List<String> sorted = merges.results().map(MatchResult::group).sorted().toList();
        Iterator<String> next = sorted.iterator();
        return merges.reset()
                .replaceAll(ignored -> Matcher.quoteReplacement(next.next()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void textSheet(Worksheet sheet) throws IOException {
        sheet.width(0, 40);
        sheet.width(1, 80);
        page(sheet, false);
        int row = line(sheet, 0, document.title(), true);
        if (!document.subtitle().isEmpty()) {
            row = line(sheet, row, document.subtitle(), false);
        }
        row++;
        for (Block block : document.blocks()) {
            row = block(sheet, row, block);
        }
        sheet.finish();
    }

    private int block(Worksheet sheet, int row, Block block) {
        return switch (block) {
            case Block.Heading heading -> line(sheet, row + 1, heading.text(), true);
            case Block.Paragraph paragraph -> line(sheet, row, paragraph.text(), false);
            case Block.Bullets bullets -> {
                int next = row;
                for (int i = 0; i < bullets.items().size(); i++) {
                    String mark = bullets.ordered() ? (i + 1) + ". " : "• ";
                    next = line(sheet, next, mark + bullets.items().get(i), false);
                }
                yield next;
            }
            case Block.KeyValues list -> keyValues(sheet, row, list);
            case Block.Approval approval ->
                line(sheet, row, approval.word() + "\n" + String.join("\n", approval.lines()), false) + 1;
            case Block.Signature signature -> pair(sheet, row + 1, signature.position(), signature.name());
            case Block.PageBreak ignored -> row;
            case Table ignored -> row;
        };
    }

    private int keyValues(Worksheet sheet, int row, Block.KeyValues list) {
        int next = list.caption().isEmpty() ? row : line(sheet, row, list.caption(), true);
        for (Block.Entry entry : list.entries()) {
            pair(sheet, next, entry.key(), String.join("\n", entry.lines()));
            sheet.range(next, 0, next, 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINE)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            next++;
        }
        return next + 1;
    }

    private static int pair(Worksheet sheet, int row, String left, String right) {
        sheet.value(row, 0, left);
        sheet.value(row, 1, right);
        sheet.range(row, 0, row, 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(row, 15.0 * Math.max(linesIn(left, 40), linesIn(right, 80)));
        return row + 1;
    }

    private static int line(Worksheet sheet, int row, String text, boolean bold) {
        sheet.value(row, 0, text);
        StyleSetter style =
                sheet.range(row, 0, row, 1).style().merge().wrapText(true).verticalAlignment("top");
        (bold ? style.bold() : style).set();
        sheet.rowHeight(row, Math.min(400, 15.0 * linesIn(text, 118)));
        return row + 1;
    }

    private void tableSheet(Worksheet sheet, Table table) {
        int last = table.columns().size() - 1;
        double[] widths = Arrays.stream(table.shares(language, TABLE_WIDTH_CHARS))
                .map(share -> Math.max(NARROWEST_CHARS, Math.round(share * TABLE_WIDTH_CHARS)))
                .toArray();
        for (int i = 0; i <= last; i++) {
            sheet.width(i, widths[i]);
        }
        page(sheet, document.landscape() || last >= HtmlWriter.DENSE_COLUMNS);
        sheet.value(0, 0, table.caption());
        sheet.range(0, 0, 0, last)
                .style()
                .merge()
                .bold()
                .fontSize(12)
                .wrapText(true)
                .set();
        sheet.rowHeight(0, 16.0 * linesIn(table.caption(), TABLE_WIDTH_CHARS * 0.85));
        int below = header(sheet, table, 2, widths);
        sheet.freezePane(Math.min(table.naming() + 1, last), below);
        sheet.repeatRows(2, below - 1);
        int row = below;
        for (Row line : table.rows()) {
            row(sheet, table, row++, line, widths);
        }
    }

    /** @return the first row under the header */
    private int header(Worksheet sheet, Table table, int top, double[] widths) {
        int depth = table.groups().isEmpty() ? 1 : 2;
        int last = table.columns().size() - 1;
        int lines = 1;
        for (int i = 0; i <= last; i++) {
            Column column = table.columns().get(i);
            HeaderGroup group = table.groupOver(i);
            sheet.value(group == null ? top : top + depth - 1, i, column.title());
            lines = Math.max(lines, linesIn(column.title(), widths[i] * 0.8));
            if (group == null && depth == 2) {
                sheet.range(top, i, top + 1, i).merge();
            } else if (group != null && group.first() == i) {
                sheet.value(top, i, group.title());
                sheet.range(top, i, top, i + group.span() - 1).merge();
            }
        }
        sheet.range(top, 0, top + depth - 1, last)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD_FILL)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
        sheet.rowHeight(top + depth - 1, Math.min(200, 15.0 * lines));
        return top + depth;
    }

    private void row(Worksheet sheet, Table table, int at, Row row, double[] widths) {
        int last = table.columns().size() - 1;
        if (row.kind() == RowKind.GROUP) {
            sheet.value(at, 0, row.cells().getFirst().text());
            sheet.range(at, 0, at, last)
                    .style()
                    .merge()
                    .bold()
                    .fillColor(GROUP_FILL)
                    .horizontalAlignment("center")
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINE)
                    .set();
            return;
        }
        int lines = 1;
        for (int i = 0; i <= last; i++) {
            Column column = table.columns().get(i);
            Cell cell = row.cells().get(i);
            cell(sheet, at, i, column, cell, row.kind());
            lines = Math.max(lines, linesIn(cell.text(), widths[i]));
        }
        sheet.rowHeight(at, Math.min(400, 15.0 * lines));
    }

    private void cell(Worksheet sheet, int at, int i, Column column, Cell cell, RowKind kind) {
        StyleSetter style = sheet.style(at, i)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE);
        if (kind != RowKind.NORMAL) {
            style.bold();
        }
        if (kind == RowKind.TOTAL) {
            style.fillColor(HEAD_FILL);
        }
        BigDecimal value = cell.value();
        if (value == null) {
            if (!cell.text().isEmpty()) {
                sheet.value(at, i, cell.text());
            }
            style.horizontalAlignment(column.align().name().toLowerCase(Locale.ROOT))
                    .set();
            return;
        }
        boolean percent = column.kind() == Kind.PERCENT;
        sheet.value(at, i, percent ? value.movePointLeft(2) : value);
        String decimals = value.scale() > 0 ? "." + "0".repeat(value.scale()) : "";
        style.horizontalAlignment("right")
                .format("#,##0" + decimals + (percent ? "%" : ""))
                .set();
    }

    private void page(Worksheet sheet, boolean landscape) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(landscape ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.8f);
        sheet.rightMargin(0.4f);
        sheet.footer(language.text("documents.page", "&P", "&N"), Position.CENTER, 9);
    }

    /** How many lines a text takes: Excel does not fit the height of rows by itself in a file it has not written. */
    private static int linesIn(String text, double widthChars) {
        int lines = 0;
        for (String part : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(part.length() / Math.max(4, widthChars)));
        }
        return lines;
    }

    private String sheetName(String caption) {
        String clean = caption.replaceAll("[\\[\\]:*?/\\\\']", " ")
                .replaceAll("\\s+", " ")
                .strip();
        clean = clean.isEmpty() ? language.text("documents.table") : clean;
        for (int i = 1; ; i++) {
            String tail = i == 1 ? "" : " " + i;
            int room = LONGEST_SHEET_NAME - tail.length();
            String name = (clean.length() > room ? clean.substring(0, room - 1).strip() + "…" : clean) + tail;
            if (sheetNames.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }
}
