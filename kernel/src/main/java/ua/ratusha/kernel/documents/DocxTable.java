package ua.ratusha.kernel.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.HeaderGroup;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.documents.Table.RowKind;

/** Tables of a DOCX: the header repeats on each page and no row is split between pages. */
final class DocxTable {
    private static final String HEAD_FILL = "E9EDF2";
    private static final String GROUP_FILL = "F4F6F8";
    private static final int DENSE_MARGIN = 45;
    /** Widths of a digit in the two sizes of tables, twips. */
    private static final double DIGIT = 122;

    private static final double DENSE_DIGIT = 92;
    private static final double KEY_SHARE = 0.36;

    private final XWPFDocument docx;
    private final Language language;
    private final int width;
    private String style = "TableText";

    DocxTable(XWPFDocument docx, Language language, int width) {
        this.docx = docx;
        this.language = language;
        this.width = width;
    }

    void keyValues(Block.KeyValues list) {
        int left = (int) (width * KEY_SHARE);
        CTTbl table = start(left, width - left);
        for (Block.Entry entry : list.entries()) {
            CTRow row = row(table, false);
            text(cell(row, left), entry.key(), STJc.LEFT, false);
            CTTc value = cell(row, width - left);
            if (entry.lines().isEmpty()) {
                value.addNewP();
            }
            entry.lines().forEach(line -> text(value, line, STJc.LEFT, false));
        }
    }

    void table(Table table) {
        int columns = table.columns().size();
        style = columns > HtmlWriter.DENSE_COLUMNS ? "TableDense" : "TableText";
        int[] widths = new int[columns];
        int left = width;
        double[] shares = table.shares(language, width / (style.equals("TableDense") ? DENSE_DIGIT : DIGIT));
        for (int i = 0; i < columns; i++) {
            widths[i] = i == columns - 1 ? left : (int) Math.round(shares[i] * width);
            left -= widths[i];
        }
        CTTbl tbl = start(widths);
        if (style.equals("TableDense")) {
            CTTblCellMar margins = tbl.getTblPr().addNewTblCellMar();
            size(margins.addNewLeft(), DENSE_MARGIN);
            size(margins.addNewRight(), DENSE_MARGIN);
        }
        header(tbl, table, widths);
        if (table.rows().isEmpty()) {
            text(across(tbl, columns), language.text("documents.no-rows"), STJc.CENTER, false);
        }
        for (Row line : table.rows()) {
            if (line.kind() == RowKind.GROUP) {
                CTTc cell = across(tbl, columns);
                fill(cell, GROUP_FILL);
                text(cell, line.cells().getFirst().text(), STJc.CENTER, true);
                keepWithNext(cell);
                continue;
            }
            CTRow row = row(tbl, false);
            for (int i = 0; i < columns; i++) {
                valueCell(row, widths[i], table.columns().get(i), line.cells().get(i), line.kind());
            }
        }
    }

    private CTTc across(CTTbl tbl, int columns) {
        CTTc cell = cell(row(tbl, false), width);
        cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        return cell;
    }

    private void header(CTTbl tbl, Table table, int[] widths) {
        boolean twoLevels = !table.groups().isEmpty();
        CTRow upper = row(tbl, true);
        CTRow lower = twoLevels ? row(tbl, true) : upper;
        for (int i = 0; i < widths.length; i++) {
            Column column = table.columns().get(i);
            HeaderGroup group = table.groupOver(i);
            if (group == null) {
                CTTc cell = headerCell(upper, widths[i], column.title());
                if (twoLevels) {
                    cell.getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    headerCell(lower, widths[i], "").getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                }
                continue;
            }
            if (group.first() == i) {
                int sum = 0;
                for (int j = i; j < i + group.span(); j++) {
                    sum += widths[j];
                }
                headerCell(upper, sum, group.title())
                        .getTcPr()
                        .addNewGridSpan()
                        .setVal(BigInteger.valueOf(group.span()));
            }
            headerCell(lower, widths[i], column.title());
        }
    }

    private CTTc headerCell(CTRow row, int cellWidth, String title) {
        CTTc cell = cell(row, cellWidth);
        fill(cell, HEAD_FILL);
        cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        // Headers are short words in narrow cells; running text is left to the editor's own hyphenation.
        text(cell, Syllables.hyphenate(title), STJc.CENTER, true);
        return cell;
    }

    private void valueCell(CTRow row, int cellWidth, Column column, Cell content, RowKind kind) {
        CTTc cell = cell(row, cellWidth);
        if (kind == RowKind.TOTAL) {
            fill(cell, HEAD_FILL);
        }
        STJc.Enum align = content.value() != null && column.kind() != Table.Kind.TEXT
                ? STJc.RIGHT
                : switch (column.align()) {
                    case LEFT -> STJc.LEFT;
                    case CENTER -> STJc.CENTER;
                    case RIGHT -> STJc.RIGHT;
                };
        text(cell, language.show(content, column.kind()), align, kind != RowKind.NORMAL);
    }

    private CTTbl start(int... widths) {
        CTTbl table = docx.createTable().getCTTbl();
        while (table.sizeOfTrArray() > 0) {
            table.removeTr(0);
        }
        CTTblPr properties = table.getTblPr();
        properties.set(CTTblPr.Factory.newInstance());
        properties.addNewTblStyle().setVal("TableGrid");
        size(properties.addNewTblW(), width);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int w : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(w));
        }
        return table;
    }

    private static CTRow row(CTTbl table, boolean header) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (header) {
            properties.addNewTblHeader();
        }
        return row;
    }

    private static CTTc cell(CTRow row, int cellWidth) {
        CTTc cell = row.addNewTc();
        size(cell.addNewTcPr().addNewTcW(), cellWidth);
        return cell;
    }

    private static void size(CTTblWidth target, int twips) {
        target.setW(BigInteger.valueOf(twips));
        target.setType(STTblWidth.DXA);
    }

    private static void fill(CTTc cell, String color) {
        CTTcPr properties = cell.getTcPr();
        CTShd shade = properties.addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(color);
    }

    private static void keepWithNext(CTTc cell) {
        cell.getPArray(0).getPPr().addNewKeepNext();
    }

    private void text(CTTc cell, String text, STJc.Enum align, boolean bold) {
        CTP paragraph = cell.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        paragraph.getPPr().addNewJc().setVal(align);
        if (text.isEmpty()) {
            return;
        }
        CTR run = paragraph.addNewR();
        if (bold) {
            run.addNewRPr().addNewB();
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            syllables(run, lines[i]);
        }
    }

    private static void syllables(CTR run, String line) {
        String[] parts = line.split(Syllables.SOFT_HYPHEN, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addNewSoftHyphen();
            }
            CTText target = run.addNewT();
            target.setStringValue(parts[i]);
            target.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }
}
