package ua.ratusha.kernel.documents;

import java.nio.charset.StandardCharsets;

/** Writes a {@link Document} in any format. Safe for many threads; the same document gives the same bytes. */
public final class Documents {

    private Documents() {}

    /**
     * @return the whole file; CSV is the one for spreadsheets ({@link CsvWriter#FOR_PEOPLE})
     * @throws IllegalArgumentException for {@link Formats#JSON}, which is the data itself and not a document
     */
    public static byte[] write(Document document, Formats format) {
        return switch (format) {
            case HTML -> HtmlWriter.page(document).getBytes(StandardCharsets.UTF_8);
            case DOCX -> new DocxWriter(document).write();
            case PDF -> new PdfWriter(document).write();
            case XLSX -> new XlsxWriter(document).write();
            case CSV -> CsvWriter.FOR_PEOPLE.write(document);
            case JSON -> throw new IllegalArgumentException("JSON is the data itself, not a look of a document");
        };
    }
}
