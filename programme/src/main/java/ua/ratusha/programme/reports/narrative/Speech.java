package ua.ratusha.programme.reports.narrative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Formats;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.reports.api.Period;

/** Ukrainian sentences with the right forms of counted words. */
final class Speech {
    private static final Formats FORMATS = Formats.of(Words.UKRAINIAN);

    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,9})");

    private final Words words;

    Speech(Words words) {
        this.words = words;
    }

    String say(String key, @Nullable Object... args) {
        return words.text(Words.UKRAINIAN, "reports.say." + key, args);
    }

    /** Keys {@code key.one}, {@code key.few}, {@code key.many}. */
    String count(String key, long number) {
        return say(FORMATS.plural(number).keyOf(key), number);
    }

    /** «2 403,5 тис. грн» as programmes write sums; a sum that is not so round is told in hryvnias. */
    String money(BigDecimal hryvnias) {
        boolean round = hryvnias.stripTrailingZeros().scale() <= -2;
        return round ? FORMATS.thousands(hryvnias) : FORMATS.money(hryvnias);
    }

    String percent(BigDecimal percents) {
        return FORMATS.number(percents) + Formats.NBSP + "%";
    }

    /** A figure with its unit: «45 %», «3 одиниць» stays as the programme prints the unit. */
    String figure(BigDecimal value, String unit) {
        return FORMATS.number(value) + (unit.isBlank() ? "" : Formats.NBSP + unit);
    }

    String date(LocalDate day) {
        return say("date", FORMATS.date(day));
    }

    /** «2026 рік» or «I квартал 2026 року». */
    String period(Period period) {
        return period.quarter() == 0
                ? say("period.year", year(period))
                : say("period.quarter", period.roman(), year(period));
    }

    /** A year is a name and not a number: no space between thousands. */
    static String year(Period period) {
        return String.valueOf(period.year());
    }

    static String listed(Collection<String> items) {
        return String.join(", ", items);
    }

    /** Codes in a row: «I.3–I.14, II.1». Two neighbours stay apart. */
    static String codes(List<String> codes) {
        List<String> told = new ArrayList<>();
        int from = 0;
        while (from < codes.size()) {
            int to = from;
            while (to + 1 < codes.size() && follows(codes.get(to), codes.get(to + 1))) {
                to++;
            }
            if (to - from < 2) {
                to = from;
                told.add(codes.get(from));
            } else {
                told.add(codes.get(from) + "–" + codes.get(to));
            }
            from = to + 1;
        }
        return String.join(", ", told);
    }

    private static boolean follows(String one, String next) {
        Matcher a = LAST_NUMBER.matcher(one);
        Matcher b = LAST_NUMBER.matcher(next);
        return a.matches()
                && b.matches()
                && a.group(1).equals(b.group(1))
                && Long.parseLong(a.group(2)) + 1 == Long.parseLong(b.group(2));
    }

    /** «рішенням», «розпорядженням», «наказом», «постановою». */
    static String instrumental(String kind) {
        String word = kind.strip();
        if (word.endsWith("я")) {
            return word + "м";
        }
        if (word.endsWith("а")) {
            return word.substring(0, word.length() - 1) + "ою";
        }
        return word.isEmpty() || !Character.isLetter(word.charAt(word.length() - 1)) ? word : word + "ом";
    }

    /** A sentence as the second half of one of ours: no full stop, a small letter at the start of a word. */
    static String clause(String text) {
        String bare = bare(text);
        return bare.length() > 1 && Character.isLowerCase(bare.charAt(1))
                ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1)
                : bare;
    }

    /** Without the full stop that a sentence of ours will add. */
    static String bare(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[.;,\\s]+$", "");
    }
}
