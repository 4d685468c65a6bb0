package ua.ratusha.kernel.house;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ukrainian in Latin letters by the Cabinet of Ministers' table (resolution 55 of 27.01.2010). */
public final class Latin {
    private Latin() {}

    /** Letters of other scripts become {@code _}; a quote and a backslash too, so that the result is safe in a header. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        boolean wordStarts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char low = Character.toLowerCase(c);
            @Nullable
            String letters = low == 'г' && i > 0 && Character.toLowerCase(text.charAt(i - 1)) == 'з'
                    ? "gh"
                    : (wordStarts ? AT_START : Map.<Character, String>of()).getOrDefault(low, LETTERS.get(low));
            if (letters == null) {
                out.append(c >= ' ' && c < 127 && c != '"' && c != '\\' ? c : '_');
            } else if (c != low && !letters.isEmpty()) {
                out.append(letters.substring(0, 1).toUpperCase(Locale.ROOT)).append(letters.substring(1));
            } else {
                out.append(letters);
            }
            wordStarts = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return out.toString();
    }

    private static final Map<Character, String> AT_START = Map.of('є', "ye", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "y"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ь', ""),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"),
            Map.entry('№', "No"),
            Map.entry('’', ""),
            Map.entry('\'', ""),
            Map.entry('«', ""),
            Map.entry('»', ""),
            Map.entry('–', "-"),
            Map.entry('—', "-"));
}
