package ua.ratusha.programme.execution.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.kernel.reading.SourceDocument.Row;
import ua.ratusha.kernel.reading.tables.BadCell;
import ua.ratusha.kernel.reading.tables.CellParser;
import ua.ratusha.kernel.reading.tables.ImportReport;
import ua.ratusha.kernel.reading.tables.SourceTable;
import ua.ratusha.kernel.reading.tables.TableColumn;
import ua.ratusha.kernel.reading.tables.TableImport;
import ua.ratusha.kernel.reading.tables.TableOptions;
import ua.ratusha.kernel.reading.tables.TableOptions.Expected;
import ua.ratusha.kernel.reading.tables.TableReader;

/** Reads a statement of the treasury (ДКСУ): CSV in any usual encoding, XLSX, ODS. */
final class StatementTable {
    static final TableColumn<LocalDate> DATE = TableColumn.date(
                    "date",
                    "Дата",
                    "Дата операції",
                    "Дата проведення",
                    "Дата платежу",
                    "Дата документа",
                    "Дата документу",
                    "Дата оплати",
                    "Дата валютування",
                    "Дата док.")
            .asRequired();
    static final TableColumn<BigDecimal> AMOUNT = TableColumn.money(
                    "amount",
                    "Сума",
                    "Сума, грн",
                    "Сума, грн.",
                    "Сума (грн)",
                    "Сума платежу",
                    "Сума документа",
                    "Касові видатки",
                    "Касові видатки, грн",
                    "Сума касових видатків",
                    "Видатки",
                    "Дебет")
            .asRequired();
    static final TableColumn<String> BUDGET_CODE = TableColumn.of(
            "budget-code",
            code("\\d{5,7}", 7, "execution.statement.budget-code"),
            "КПКВК",
            "КПКВК МБ",
            "ТПКВКМБ",
            "КПКВКМБ",
            "Код програмної класифікації",
            "Код програмної класифікації видатків",
            "Код програмної класифікації видатків та кредитування місцевого бюджету");
    static final TableColumn<String> ECONOMIC_CODE = TableColumn.of(
            "economic-code",
            code("\\d{4}", 4, "execution.statement.economic-code"),
            "КЕКВ",
            "Код економічної класифікації",
            "Код економічної класифікації видатків",
            "Код економічної класифікації видатків бюджету",
            "КЕКВ/ККК");
    static final TableColumn<String> PAYEE = TableColumn.text(
            "payee",
            "Одержувач",
            "Отримувач",
            "Найменування одержувача",
            "Назва одержувача",
            "Назва отримувача",
            "Найменування отримувача",
            "Контрагент",
            "Назва контрагента",
            "Кореспондент",
            "Назва кореспондента");
    static final TableColumn<String> PAYEE_CODE = TableColumn.of(
            "payee-code",
            StatementTable::payeeCode,
            "ЄДРПОУ",
            "Код ЄДРПОУ",
            "Код одержувача",
            "Код отримувача",
            "ЄДРПОУ одержувача",
            "ЄДРПОУ отримувача",
            "Код ЄДРПОУ одержувача",
            "Код ЄДРПОУ отримувача",
            "ЄДРПОУ/РНОКПП",
            "ЄДРПОУ контрагента",
            "Код контрагента",
            "Ідентифікаційний код");
    static final TableColumn<String> PURPOSE = TableColumn.text(
            "purpose", "Призначення платежу", "Призначення", "Призначення видатків", "Зміст операції", "Примітка");
    static final TableColumn<String> DOCUMENT = TableColumn.text(
            "document",
            "Номер документа",
            "Номер документу",
            "№ документа",
            "№ документу",
            "№ док.",
            "Номер док.",
            "Номер платіжного доручення",
            "№ платіжного доручення",
            "Номер платіжної інструкції",
            "№ платіжної інструкції",
            "№ п/д");

    private static final List<TableColumn<?>> COLUMNS =
            List.of(DATE, AMOUNT, BUDGET_CODE, ECONOMIC_CODE, PAYEE, PAYEE_CODE, PURPOSE, DOCUMENT);

    /** Sums and balances that statements print among the payments. */
    private static final Pattern TOTAL = Pattern.compile("(?iuU)^\\s*(разом|всього|усього|підсумок|итого|оборот[иі]?"
            + "|залишок|вхідний залишок|вихідний залишок)\\b.*");

    private StatementTable() {}

    /**
     * @return every payment, and every cell that could not be read
     * @throws ua.ratusha.kernel.reading.UnreadableDocument when the file has no such table
     */
    static ImportReport<Payment> read(byte[] content, String name, LocalDate today) {
        List<Expected> expected = COLUMNS.stream()
                .map(column -> new Expected(column.key(), column.names(), column.required()))
                .toList();
        SourceTable table = new TableReader().read(content, name, TableOptions.of(expected));
        List<Row> payments =
                table.rows().stream().filter(row -> !isTotal(table, row)).toList();
        return new TableImport<>(COLUMNS, row -> payment(row, today))
                .read(new SourceTable(table.format(), table.header(), table.columns(), payments));
    }

    private static Payment payment(TableImport.Values row, LocalDate today) {
        LocalDate date = row.get(DATE);
        BigDecimal amount = row.get(AMOUNT);
        if (date.isAfter(today)) {
            throw new BadCell("execution.statement.future", "execution.statement.future.mend", date, today);
        }
        if (amount.signum() == 0) {
            throw new BadCell("execution.statement.zero", "execution.statement.zero.mend");
        }
        return new Payment(
                row.place().line(),
                date,
                row.find(BUDGET_CODE).orElse(""),
                row.find(ECONOMIC_CODE).orElse(""),
                amount,
                row.find(PAYEE).orElse(""),
                row.find(PAYEE_CODE).orElse(""),
                row.find(PURPOSE).orElse(""),
                row.find(DOCUMENT).orElse(""));
    }

    private static boolean isTotal(SourceTable table, Row row) {
        return table.text(row, DATE.key()).isEmpty()
                        || TOTAL.matcher(table.text(row, DATE.key())).matches()
                ? row.cells().stream()
                        .anyMatch(cell -> TOTAL.matcher(cell.text()).matches())
                : false;
    }

    /** A code at the start of the cell, its name may follow; zeros that a spreadsheet dropped are put back. */
    private static CellParser<String> code(String digits, int length, String reason) {
        Pattern form = Pattern.compile("(" + digits + ")(?:[.,]0+)?(?!\\d)(?:\\D.*)?", Pattern.DOTALL);
        return text -> {
            Matcher matcher = form.matcher(text.strip());
            if (!matcher.matches()) {
                throw new BadCell(reason, reason + ".mend");
            }
            return padded(matcher.group(1), length);
        };
    }

    private static String payeeCode(String text) {
        String digits = text.replaceAll("[\\s']", "");
        if (digits.matches("0+")) {
            return "";
        }
        if (!digits.matches("\\d{5,10}")) {
            throw new BadCell("execution.statement.payee-code", "execution.statement.payee-code.mend");
        }
        return padded(digits, digits.length() <= 8 ? 8 : 10);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
