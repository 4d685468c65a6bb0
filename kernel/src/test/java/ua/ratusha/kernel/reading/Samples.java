package ua.ratusha.kernel.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Small documents as the usual programs write them. */
public final class Samples {

    private static final String ODF_HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f"
             xmlns:draw="d"><office:automatic-styles><style:style style:name="B"><style:text-properties
             fo:font-weight="bold"/></style:style></office:automatic-styles><office:body>""";

    private Samples() {}

    /** A heading, a bold line, a table with cells merged both ways. */
    public static byte[] docx() {
        try (var doc = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var heading = doc.createParagraph();
            heading.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ONE);
            heading.createRun().setText("Паспорт Програми");
            var bold = doc.createParagraph().createRun();
            bold.setBold(true);
            bold.setText("Перелік заходів");
            var table = doc.createTable(3, 3);
            var names = new String[][] {
                {"Захід", "Обсяг, тис. грн", ""}, {"", "2026 рік", "2027 рік"}, {"Сайт", "20,0", "-"}
            };
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    table.getRow(r).getCell(c).setText(names[r][c]);
                }
            }
            table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(2);
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            var lines = table.getRow(2).getCell(0).getParagraphs().getFirst().createRun();
            lines.addBreak();
            lines.setText("міської ради");
            doc.createParagraph().createRun().setText("Після таблиці");
            doc.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two sheets; merged cells, a date, a per cent, a formula, a blank row, binary noise in a number. */
    public static byte[] xlsx() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Заходи");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Показник");
            head.createCell(1).setCellValue("Роки");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            var years = sheet.createRow(1);
            years.createCell(1).setCellValue(2026);
            years.createCell(2).setCellValue(2027);
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue("Сума");
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellFormula("B4*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            var percent = book.createCellStyle();
            percent.setDataFormat((short) BuiltinFormats.getBuiltinFormat("0%"));
            var typed = sheet.createRow(4);
            typed.createCell(0).setCellValue(46_082);
            typed.getCell(0).setCellStyle(date);
            typed.createCell(1).setCellValue(0.4);
            typed.getCell(1).setCellStyle(percent);
            typed.createCell(2).setCellValue(true);
            book.createSheet("Чернетка").createRow(0).createCell(0).setCellValue("таємне");
            book.setSheetHidden(1, true);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] odt(String body) {
        return odf("application/vnd.oasis.opendocument.text", "<office:text>" + body + "</office:text>");
    }

    public static byte[] ods(String body) {
        return odf(
                "application/vnd.oasis.opendocument.spreadsheet",
                "<office:spreadsheet>" + body + "</office:spreadsheet>");
    }

    static byte[] odt() {
        return odt("""
                <text:tracked-changes><text:changed-region><text:deletion><text:p>вилучене</text:p>
                </text:deletion></text:changed-region></text:tracked-changes>
                <text:h text:outline-level="2">Паспорт<text:s text:c="3"/>Програми</text:h>
                <text:p><text:span text:style-name="B">Перелік</text:span>
                <text:note><text:p>виноска</text:p></text:note></text:p>
                <table:table table:name="Таблиця1"><table:table-header-rows><table:table-row>
                <table:table-cell table:number-rows-spanned="2"><text:p>Захід</text:p></table:table-cell>
                <table:table-cell table:number-columns-spanned="2"><text:p>Обсяг</text:p></table:table-cell>
                <table:covered-table-cell/></table:table-row></table:table-header-rows>
                <table:table-row><table:covered-table-cell/><table:table-cell><text:p>2026<text:line-break/>рік</text:p>
                </table:table-cell><table:table-cell><text:p>2027</text:p><text:p>рік</text:p></table:table-cell>
                </table:table-row></table:table>
                """);
    }

    static byte[] ods() {
        return ods("""
                <table:table table:name="Заходи"><table:table-row>
                <table:table-cell office:value-type="string"><text:p>Назва</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7.5">
                <text:p>7,50</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
                <table:table-row table:number-rows-repeated="3"><table:table-cell
                table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row table:number-rows-repeated="2">
                <table:table-cell office:value-type="date" office:date-value="2026-03-01"><text:p>1 бер</text:p>
                </table:table-cell>
                <table:table-cell office:value-type="percentage" office:value="0.4"><text:p>40%</text:p>
                </table:table-cell>
                </table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell
                table:number-columns-repeated="16384"/></table:table-row></table:table>
                """);
    }

    static byte[] html() {
        return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>ні</title></head><body>
                <h2>Паспорт <i>Програми</i></h2><p><b>Перелік</b> заходів<br>громади</p>
                <p style="display: none">сховане</p>
                <table><tr><th rowspan="2">Захід</th><th colspan="2">Обсяг</th></tr>
                <tr><td>2026<br>рік</td><td>2027</td></tr><tr><td>Сайт</td><td>20,0</td><td>-</td></tr></table>
                <script>alert(1)</script></body></html>""".getBytes(StandardCharsets.UTF_8);
    }

    static byte[] text() {
        return """
                ## I. Паспорт
                Перший рядок

                **Перелік заходів
                громади**
                №\tНазва\tСума
                1.\tСайт\t20,0

                <b>Всього</b>\t\t<b>20,0</b>
                м<sup>2</sup>
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] odf(String type, String body) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", type);
        entries.put("content.xml", ODF_HEAD + body + "</office:body></office:document-content>");
        return zip(entries);
    }

    /** A DOCX of only what must be there, around the body's XML (prefix {@code w}). */
    public static byte[] docx(String body) {
        return docxWith("docProps/none", "", body);
    }

    static byte[] docxWith(String part, String xml, String body) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("_rels/.rels", relationship("", "officeDocument", "word/document.xml"));
        entries.put(part, xml);
        entries.put(
                "word/document.xml",
                "<w:document xmlns:w='w' xmlns:mc='mc' xmlns:v='v'><w:body>" + body + "</w:body></w:document>");
        return zip(entries);
    }

    /** An XLSX with one sheet of the given XML. */
    public static byte[] xlsx(String sheet) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("_rels/.rels", relationship("", "officeDocument", "/xl/workbook.xml"));
        entries.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='А' sheetId='1' r:id='r1'/></sheets></workbook>");
        entries.put("xl/_rels/workbook.xml.rels", relationship("r1", "worksheet", "worksheets/s.xml"));
        entries.put("xl/worksheets/s.xml", "<worksheet>" + sheet + "</worksheet>");
        return zip(entries);
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationships><Relationship Id='" + id + "' Type='http://x/" + type + "' Target='" + target
                + "'/></Relationships>";
    }

    public static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
