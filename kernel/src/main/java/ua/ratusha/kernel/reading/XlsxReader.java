package ua.ratusha.kernel.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ua.ratusha.kernel.reading.SourceDocument.Block;
import ua.ratusha.kernel.reading.SourceDocument.Note;
import ua.ratusha.kernel.reading.SourceDocument.Place;

/**
 * Excel workbooks (ECMA-376 part 1, SpreadsheetML) as a stream. A formula gives the value that the spreadsheet last
 * computed; macros are never looked at. Numbers come with a decimal point and no grouping, dates as dd.mm.yyyy.
 */
final class XlsxReader {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern RANGE =
            Pattern.compile("^\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?$");
    private static final int MOST_ROWS = 1_048_576;
    /** Excel keeps 15 digits; what is stored beyond them is the noise of binary fractions. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    private static final int LARGEST_EXPONENT = 400;
    private static final int LAST_SERIAL = 2_958_465;
    private static final int SECONDS_A_DAY = 86_400;

    private final ArchiveGuard.Archive archive;
    private final ReadingLimits.Budget budget;
    private final XlsxBook book;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int unknownFormulas;

    private XlsxReader(ArchiveGuard.Archive archive, String part, ReadingLimits.Budget budget) {
        this.archive = archive;
        this.budget = budget;
        this.book = new XlsxBook(archive, part, budget);
    }

    /** @param part the workbook's name in the archive */
    static SourceDocument read(ArchiveGuard.Archive archive, String part, ReadingLimits.Budget budget) {
        var reader = new XlsxReader(archive, part, budget);
        if (reader.book.sheets().isEmpty()) {
            throw UnreadableDocument.because("reading.damaged-xml");
        }
        for (var sheet : reader.book.sheets()) {
            if (sheet.hidden()) {
                reader.notes.add(new Note("reading.note.hidden-sheet", sheet.name()));
            } else {
                reader.sheet(sheet);
            }
        }
        if (archive.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            reader.notes.add(new Note("reading.note.macros"));
        }
        if (reader.unknownFormulas > 0) {
            reader.notes.add(new Note("reading.note.formulas", String.valueOf(reader.unknownFormulas)));
        }
        return new SourceDocument("xlsx", List.copyOf(reader.blocks), List.copyOf(reader.notes));
    }

    private void sheet(XlsxBook.Sheet sheet) {
        var part = "аркуш " + sheet.name();
        var grid = new GridBuilder(budget, part);
        var xml = new XmlCursor(archive.open(sheet.part()), budget.limits());
        int row = -1;
        int column = -1;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "col" -> hidden(xml, grid);
                case "row" -> {
                    row = xml.number("r", row + 2, 1, MOST_ROWS) - 1;
                    column = -1;
                }
                case "c" -> {
                    var at = RANGE.matcher(xml.attribute("r"));
                    column = at.matches() ? column(at.group(1)) : column + 1;
                    cell(xml, grid, Math.max(row, 0), column);
                }
                case "mergeCell" -> merge(xml.attribute("ref"), grid);
                default -> {}
            }
        }
        if (grid.hides()) {
            notes.add(new Note("reading.note.hidden-columns", sheet.name()));
        }
        if (!grid.isEmpty()) {
            blocks.add(grid.build(new Place(part, 1), sheet.name()));
        }
    }

    /** A hidden column is what the author took out of sight: drafts and checks, not the document. */
    private void hidden(XmlCursor xml, GridBuilder grid) {
        if (xml.attribute("hidden").equals("1") || xml.attribute("hidden").equals("true")) {
            int most = budget.limits().maxColumns();
            grid.hide(xml.number("min", 1, 1, most) - 1, xml.number("max", 1, 1, most) - 1);
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static void merge(String reference, GridBuilder grid) {
        var range = RANGE.matcher(reference);
        if (range.matches() && range.group(3) != null) {
            grid.merge(
                    Integer.parseInt(range.group(2)) - 1,
                    column(range.group(1)),
                    Integer.parseInt(range.group(4)) - 1,
                    column(range.group(3)));
        }
    }

    private void cell(XmlCursor xml, GridBuilder grid, int row, int column) {
        var type = xml.attribute("t");
        var style = book.style(xml.number("s", 0, 0, Integer.MAX_VALUE));
        var value = new StringBuilder();
        boolean inValue = false;
        boolean formula = false;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart()) {
                formula |= xml.name().equals("f");
                inValue = xml.name().equals("v");
                if (xml.name().equals("is")) {
                    value.append(book.richText(xml));
                }
            } else if (xml.isEnd()) {
                inValue = false;
            } else if (xml.isText() && inValue) {
                value.append(xml.text());
                budget.checkText(value.length());
            }
        }
        if (formula && value.isEmpty() && !type.equals("str")) {
            unknownFormulas++;
        }
        var text = text(type, value.toString(), style).replace('\n', GridBuilder.LINE);
        if (!text.isBlank()) {
            grid.put(row, column, text, style.bold());
        }
    }

    private String text(String type, String value, XlsxBook.Style style) {
        return switch (type) {
            case "s" -> value.strip().matches("\\d{1,9}") ? book.string(Integer.parseInt(value.strip())) : "";
            case "str", "inlineStr", "e" -> value;
            case "b" -> value.equals("1") ? "так" : "ні";
            case "d" -> isoDate(value);
            default -> number(value.strip(), style.kind());
        };
    }

    /** {@code 2026-03-01} or {@code 2026-03-01T10:00:00} as a person writes it; anything else as it is. */
    static String isoDate(String value) {
        var date = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}:\\d{2})(?::.*)?)?$")
                .matcher(value.strip());
        if (!date.matches()) {
            return value;
        }
        var time = date.group(4) == null || date.group(4).equals("00:00") ? "" : " " + date.group(4);
        return date.group(3) + "." + date.group(2) + "." + date.group(1) + time;
    }

    private String number(String value, XlsxBook.Kind kind) {
        if (value.isEmpty() || value.length() > LARGEST_EXPONENT) {
            return value;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return value;
        }
        return switch (kind) {
            case NUMBER -> plain(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DATE -> date(number);
        };
    }

    /** Without exponent, binary noise and idle zeros. */
    static String plain(BigDecimal number) {
        var rounded = number.round(EXCEL_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private String date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return plain(serial);
        }
        long days = serial.longValue();
        long seconds = Math.round(serial.subtract(BigDecimal.valueOf(days)).doubleValue() * SECONDS_A_DAY);
        var time = TIME.format(LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_A_DAY - 1)));
        if (days == 0 && !book.from1904()) {
            return time;
        }
        var date = DATE.format(fromSerial(days, book.from1904()));
        return seconds == 0 ? date : date + " " + time;
    }

    /** Excel counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1). */
    private static LocalDate fromSerial(long days, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }
}
