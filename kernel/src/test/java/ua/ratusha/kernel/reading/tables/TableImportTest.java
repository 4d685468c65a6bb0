package ua.ratusha.kernel.reading.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ratusha.kernel.reading.Samples;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.kernel.reading.tables.ImportReport.RefusedCell;
import ua.ratusha.kernel.reading.text.CsvCells;

class TableImportTest {

    private record Payment(String payee, BigDecimal sum, LocalDate day) {}

    private static final TableColumn<String> PAYEE =
            TableColumn.edrpou("payee", "Код ЄДРПОУ", "ЄДРПОУ отримувача").asRequired();
    private static final TableColumn<BigDecimal> SUM =
            TableColumn.money("sum", "Сума, грн", "Об'єм коштів").asRequired();
    private static final TableColumn<LocalDate> DAY = TableColumn.date("day", "Дата платежу", "Дата");

    private final TableImport<Payment> payments = new TableImport<>(
            List.of(PAYEE, SUM, DAY),
            row -> new Payment(row.get(PAYEE), row.get(SUM), row.find(DAY).orElse(LocalDate.of(2026, 1, 1))));

    private ImportReport<Payment> read(String csv) {
        return payments.read(csv.getBytes(StandardCharsets.UTF_8), "оплати.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void columnsAreFoundInAnyOrderUnderAnyDelimiter(String delimiter) {
        var csv = "ДАТА;примітка;об’єм   коштів;код єдрпоу\n01.03.2026;=SUM(A1);\"1 234,50\";00012345\n"
                .replace(";", delimiter);

        var report = read(csv);

        assertThat(report.clean()).isTrue();
        assertThat(report.accepted())
                .containsExactly(new Payment("00012345", new BigDecimal("1234.50"), LocalDate.of(2026, 3, 1)));
    }

    @Test
    void windows1251TablesAreRead() {
        var csv = "Код ЄДРПОУ;Сума, грн\n00012345;5\n".getBytes(Charset.forName("windows-1251"));

        assertThat(payments.read(csv, "").accepted()).hasSize(1);
    }

    @Test
    void titlesAboveTheHeaderAndTheRowOfNumbersArePassedOver() {
        var report = read("Реєстр оплат;;\nза березень;;\nКод ЄДРПОУ;Сума, грн;Дата\n1;2;3\n00012345;1,5;2026-03-01\n");

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.clean()).isTrue();
    }

    @Test
    void everyBadCellIsReportedWithItsPlaceAndMend() {
        var report = read("Код ЄДРПОУ;Сума, грн;Дата\n00012345;багато;31.02.2026\n;1;\n00012346;1,005;\n00012347;2;\n");

        assertThat(report.clean()).isFalse();
        assertThat(report.accepted()).extracting(Payment::payee).containsExactly("00012347");
        assertThat(report.refusedRows()).isEqualTo(3);
        assertThat(report.refused())
                .containsExactly(
                        refused(2, "Сума, грн", "багато", "reading.table.money"),
                        refused(2, "Дата", "31.02.2026", "reading.table.date"),
                        refused(3, "Код ЄДРПОУ", "", "reading.table.empty"),
                        refused(4, "Сума, грн", "1,005", "reading.table.money-scale"));
    }

    private static RefusedCell refused(int line, String column, String value, String reason) {
        return new RefusedCell(new Place("", line), column, value, reason, reason + ".mend", List.of());
    }

    @Test
    void theSecondOfTwoEqualRowsIsRefused() {
        var report = payments.unique(Payment::payee)
                .read("Код ЄДРПОУ;Сума, грн\n00012345;1\n00012345;2\n".getBytes(StandardCharsets.UTF_8), "");

        assertThat(report.accepted()).hasSize(1);
        assertThat(report.refused())
                .containsExactly(new RefusedCell(
                        new Place("", 3),
                        "",
                        "",
                        "reading.table.duplicate",
                        "reading.table.duplicate.mend",
                        List.of("2")));
    }

    @Test
    void aMissingRequiredColumnRefusesTheFile() {
        assertThatThrownBy(() -> read("Код ЄДРПОУ;Дата\n1;2\n")).isInstanceOfSatisfying(UnreadableDocument.class, e -> {
            assertThat(e.key()).isEqualTo("reading.table.columns-missing");
            assertThat(e.args()).containsExactly("«Сума, грн»");
        });
        assertThatThrownBy(() -> read("а;б\n1;2\n"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.key()).isEqualTo("reading.table.no-header"));
    }

    @Test
    void spreadsheetsAreReadWithTheirDatesAndLostZeros() {
        var ods = Samples.ods("""
                <table:table table:name="А"><table:table-row>
                <table:table-cell><text:p>Код ЄДРПОУ</text:p></table:table-cell>
                <table:table-cell><text:p>Сума, грн</text:p></table:table-cell><table:table-cell><text:p>Дата</text:p>
                </table:table-cell></table:table-row><table:table-row>
                <table:table-cell office:value-type="float" office:value="12345"><text:p>12345</text:p>
                </table:table-cell>
                <table:table-cell office:value-type="float" office:value="1234.5"><text:p>1 234,50</text:p>
                </table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2026-03-01"><text:p>бер</text:p>
                </table:table-cell></table:table-row></table:table>
                """);
        var xlsx = Samples.xlsx("""
                <sheetData><row r="1"><c t="inlineStr"><is><t>Код ЄДРПОУ</t></is></c>
                <c t="inlineStr"><is><t>Сума, грн</t></is></c>
                <c t="inlineStr"><is><t>Дата</t></is></c></row>
                <row r="2"><c><v>12345</v></c><c><v>1234.5</v></c><c><v>46082</v></c></row></sheetData>
                """);
        for (var content : List.of(ods, xlsx)) {
            assertThat(payments.read(content, "").accepted())
                    .containsExactly(new Payment("00012345", new BigDecimal("1234.50"), LocalDate.of(2026, 3, 1)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,5|1234.5", "1 234 567,8|1234567.8", "1 234|1234", "1'234.5|1234.5", "1.234,56|1234.56",
                "1,234.56|1234.56", "-5|-5", "−5,0|-5.0", "0|0", "1.234.567|1234567"
            })
    void numbersAreReadAsPeopleWriteThem(String text, BigDecimal value) {
        assertThat(CellParser.decimal().parse(text)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 23", "12,3,4", "1e5", "п'ять", "1-2", "--1", ",5", "12 грн", "1,2.3,4"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> CellParser.decimal().parse(text)).isInstanceOf(BadCell.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "1.3.26", "32.01.2026", "2026-13-01", "березень", "999999"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> CellParser.date().parse(text)).isInstanceOf(BadCell.class);
    }

    @Test
    void cellsThatLeaveTheHouseAreNoFormulas() {
        assertThat(CsvCells.neutralise("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvCells.neutralise("@cmd")).isEqualTo("'@cmd");
        assertThat(CsvCells.neutralise("-5,00")).isEqualTo("-5,00");
        assertThat(CsvCells.neutralise("-5+A1")).isEqualTo("'-5+A1");
        assertThat(CsvCells.quote("а;\"б\"", ';')).isEqualTo("\"а;\"\"б\"\"\"");
    }
}
