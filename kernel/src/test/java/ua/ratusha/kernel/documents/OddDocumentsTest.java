package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.ratusha.kernel.documents.Block.Bullets;
import ua.ratusha.kernel.documents.Block.KeyValues;
import ua.ratusha.kernel.documents.Block.PageBreak;
import ua.ratusha.kernel.documents.Block.Paragraph;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.HeaderGroup;
import ua.ratusha.kernel.documents.Table.Row;

class OddDocumentsTest {
    private static final Document.Meta META = new Document.Meta("", "", SampleReport.CREATED);

    @ParameterizedTest
    @EnumSource(value = Formats.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void whateverPeoplePasteIsWritten(Formats format) {
        String odd = "a\u0000\u000b\u001f\ufffe\ud800 😀 漢字 \u202e]]> <b>&amp; $1 \\1 {0} '%s";
        Document document = new Document(
                odd,
                odd,
                "uk",
                new Document.Meta(odd, odd, SampleReport.CREATED),
                false,
                List.of(
                        new PageBreak(),
                        Paragraph.of(odd),
                        new Bullets(true, List.of()),
                        new KeyValues("", List.of()),
                        new KeyValues(odd, List.of(new Block.Entry("", List.of()))),
                        Table.of(odd, List.of(Column.text("", 1)), List.of()),
                        Table.of(odd, List.of(Column.money("[]:*?/\\'", 1)), List.of(Row.of(Cell.of(odd)))),
                        Table.of(
                                "х",
                                List.of(Column.text("х".repeat(300), 1)),
                                List.of(Row.of(Cell.of("ї".repeat(3000))))),
                        new PageBreak()));
        byte[] bytes = Documents.write(document, format);
        assertThat(bytes).hasSizeGreaterThan(100);
        assertThat(Arrays.equals(Documents.write(document, format), bytes)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Formats.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
    void titleAloneIsADocument(Formats format) {
        assertThat(Documents.write(Document.of("Порожній звіт", "", META, List.of()), format))
                .isNotNull();
    }

    @Test
    void englishDocumentSpeaksEnglishAndCountsWithPoints() {
        Table table = Table.of(
                "Costs", List.of(Column.money("UAH", 1)), List.of(Row.of(Cell.of(new BigDecimal("-1234567.50")))));
        Document document = new Document("Report", "", "en", META, false, List.of(table));
        assertThat(HtmlWriter.page(document)).contains("lang=\"en\"", "\u22121,234,567.50");
        assertThat(new String(CsvWriter.FOR_MACHINES.write(document), StandardCharsets.UTF_8))
                .isEqualTo("UAH\r\n-1234567.50\r\n");
    }

    @Test
    void manyAtOnceGiveWhatOneGives() throws Exception {
        byte[] alone = Documents.write(SampleReport.annual(false), Formats.PDF);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> write = () -> Documents.write(SampleReport.annual(false), Formats.PDF);
            for (Future<byte[]> file : pool.invokeAll(List.of(write, write, write, write))) {
                assertThat(Arrays.equals(file.get(), alone)).isTrue();
            }
        }
    }

    @Test
    void tableThatDoesNotHoldTogetherIsNotMade() {
        List<Column> columns = List.of(Column.text("а", 1), Column.text("б", 1));
        assertThatThrownBy(() -> Table.of("т", columns, List.of(Row.of(Cell.EMPTY))))
                .hasMessageContaining("1 cells");
        assertThatThrownBy(() -> new Table("т", columns, List.of(new HeaderGroup(1, 2, "г")), List.of()))
                .hasMessageContaining("«г»");
        assertThatThrownBy(() -> Table.of(" ", columns, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Block.Run.link("x", "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
