package ua.ratusha.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;

class CsvWriterTest {
    private static final Table TABLE = Table.of(
            "Заходи",
            List.of(Column.name("Захід", 3), Column.money("Сума, грн", 1)),
            List.of(
                    Row.group("Завдання 1"),
                    Row.of(Cell.of("Сервер «А», \"новий\"; дрібне"), Cell.of(new BigDecimal("1234567.50"))),
                    Row.of(Cell.of("=HYPERLINK(\"http://x\")"), Cell.of(new BigDecimal("-5.00"))),
                    Row.total(Cell.of("Усього"), Cell.of(new BigDecimal("1234562.50")))));

    @Test
    void forPeopleOpensInExcelOfUkraine() {
        assertThat(new String(CsvWriter.FOR_PEOPLE.write(TABLE), StandardCharsets.UTF_8))
                .isEqualTo("\ufeffЗахід;Сума, грн\r\n"
                        + "Завдання 1;\r\n"
                        + "\"Сервер «А», \"\"новий\"\"; дрібне\";1234567,50\r\n"
                        + "\"'=HYPERLINK(\"\"http://x\"\")\";-5,00\r\n"
                        + "Усього;1234562,50\r\n");
    }

    @Test
    void forMachinesHasRowsOfDataOnlyAndPoints() {
        assertThat(new String(CsvWriter.FOR_MACHINES.write(TABLE), StandardCharsets.UTF_8))
                .startsWith("Захід,\"Сума, грн\"\r\n\"Сервер")
                .contains(",1234567.50\r\n", ",-5.00\r\n")
                .doesNotContain("Завдання 1", "Усього", "\ufeff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"})
    void neutralisesWhatASpreadsheetWouldRun(String text) {
        assertThat(CsvWriter.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+380441234567", "-1 234,50", "-", "так", "2-га черга", "а=б", "−5"})
    void leavesNumbersAndPlainWords(String text) {
        assertThat(CsvWriter.safe(text)).isEqualTo(text);
    }

    @Test
    void severalTablesStandUnderTheirCaptionsInFieldsOfOneNumber() {
        String[] lines = new String(
                        new CsvWriter(',', false, true, false).write(SampleReport.annual(false)),
                        StandardCharsets.UTF_8)
                .split("\r\n");
        assertThat(lines[0]).isEqualTo("Таблиця 1. Виконання заходів програми за 2025 рік,,,,,,,");
        assertThat(lines[1]).startsWith("№,Захід,Відповідальні виконавці,\"2025 рік, грн: План\"");
        assertThat(lines).contains("\"\",,,,,,,", "Таблиця 2. Показники,,,,,,,", "'=2+5 <script>,'@x,1234567,,,,,");
    }
}
