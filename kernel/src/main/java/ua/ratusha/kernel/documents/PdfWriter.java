package ua.ratusha.kernel.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import ua.ratusha.kernel.reading.SafeXml;

/**
 * Writes PDF that is fit for the archive and for people who listen: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1),
 * all fonts inside. Margins are those of ДСТУ 4163:2020: 30 mm where the sheet is bound.
 */
final class PdfWriter {
    private static final String FAMILY = "Noto Sans";
    private static final byte[] REGULAR = bytes("fonts/NotoSans-Regular.ttf");
    private static final byte[] BOLD = bytes("fonts/NotoSans-Bold.ttf");
    private static final byte[] ITALIC = bytes("fonts/NotoSans-Italic.ttf");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String CSS = HtmlWriter.resource("print.css");

    static {
        XRLog.setLoggerImpl(new Slf4jLogger() {
            // The library tells each step at INFO; only its troubles are of use here.
            @Override
            public boolean isLogLevelEnabled(Diagnostic message) {
                return message.getLevel().intValue() >= Level.WARNING.intValue() && super.isLogLevelEnabled(message);
            }
        });
    }

    private final Document document;

    PdfWriter(Document document) {
        this.document = document;
    }

    byte[] write() {
        try (PDDocument pdf = new PDDocument()) {
            render(pdf);
            repeatable(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer("Ratusha")
                .withW3cDocument(xhtml(), null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        builder.useFont(font(pdf, REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font(pdf, BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(font(pdf, ITALIC), FAMILY, 400, FontStyle.ITALIC, true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static PDFontSupplier font(PDDocument pdf, byte[] file) throws IOException {
        TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Ukrainian letters stand by themselves; the library would try Devanagari joins on every line, at great length.
        letters.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(pdf, letters, true));
    }

    private String pageRules() {
        String pages = Language.of(document).text("documents.page", "\" counter(page) \"", "\" counter(pages) \"");
        String sheet = document.landscape()
                ? "size: A4 landscape; margin: 30mm 20mm 18mm 20mm;"
                : "size: A4; margin: 20mm 10mm 20mm 30mm;";
        return "@page { " + sheet + " @bottom-center { content: \"" + pages + "\"; font: 8pt \"" + FAMILY
                + "\"; color: #333; } }\n";
    }

    /** The library stamps the present moment; the document's own time takes its place, in all three spots. */
    private void repeatable(PDDocument pdf) throws IOException {
        Instant created = document.meta().created();
        Calendar moment = GregorianCalendar.from(ZonedDateTime.ofInstant(created, ZoneOffset.UTC));
        moment.set(Calendar.MILLISECOND, 0);
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String stamp = moment.toInstant().toString().replace("Z", "+00:00");
        String dated = xmp.replaceFirst(
                "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                "<xmp:CreateDate>" + stamp + "</xmp:CreateDate><xmp:ModifyDate>" + stamp + "</xmp:ModifyDate>");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(created.toEpochMilli());
    }

    private org.w3c.dom.Document xhtml() {
        String text = HtmlWriter.print(document, pageRules() + CSS);
        return SafeXml.document(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font is missing: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
