package ua.ratusha.kernel.reading.text;

/** Text as a person sees it: one space where there is any white space, no invisible characters. */
public final class CleanText {

    private CleanText() {}

    /** Runs of white space (no-break spaces too) become one space; soft hyphens and zero-width characters go. */
    public static String of(CharSequence text) {
        var result = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (isSpace(c)) {
                space = !result.isEmpty();
                continue;
            }
            if (space) {
                result.append(' ');
                space = false;
            }
            result.append(c);
        }
        return result.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u0085'
                || c == '\u00A0'
                || c == '\u2007'
                || c == '\u202F'
                || Character.isWhitespace(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\uFEFF' || c >= '\u200B' && c <= '\u200F' || c == '\u2060';
    }
}
