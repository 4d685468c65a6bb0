package ua.ratusha.kernel.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Names of files that go out: any Ukrainian title becomes a name that every browser and disk takes. */
public final class Downloads {
    private static final int LONGEST_NAME = 120;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** RFC 8187, {@code attr-char}. */
    private static final String PLAIN_IN_HEADER = "!#$&+-.^_`|~";

    private Downloads() {}

    /** Value of {@code Content-Disposition} that saves the file (RFC 6266, both {@code filename} and {@code filename*}). */
    public static String attachment(String title, Formats format) {
        return attachment(fileName(title, format));
    }

    /** The same for a ready file name with its extension; unsafe characters are replaced. */
    public static String attachment(String fileName) {
        String name = clean(fileName);
        return "attachment; filename=\"" + latin(name) + "\"; filename*=UTF-8''" + percent(name);
    }

    /** «Звіт за 2025 рік» and PDF give {@code Звіт за 2025 рік.pdf}. */
    public static String fileName(String title, Formats format) {
        String name = clean(title);
        if (name.length() > LONGEST_NAME) {
            int space = name.lastIndexOf(' ', LONGEST_NAME);
            name = name.substring(0, space > LONGEST_NAME / 2 ? space : LONGEST_NAME)
                    .strip();
        }
        return name + "." + format.extension();
    }

    private static String clean(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\\\/:*?\"<>|;%]", " ")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]", "")
                .strip()
                .replaceAll("^[. ]+|[. ]+$", "");
        return text.isEmpty() ? "document" : text;
    }

    /** For old clients: the name in Latin letters by the Cabinet of Ministers' table (resolution 55 of 27.01.2010). */
    private static String latin(String name) {
        StringBuilder out = new StringBuilder();
        boolean wordStarts = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char low = Character.toLowerCase(c);
            String letters = low == 'г' && i > 0 && Character.toLowerCase(name.charAt(i - 1)) == 'з'
                    ? "gh"
                    : (wordStarts ? LATIN_AT_START : Map.<Character, String>of()).getOrDefault(low, LATIN.get(low));
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

    private static String percent(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN_IN_HEADER.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static final Map<Character, String> LATIN_AT_START =
            Map.of('є', "ye", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

    private static final Map<Character, String> LATIN = Map.ofEntries(
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
