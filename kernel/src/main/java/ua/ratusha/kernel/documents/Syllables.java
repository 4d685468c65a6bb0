package ua.ratusha.kernel.documents;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Soft hyphens for long Ukrainian words in narrow cells. A word may break before a consonant that a vowel follows, with
 * three letters or more kept on each side; an apostrophe and a soft sign stay with the letter before them, «дж» and
 * «дз» stay whole (Український правопис 2019, правила переносу). Roots are not known, so a break may fall inside one.
 */
final class Syllables {
    static final String SOFT_HYPHEN = "\u00ad";
    private static final int LONG_WORD = 9;
    private static final int LETTERS_EACH_SIDE = 3;
    private static final Pattern WORD = Pattern.compile("[а-щьюяєіїґ'’А-ЩЬЮЯЄІЇҐ]{" + LONG_WORD + ",}");
    private static final String VOWELS = "аеєиіїоуюя";
    private static final String CLINGING = "ь'’й";

    private Syllables() {}

    static String hyphenate(String text) {
        Matcher matcher = WORD.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int end = 0;
        while (matcher.find()) {
            out.append(text, end, matcher.start());
            split(matcher.group(), out);
            end = matcher.end();
        }
        return out.append(text, end, text.length()).toString();
    }

    private static void split(String word, StringBuilder out) {
        String letters = word.toLowerCase(Locale.ROOT);
        int last = 0;
        for (int i = 0; i < letters.length(); i++) {
            boolean roomy = i - last >= LETTERS_EACH_SIDE && letters.length() - i >= LETTERS_EACH_SIDE;
            if (roomy && mayBreakBefore(letters, i)) {
                out.append(SOFT_HYPHEN);
                last = i;
            }
            out.append(word.charAt(i));
        }
    }

    private static boolean mayBreakBefore(String letters, int i) {
        char here = letters.charAt(i);
        char before = letters.charAt(i - 1);
        if (isVowel(here) || CLINGING.indexOf(here) >= 0) {
            return false;
        }
        if (before == 'д' && (here == 'ж' || here == 'з')) {
            return false;
        }
        boolean vowelFollows = isVowel(letters.charAt(i + 1)) || startsWithDigraph(letters, i);
        return vowelFollows && hasVowel(letters, 0, i) && hasVowel(letters, i, letters.length());
    }

    private static boolean startsWithDigraph(String letters, int i) {
        return letters.charAt(i) == 'д'
                && "жз".indexOf(letters.charAt(i + 1)) >= 0
                && i + 2 < letters.length()
                && isVowel(letters.charAt(i + 2));
    }

    private static boolean hasVowel(String letters, int from, int to) {
        return letters.substring(from, to).chars().anyMatch(c -> isVowel((char) c));
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}
