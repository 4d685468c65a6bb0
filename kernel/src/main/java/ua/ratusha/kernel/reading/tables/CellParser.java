package ua.ratusha.kernel.reading.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Turns a cell's text, which is never blank, into a value. */
@FunctionalInterface
public interface CellParser<V> {

    /** @throws BadCell if the text is not such a value */
    V parse(String text);

    /** The text as it is; a formula of a CSV file ({@code =…}) is text too. */
    static CellParser<String> text() {
        return text -> text;
    }

    /** A whole number; spaces between thousands are allowed, and so is an idle fraction ({@code 12,00}). */
    static CellParser<Long> wholeNumber() {
        return text -> {
            try {
                return Numbers.decimal(text, "reading.table.whole-number").longValueExact();
            } catch (ArithmeticException e) {
                throw new BadCell("reading.table.whole-number", "reading.table.whole-number.mend");
            }
        };
    }

    /** A number with comma or point, spaces (also no-break ones) or apostrophes between thousands. */
    static CellParser<BigDecimal> decimal() {
        return text -> Numbers.decimal(text, "reading.table.decimal");
    }

    /** Hryvnias with two decimals; «грн» may follow. More than two decimals are refused, not rounded. */
    static CellParser<BigDecimal> money() {
        return text -> {
            var number = Numbers.decimal(Numbers.CURRENCY.matcher(text).replaceFirst(""), "reading.table.money");
            try {
                return number.setScale(2, RoundingMode.UNNECESSARY);
            } catch (ArithmeticException e) {
                throw new BadCell("reading.table.money-scale", "reading.table.money-scale.mend");
            }
        };
    }

    /** A day: {@code 01.03.2026}, {@code 2026-03-01}, with a time after it or not, or a spreadsheet's day number. */
    static CellParser<LocalDate> date() {
        return text -> {
            try {
                return Numbers.date(text.strip());
            } catch (DateTimeException | NumberFormatException e) {
                throw new BadCell("reading.table.date", "reading.table.date.mend");
            }
        };
    }

    /**
     * A code of the register of legal entities (ЄДРПОУ): eight digits as text. A spreadsheet that took the code for a
     * number has lost zeros at its start; they are put back. The check digit is not looked at here.
     */
    static CellParser<String> edrpou() {
        return text -> {
            var digits = text.replaceAll("[\\s']", "");
            if (!digits.matches("\\d{5,8}")) {
                throw new BadCell("reading.table.edrpou", "reading.table.edrpou.mend");
            }
            return "0".repeat(8 - digits.length()) + digits;
        };
    }

    /** How people write numbers and days. */
    final class Numbers {
        private static final Pattern CURRENCY = Pattern.compile(
                "\\s*(?:грн\\.?|гривень|гривні|гривня|₴|UAH)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        private static final Pattern GROUPED = Pattern.compile("^[-+]?\\d{1,3}(?:([ '.,])\\d{3})(?:\\1\\d{3})*$");
        private static final Pattern NUMBER = Pattern.compile("^[-+]?\\d{1,20}(?:\\.\\d{1,20})?$");
        private static final Pattern DAY_FIRST =
                Pattern.compile("^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?:[ T].*| ?р\\.)?$");
        private static final Pattern YEAR_FIRST = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})(?:[ T].*)?$");
        private static final Pattern SERIAL = Pattern.compile("^\\d{4,6}(?:[.,]\\d{1,12})?$");
        private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

        private Numbers() {}

        private static BigDecimal decimal(String text, String reason) {
            var clean = text.strip()
                    .replaceAll("[\\u00A0\\u202F\\u2007\\u2009]", " ")
                    .replaceAll("[\\u2212\\u2013]", "-")
                    .replaceAll("[’ʼ`]", "'");
            int comma = clean.lastIndexOf(',');
            int point = clean.lastIndexOf('.');
            int mark = Math.max(comma, point);
            // With both signs the last one is the decimal one, and the other must group by threes.
            boolean single = comma < 0 || point < 0;
            var whole =
                    mark < 0 || single && clean.indexOf(clean.charAt(mark)) != mark ? clean : clean.substring(0, mark);
            var fraction = whole.length() == clean.length() ? "" : "." + clean.substring(mark + 1);
            if (GROUPED.matcher(whole).matches()) {
                whole = whole.replaceAll("[ '.,]", "");
            }
            if (!NUMBER.matcher(whole + fraction).matches()) {
                throw new BadCell(reason, reason + ".mend");
            }
            return new BigDecimal(whole + fraction);
        }

        private static LocalDate date(String text) {
            var dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst.group(3)), number(dayFirst.group(2)), number(dayFirst.group(1)));
            }
            var yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)));
            }
            if (SERIAL.matcher(text).matches()) {
                long days = new BigDecimal(text.replace(',', '.')).longValue();
                if (days >= 3_653 && days <= 109_574) {
                    // 1910 to 2199: a lone year such as 2026 must not pass for a day of 1905.
                    return SERIAL_ZERO.plusDays(days);
                }
            }
            throw new DateTimeException("not a date");
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }
    }
}
