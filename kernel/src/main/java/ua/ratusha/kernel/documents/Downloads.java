package ua.ratusha.kernel.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import ua.ratusha.kernel.house.Latin;

/** Names of files that go out: any Ukrainian title becomes a name that every browser and disk takes. */
public final class Downloads {
    private static final int LONGEST_NAME = 120;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** RFC 8187, {@code attr-char}. */
    private static final String PLAIN_IN_HEADER = "!#$&+-.^_`|~";

    private Downloads() {}

    /** Value of {@code Content-Disposition} that saves the file (RFC 6266: {@code filename} and {@code filename*}). */
    public static String attachment(String title, Formats format) {
        return attachment(fileName(title, format));
    }

    /** The same for a ready file name with its extension; unsafe characters are replaced. */
    public static String attachment(String fileName) {
        String name = clean(fileName);
        return "attachment; filename=\"" + Latin.of(name) + "\"; filename*=UTF-8''" + percent(name);
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
}
