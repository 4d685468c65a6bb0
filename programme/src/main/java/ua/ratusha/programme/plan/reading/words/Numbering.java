package ua.ratusha.programme.plan.reading.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers before titles: «II. Цифрові послуги», «Напрям 1. …», «1.2», «Завдання 3 …». */
public final class Numbering {
    private static final String WORD =
            "(?:(?:стратегічн\\p{L}*|пріоритетн\\p{L}*|оперативн\\p{L}*)\\s+)*(?:напрям\\p{L}*|завдання|"
                    + "ціль|розділ|пріоритет)";
    private static final Pattern NAMED = Pattern.compile(
            "(?iU)" + WORD + "\\s*(?:№\\s*)?([IVXІХ]{1,6}|\\d{1,2}(?:\\.\\d{1,2})*)?\\s*[.):–—-]*\\s*(.*)");
    private static final Pattern ROMAN = Pattern.compile("(?U)([IVXІХ]{1,6})\\s*[.)]\\s*(\\S.*)");
    private static final Pattern ARABIC = Pattern.compile("(?U)(\\d{1,2}(?:\\.\\d{1,2})*)\\s*[.)]?\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("(?U)(?:[IVXІХ]{1,6}|\\d{1,3}(?:\\.\\d{1,3})*)[.)]?");

    private Numbering() {}

    public record Numbered(String number, String title, boolean named) {}

    /** A title with a number or with a word such as «Напрям» before it; empty for plain text. */
    public static Optional<Numbered> of(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches() && !named.group(2).isBlank()) {
            String number = named.group(1) == null ? "" : Words.roman(named.group(1));
            return Optional.of(new Numbered(number, unquote(named.group(2)), true));
        }
        for (Pattern pattern : new Pattern[] {ROMAN, ARABIC}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return Optional.of(new Numbered(Words.roman(matcher.group(1)), matcher.group(2), false));
            }
        }
        return Optional.empty();
    }

    private static String unquote(String title) {
        Matcher quoted = Pattern.compile("[«\"“]([^«»\"“”]+)[»\"”][.:]?").matcher(title);
        return quoted.matches() ? quoted.group(1) : title;
    }

    public static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    public static boolean isRoman(String cell) {
        return cell.matches("[IVXІХ]{1,6}[.)]?");
    }

    /** «1.2.» becomes «1.2». */
    public static String plain(String number) {
        return Words.roman(number.replaceAll("[.)]+$", ""));
    }

    public static boolean isChild(String number, String parent) {
        return plain(number).startsWith(plain(parent) + ".");
    }
}
