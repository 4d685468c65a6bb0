package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class OfficeWritersTest {

    @Test
    void docxHasRealStylesPropertiesAndPageNumbers() throws IOException {
        try (XWPFDocument docx = docx()) {
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .contains("Title", "Subtitle", "Heading1", "Heading2", "Caption", "BodyText", "Approval");
            assertThat(docx.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Звіт про виконання програми інформатизації");
            assertThat(docx.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(SampleReport.CREATED);
            String footer = docx.getFooterList()
                    .getFirst()
                    .getParagraphs()
                    .getFirst()
                    .getCTP()
                    .xmlText();
            assertThat(footer).contains("Сторінка ", "PAGE", "NUMPAGES");
            assertThat(docx.getDocument().getBody().getSectPr().getPgMar().xmlText())
                    .contains("left=\"1701\"", "right=\"567\"", "top=\"1134\"", "bottom=\"1134\"");
        }
    }

    @Test
    void docxRepeatsBothHeaderRowsAndSplitsNoRow() throws IOException {
        try (XWPFDocument docx = docx()) {
            XWPFTable measures = docx.getTables().get(1);
            assertThat(measures.getRows())
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            assertThat(measures.getRow(0).isRepeatHeader()).isTrue();
            assertThat(measures.getRow(1).isRepeatHeader()).isTrue();
            assertThat(measures.getRow(2).isRepeatHeader()).isFalse();
            assertThat(measures.getRow(3).getCell(3).getText()).isEqualTo("10\u00a0250,50");
        }
    }

    @Test
    void xlsxHasNumbersWithFormatsAndAFrozenHeader() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Documents.write(SampleReport.annual(false), Formats.XLSX)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            XSSFSheet sheet = book.getSheetAt(1);
            assertThat(sheet.getSheetName()).startsWith("Таблиця 1. Виконання");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            var plan = sheet.getRow(5).getCell(3);
            assertThat(plan.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(plan.getNumericCellValue()).isEqualTo(10250.5);
            assertThat(plan.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(sheet.getRow(5).getCell(5).getNumericCellValue()).isEqualTo(1.0);
            assertThat(sheet.getRow(5).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.0%");
            assertThat(book.getSheetAt(2).getRow(4).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    private static XWPFDocument docx() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Documents.write(SampleReport.annual(false), Formats.DOCX)));
    }
}
