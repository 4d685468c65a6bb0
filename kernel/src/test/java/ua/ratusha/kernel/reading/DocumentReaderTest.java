package ua.ratusha.kernel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ratusha.kernel.reading.SourceDocument.Grid;
import ua.ratusha.kernel.reading.SourceDocument.Note;
import ua.ratusha.kernel.reading.SourceDocument.Paragraph;
import ua.ratusha.kernel.reading.SourceDocument.Place;

class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader();

    private SourceDocument read(byte[] content) {
        return reader.read(content, "");
    }

    private static List<List<String>> texts(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.cells().stream().map(SourceDocument.Cell::text).toList())
                .toList();
    }

    private static List<String> paragraphs(SourceDocument document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    @Test
    void docxGivesHeadingsBoldAndMergedCells() {
        var document = read(Samples.docx());

        assertThat(document.format()).isEqualTo("docx");
        assertThat(document.blocks().get(0)).isEqualTo(new Paragraph(new Place("", 1), "Паспорт Програми", 2, false));
        assertThat(document.blocks().get(1)).isEqualTo(new Paragraph(new Place("", 2), "Перелік заходів", 0, true));
        var grid = (Grid) document.blocks().get(2);
        assertThat(texts(grid))
                .containsExactly(
                        List.of("Захід", "Обсяг, тис. грн", "Обсяг, тис. грн"),
                        List.of("Захід", "2026 рік", "2027 рік"),
                        List.of("Сайт міської ради", "20,0", "-"));
        assertThat(grid.rows().get(1).cells().get(0).covered()).isTrue();
        assertThat(grid.rows().get(0).cells().get(2).covered()).isTrue();
        assertThat(grid.rows().get(1).place()).isEqualTo(new Place("таблиця 1", 2));
        assertThat(paragraphs(document)).endsWith("Після таблиці");
    }

    @Test
    void docxLeavesOutWhatTheAuthorTookAway() {
        var document = read(Samples.docx("""
                <w:p><w:r><w:t>Було</w:t></w:r><w:del><w:r><w:delText>вилучено</w:delText></w:r></w:del>
                <w:ins><w:r><w:t xml:space="preserve"> і додано</w:t></w:r></w:ins>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>сховано</w:t></w:r>
                <w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>
                <w:r><w:t>.</w:t></w:r></w:p>
                <w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>ні</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>так</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """));

        assertThat(paragraphs(document)).containsExactly("Було і додано.");
        assertThat(texts(document.grids().getFirst())).containsExactly(List.of("так"));
        assertThat(document.notes()).containsExactly(new Note("reading.note.deleted-text"));
    }

    @Test
    void docxLooksIntoContentControlsTextBoxesAndNestedTables() {
        var document = read(Samples.docx("""
                <w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:tbl><w:sdt><w:sdtContent>
                <w:tr><w:sdt><w:sdtContent>
                <w:tc><w:p><w:sdt><w:sdtContent><w:r><w:t>глибоко</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>
                </w:sdtContent></w:sdt><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>у</w:t></w:r></w:p></w:tc>
                <w:tc><w:p><w:r><w:t>клітинці</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr>
                </w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>
                <w:p><w:r><w:t>поруч</w:t><mc:AlternateContent><mc:Choice>
                <w:txbxContent><w:p><w:r><w:t>рамка</w:t></w:r></w:p>
                </w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>рамка</w:t></w:r></w:p>
                </w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
                """));

        assertThat(texts(document.grids().getFirst())).containsExactly(List.of("глибоко", "у клітинці"));
        assertThat(paragraphs(document)).containsExactly("поруч", "рамка");
    }

    @Test
    void docxNumbersThatWordCountsAreReadAsSeen() {
        var document = read(Samples.docxWith(
                "word/numbering.xml",
                """
                <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>
                <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
                <w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
                <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
                """,
                numbered(0, "Послуги") + numbered(1, "Сайт") + numbered(1, "Домен") + numbered(0, "Мережа")
                        + numbered(1, "Wi-Fi") + "<w:tbl><w:tr><w:tc>" + numbered(1, "") + "</w:tc></w:tr></w:tbl>"));

        assertThat(paragraphs(document)).containsExactly("I. Послуги", "1) Сайт", "2) Домен", "II. Мережа", "1) Wi-Fi");
        assertThat(texts(document.grids().getFirst())).containsExactly(List.of("2)"));
    }

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>"
                + text + "</w:t></w:r></w:p>";
    }

    @Test
    void xlsxGivesValuesAsAPersonSeesThem() {
        var document = read(Samples.xlsx());

        var grid = document.grids().getFirst();
        assertThat(grid.name()).isEqualTo("Заходи");
        assertThat(texts(grid))
                .containsExactly(
                        List.of("Показник", "Роки", "Роки"),
                        List.of("Показник", "2026", "2027"),
                        List.of("Сума", "0.3", "0.6"),
                        List.of("01.03.2026", "40%", "так"));
        assertThat(grid.rows().get(2).place()).isEqualTo(new Place("аркуш Заходи", 4));
        assertThat(document.notes()).containsExactly(new Note("reading.note.hidden-sheet", "Чернетка"));
    }

    @Test
    void xlsxFormulasWithoutValuesAreNoted() {
        var document = read(Samples.xlsx(
                "<sheetData><row><c><f>1+1</f></c><c t='inlineStr'><is><t>є</t></is></c></row></sheetData>"));

        assertThat(texts(document.grids().getFirst())).containsExactly(List.of("", "є"));
        assertThat(document.notes()).containsExactly(new Note("reading.note.formulas", "1"));
    }

    @Test
    void odtGivesHeadingsSpacesAndCoveredCells() {
        var document = read(Samples.odt());

        assertThat(document.blocks().get(0)).isEqualTo(new Paragraph(new Place("", 1), "Паспорт Програми", 2, false));
        assertThat(document.blocks().get(1)).isEqualTo(new Paragraph(new Place("", 2), "Перелік", 0, true));
        assertThat(texts(document.grids().getFirst()))
                .containsExactly(List.of("Захід", "Обсяг", "Обсяг"), List.of("Захід", "2026 рік", "2027 рік"));
    }

    @Test
    void odsExpandsRepeatsThatHoldSomethingOnly() {
        var grid = read(Samples.ods()).grids().getFirst();

        assertThat(texts(grid))
                .containsExactly(
                        List.of("Назва", "7.5", "7.5"),
                        List.of("01.03.2026", "40%", ""),
                        List.of("01.03.2026", "40%", ""));
        assertThat(grid.rows()).extracting(row -> row.place().line()).containsExactly(1, 5, 6);
    }

    @Test
    void htmlGivesHeadingsAndSpans() {
        var document = read(Samples.html());

        assertThat(document.format()).isEqualTo("html");
        assertThat(paragraphs(document)).containsExactly("Паспорт Програми", "Перелік заходів", "громади");
        assertThat(((Paragraph) document.blocks().getFirst()).headingLevel()).isEqualTo(2);
        assertThat(texts(document.grids().getFirst()))
                .containsExactly(
                        List.of("Захід", "Обсяг", "Обсяг"),
                        List.of("Захід", "2026 рік", "2027"),
                        List.of("Сайт", "20,0", "-"));
    }

    @Test
    void textKeepsItsLineNumbers() {
        var document = read(Samples.text());

        assertThat(document.blocks().get(0)).isEqualTo(new Paragraph(new Place("", 1), "I. Паспорт", 2, false));
        assertThat(document.blocks().get(1)).isEqualTo(new Paragraph(new Place("", 2), "Перший рядок", 0, false));
        assertThat(document.blocks().get(2)).isEqualTo(new Paragraph(new Place("", 4), "Перелік заходів", 0, true));
        assertThat(document.blocks().get(3)).isEqualTo(new Paragraph(new Place("", 5), "громади", 0, true));
        var grid = (Grid) document.blocks().get(4);
        assertThat(texts(grid)).containsExactly(List.of("№", "Назва", "Сума"), List.of("1.", "Сайт", "20,0"));
        assertThat(grid.rows().get(1).place()).isEqualTo(new Place("", 7));
        var total = (Grid) document.blocks().get(5);
        assertThat(texts(total)).containsExactly(List.of("Всього", "", "20,0"));
        assertThat(total.rows().getFirst().cells().getFirst().bold()).isTrue();
        assertThat(document.blocks().get(6)).isEqualTo(new Paragraph(new Place("", 10), "м2", 0, false));
    }

    @Test
    void formFeedsAndWindowsLineEndsAreTolerated() {
        var document = read("Перша\r\n\fДруга\r\nа\tб\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(paragraphs(document)).containsExactly("Перша", "Друга");
        assertThat(document.grids().getFirst().place()).isEqualTo(new Place("", 3));
    }

    @Test
    void csvIsFoundByItsEvenRows() {
        var document = read("Назва;Сума;Рік\n\"Сайт; хостинг\";20,0;2026\n\"у два\nрядки\";1;2027\n"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(document.format()).isEqualTo("csv");
        assertThat(texts(document.grids().getFirst()))
                .containsExactly(
                        List.of("Назва", "Сума", "Рік"),
                        List.of("Сайт; хостинг", "20,0", "2026"),
                        List.of("у два рядки", "1", "2027"));
    }

    @Test
    void theContentDecidesNotTheName() {
        assertThat(reader.read(Samples.docx(), "бюджет.csv").format()).isEqualTo("docx");
        assertThat(reader.read(Samples.html(), "сторінка.docx").format()).isEqualTo("html");
        assertThat(reader.read(Samples.text(), "програма.xlsx").format()).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({"'%PDF-1.7', reading.pdf", "'{\\rtf1\\ansi}', reading.rtf", "'', reading.empty"})
    void whatCannotBeReadIsRefusedWithTheMend(String content, String key) {
        assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void oldOfficeFilesAreRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(out);
        }
        refused(out.toByteArray(), "reading.old-office");
    }

    @Test
    void otherArchivesAreRefused() {
        refused(Samples.zip(Map.of("a.txt", "a")), "reading.archive-unknown");
    }

    @Test
    void documentTypesAreRefused() {
        var bomb = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxx\"><!ENTITY y SYSTEM \"file:///etc/hosts\">]>";
        refused(
                Samples.zip(Map.of("content.xml", bomb + "<office:body xmlns:office='o'>&x;&y;</office:body>")),
                "reading.doctype");
    }

    @Test
    void hugeTablesAreRefusedBeforeTheyExist() {
        refused(
                Samples.ods("<table:table table:name='А'><table:table-row table:number-rows-repeated='1000000'>"
                        + "<table:table-cell table:number-columns-repeated='1000'><text:p>x</text:p></table:table-cell>"
                        + "</table:table-row></table:table>"),
                "reading.too-many-cells");
        refused(
                Samples.xlsx("<sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData>"),
                "reading.too-many-columns");
        refused(
                Samples.xlsx("<sheetData>" + "<row><c><v>1</v></c></row>".repeat(3_000)
                        + "</sheetData><mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>".repeat(1_000)
                        + "</mergeCells>"),
                "reading.too-many-cells");
        refused(
                ("<html><table>" + "<tr><td colspan=1000 rowspan=60000>x".repeat(3_000))
                        .getBytes(StandardCharsets.UTF_8),
                "reading.too-many-columns");
    }

    @Test
    void pagesThatAreAllErrorsAreRefused() {
        refused(("<html>" + "<table><b>".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "reading.damaged-html");
    }

    @Test
    void deepDocumentsAreRefused() {
        refused(Samples.docx("<w:sdt>".repeat(2_000)), "reading.too-deep");
        refused(Samples.odt("<text:span>".repeat(50_000)), "reading.too-deep");
        var html = ("<html>" + "<div>".repeat(200_000) + "дно").getBytes(StandardCharsets.UTF_8);
        assertThat(paragraphs(read(html))).containsExactly("дно");
    }

    private void refused(byte[] content, String key) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
