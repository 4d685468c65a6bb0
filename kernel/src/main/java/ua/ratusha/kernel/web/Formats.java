package ua.ratusha.kernel.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How values look to a person. Ukrainian: a no-break space between thousands, decimal comma, «тис. грн», «22 листопада
 * 2026». English: comma and point, «thousand UAH», «22 November 2026». Immutable; one instance a language.
 */
public final class Formats {

    /** No-break space: keeps a figure on one line with its unit. */
    public static final char NBSP = '\u00a0';

    private static final List<String> MONTHS_UK = List.of(
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня");
    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final Formats UKRAINIAN = new Formats(false);
    private static final Formats ENGLISH = new Formats(true);

    private final boolean english;

    private Formats(boolean english) {
        this.english = english;
    }

    public static Formats of(Locale locale) {
        return Words.isEnglish(locale) ? ENGLISH : UKRAINIAN;
    }

    /** 12 345,6 — as many decimals as the number needs, none added. */
    public String number(BigDecimal value) {
        return grouped(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    public String number(long value) {
        return grouped(Long.toString(value));
    }

    /** 12 345,60 — exactly so many decimals, half up: for columns. */
    public String number(BigDecimal value, int decimals) {
        return grouped(value.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** 5 860 500,00 грн. @param hryvnias the sum in hryvnias */
    public String money(BigDecimal hryvnias) {
        return number(hryvnias, 2) + NBSP + (english ? "UAH" : "грн");
    }

    /** 5 860,5 тис. грн, as programmes write sums. @param hryvnias the sum in hryvnias */
    public String thousands(BigDecimal hryvnias) {
        return number(inThousands(hryvnias).setScale(2, RoundingMode.HALF_UP))
                + NBSP
                + (english ? "thousand" + NBSP + "UAH" : "тис." + NBSP + "грн");
    }

    /** 5 860,5 — for a column whose head says «тис. грн»; one decimal at least, up to five. */
    public String thousandsFigure(BigDecimal hryvnias) {
        BigDecimal value = inThousands(hryvnias).stripTrailingZeros();
        return number(value, Math.clamp(value.scale(), 1, 5));
    }

    /** 27,1 %. @param share a part of one: 0.271 */
    public String percent(BigDecimal share) {
        BigDecimal hundredfold = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return number(hundredfold) + (english ? "" : String.valueOf(NBSP)) + "%";
    }

    /** 22 листопада 2026. */
    public String date(LocalDate day) {
        return "" + day.getDayOfMonth() + NBSP + (english ? MONTHS_EN : MONTHS_UK).get(day.getMonthValue() - 1) + NBSP
                + day.getYear();
    }

    /** 22.11.2026, for tables and form fields. */
    public String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** 22 листопада 2026, 14:05. */
    public String moment(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return date(local.toLocalDate()) + ", " + TIME.format(local);
    }

    /** Which form of a word stands with the number: 1 захід, 2 заходи, 5 заходів; 1,5 заходу takes {@code FEW}. */
    public Plural plural(long count) {
        long n = Math.abs(count);
        if (english) {
            return n == 1 ? Plural.ONE : Plural.MANY;
        }
        long last = n % 10;
        long lastTwo = n % 100;
        if (last == 1 && lastTwo != 11) {
            return Plural.ONE;
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? Plural.FEW : Plural.MANY;
    }

    /** The forms a counted word has; the text key ends with the lower-case name. */
    public enum Plural {
        ONE,
        FEW,
        MANY;

        private final String ending = "." + name().toLowerCase(Locale.ROOT);

        public String keyOf(String key) {
            return key + ending;
        }
    }

    private static BigDecimal inThousands(BigDecimal hryvnias) {
        return hryvnias.divide(THOUSAND, hryvnias.scale() + 3, RoundingMode.UNNECESSARY);
    }

    private String grouped(String plain) {
        boolean negative = plain.startsWith("-");
        int start = negative ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain.length() + 4);
        if (negative) {
            out.append('\u2212');
        }
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                out.append(english ? ',' : NBSP);
            }
            out.append(plain.charAt(i));
        }
        if (point >= 0) {
            out.append(english ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return out.toString();
    }
}
