package ua.ratusha.programme.plan.reading.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it, made comparable: markup and stray spaces away, letters that look alike made one. */
public final class Words {
    private static final Pattern MARKUP = Pattern.compile("\\*\\*|</?(?:b|i|u|strong|em|sup|sub)>|\u00AD");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u2007\u202F]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`ʼ‘]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}%№]+");
    private static final Pattern CONJUNCTION = Pattern.compile("(?iU)(?:та|і|й|або|чи)\\s");
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    private Words() {}

    /** One line without markup, with single spaces. */
    public static String clean(String text) {
        return SPACES.matcher(MARKUP.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** For comparing: lower case, words and numbers only. */
    public static String norm(String text) {
        String plain = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    public static String withoutUrls(String text) {
        return text.contains("http") ? clean(URL.matcher(text).replaceAll("")) : text;
    }

    /** Joins what a page break or a narrow column parted; a hyphen at the end keeps its word together. */
    public static String join(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        int end = first.length() - 1;
        boolean hyphenated = first.charAt(end) == '-' && end > 0 && Character.isLetter(first.charAt(end - 1));
        boolean conjunction = hyphenated && CONJUNCTION.matcher(second).lookingAt();
        return hyphenated && !conjunction ? first + second : first + " " + second;
    }

    /** Likeness of two texts, 0 to 1: the share of letter pairs that they have in common. */
    public static double likeness(String first, String second) {
        return Pairs.of(first).likeness(Pairs.of(second));
    }

    public static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    public static boolean startsUpper(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Roman figures typed with Cyrillic letters become Latin; other text stays. */
    public static String roman(String number) {
        String latin =
                number.replace('І', 'I').replace('Х', 'X').replace('і', 'I').replace('х', 'X');
        return latin.matches("[IVXivx]+") ? latin.toUpperCase(Locale.ROOT) : number;
    }

    /** Letter pairs of a text, sorted, so that many comparisons cost little. */
    public record Pairs(int[] pairs) {
        public static Pairs of(String text) {
            String norm = norm(text).replace(" ", "");
            int[] pairs = new int[Math.max(0, norm.length() - 1)];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = norm.charAt(i) << 16 | norm.charAt(i + 1);
            }
            Arrays.sort(pairs);
            return new Pairs(pairs);
        }

        public double likeness(Pairs other) {
            if (pairs.length == 0 || other.pairs.length == 0) {
                return 0;
            }
            int common = 0;
            int mine = 0;
            int theirs = 0;
            while (mine < pairs.length && theirs < other.pairs.length) {
                int order = Integer.compare(pairs[mine], other.pairs[theirs]);
                common += order == 0 ? 1 : 0;
                mine += order <= 0 ? 1 : 0;
                theirs += order >= 0 ? 1 : 0;
            }
            return 2.0 * common / (pairs.length + other.pairs.length);
        }
    }
}
