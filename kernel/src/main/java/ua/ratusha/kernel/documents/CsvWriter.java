package ua.ratusha.kernel.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.HeaderGroup;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.documents.Table.RowKind;

/**
 * Writes tables as CSV (RFC 4180: lines end with CRLF). A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 *
 * @param separator {@code ;} or {@code ,}
 * @param bom starts with the byte order mark, without which Excel misreads Ukrainian letters
 * @param point numbers have a decimal point; else a comma
 * @param dataOnly headings, subtotals and totals inside a table are left out, so that a machine can add rows up
 */
public record CsvWriter(char separator, boolean bom, boolean point, boolean dataOnly) {
    /** Opens in a Ukrainian Excel with a double click. */
    public static final CsvWriter FOR_PEOPLE = new CsvWriter(';', true, false, false);

    /** Open data: comma, decimal point, rows of data only. */
    public static final CsvWriter FOR_MACHINES = new CsvWriter(',', false, true, true);

    /** OWASP's list for CSV injection, with the wide forms that East Asian versions of Excel take as the same. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern HARMLESS = Pattern.compile("[+-]?\\d[\\d\\u00a0 ]*([.,]\\d+)?\\u00a0?%?|[-+]");

    public CsvWriter {
        if (separator != ';' && separator != ',') {
            throw new IllegalArgumentException("The separator is ; or , and not " + separator);
        }
    }

    /**
     * All tables of the document, one after another. With more than one, each stands under a row with its caption, and
     * an empty row parts them; all rows have the same number of fields.
     */
    public byte[] write(Document document) {
        List<Table> tables = document.tables();
        if (tables.size() == 1) {
            return write(tables.getFirst());
        }
        int width = tables.stream().mapToInt(t -> t.columns().size()).max().orElse(1);
        List<List<String>> lines = new ArrayList<>();
        for (Table table : tables) {
            if (!lines.isEmpty()) {
                lines.add(List.of());
            }
            lines.add(List.of(safe(table.caption())));
            lines.addAll(lines(table));
        }
        return print(lines, width);
    }

    public byte[] write(Table table) {
        return print(lines(table), table.columns().size());
    }

    private List<List<String>> lines(Table table) {
        List<List<String>> lines = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            HeaderGroup group = table.groupOver(i);
            String title = table.columns().get(i).title();
            titles.add(safe(oneLine(group == null ? title : group.title() + ": " + title)));
        }
        lines.add(titles);
        for (Row row : table.rows()) {
            if (!dataOnly || row.kind() == RowKind.NORMAL) {
                lines.add(row.cells().stream().map(this::field).toList());
            }
        }
        return lines;
    }

    private String field(Cell cell) {
        BigDecimal value = cell.value();
        if (value == null) {
            return safe(cell.text());
        }
        String plain = value.toPlainString();
        return point ? plain : plain.replace('.', ',');
    }

    static String safe(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }

    private byte[] print(List<List<String>> lines, int width) {
        StringWriter out = new StringWriter();
        out.append(bom ? "\ufeff" : "");
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            for (List<String> line : lines) {
                for (int i = 0; i < width; i++) {
                    printer.print(i < line.size() ? line.get(i) : "");
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
