package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;

class DownloadsTest {

    @Test
    void ukrainianTitleArrivesWholeAndHasALatinTwinForOldClients() {
        String header = Downloads.attachment("Звіт за 2025 рік", Formats.PDF);
        assertThat(header).startsWith("attachment; filename=\"Zvit za 2025 rik.pdf\"; filename*=UTF-8''%D0%97%D0%B2");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo("Звіт за 2025 рік.pdf");
    }

    @Test
    void transliteratesByTheStateTable() {
        assertThat(Downloads.attachment("Згорани, Їжакевич, Щербань, об’єкт, Юрій", Formats.CSV))
                .contains("filename=\"Zghorany, Yizhakevych, Shcherban, obiekt, Yurii.csv\"");
    }

    @Test
    void nothingBreaksOutOfTheHeaderOrTheFolder() {
        String header = Downloads.attachment("../..\\a\"b\r\nX: y;\u202ecod", Formats.DOCX);
        assertThat(header).doesNotContain("\r", "\n", "..", "\\", "\u202e");
        assertThat(header.getBytes(StandardCharsets.US_ASCII)).hasSize(header.length());
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo("a b X y cod.docx");
    }

    @Test
    void longTitleIsCutAtAWord() {
        String name = Downloads.fileName("Програма інформатизації ".repeat(20), Formats.XLSX);
        assertThat(name)
                .hasSizeLessThan(130)
                .matches("(Програма інформатизації )+Програма\\.xlsx|(Програма інформатизації ?)+\\.xlsx");
    }

    @Test
    void emptyTitleStillHasAName() {
        assertThat(Downloads.fileName(" ... ", Formats.PDF)).isEqualTo("document.pdf");
    }
}
