package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfWriterTest {
    private static final byte[] UPRIGHT = new PdfWriter(SampleReport.annual(false)).write();
    private static final byte[] LYING = new PdfWriter(SampleReport.annual(true)).write();

    @BeforeAll
    static void keepForLooking() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("upright.pdf"), UPRIGHT);
        Files.write(folder.resolve("lying.pdf"), LYING);
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void keepsTheStandardsOfArchivesAndOfAccessibility(PDFAFlavour flavour) throws Exception {
        assertThat(failures(UPRIGHT, flavour)).isEmpty();
        assertThat(failures(LYING, flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void keepsThemWithLettersThatTheFontLacks(PDFAFlavour flavour) throws Exception {
        String odd = "😀 漢字 \u202e שלום \u0007 \u0301 ₴ № ґ";
        Document document = Document.of(
                odd,
                odd,
                new Document.Meta(odd, odd, SampleReport.CREATED),
                List.of(
                        Block.Paragraph.of(Block.Run.bold(odd), Block.Run.italic(odd)),
                        new Block.Bullets(true, List.of(odd, "")),
                        new Block.KeyValues("", List.of(new Block.Entry("", List.of()))),
                        Table.of(odd, List.of(Table.Column.text("", 1)), List.of())));
        assertThat(failures(new PdfWriter(document).write(), flavour)).isEmpty();
    }

    @Test
    void sameDocumentGivesSameBytes() {
        assertThat(Arrays.equals(new PdfWriter(SampleReport.annual(false)).write(), UPRIGHT))
                .as("same bytes")
                .isTrue();
    }

    @Test
    void saysWhatTheDocumentIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(UPRIGHT)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Звіт про виконання програми інформатизації");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Вигадана міська рада");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(SampleReport.CREATED);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("uk");
        }
    }

    @Test
    void eachPageHasItsNumberAndTheHeaderOfItsTable() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(UPRIGHT)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertThat(text).contains("Сторінка " + page + " з " + pages);
                if (page > 1 && page < pages) {
                    assertThat(text).contains("З початку дії програми");
                }
            }
        }
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId() + " " + a.getMessage() + " " + a.getLocation())
                    .distinct()
                    .limit(10)
                    .toList();
        }
    }
}
