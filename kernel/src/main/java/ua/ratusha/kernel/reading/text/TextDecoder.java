package ua.ratusha.kernel.reading.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the encoding of Ukrainian text: Unicode by its marks and its strict form, the single-byte encodings by how
 * often Ukrainian letters occur. General detectors mistake short Ukrainian texts for Russian or Macedonian ones, since
 * they know nothing of і, ї, є.
 */
public final class TextDecoder {

    /**
     * The text without its byte order mark.
     *
     * @param charset the encoding's usual name, for example {@code windows-1251}
     */
    public record Decoded(String text, String charset) {}

    private static final int SAMPLE = 64 << 10;
    private static final String LETTERS = "онаріитевсмкдуплзягьїхцбчфйжюєшщґ";
    private static final int[] PER_MILLE = {
        97, 78, 80, 55, 58, 60, 58, 52, 48, 46, 40, 33, 36, 31, 31, 29, 34, 23, 22, 17, 18, 9, 12, 10, 14, 13, 5, 7, 8,
        8, 7, 6, 5, 2
    };
    private static final String FOREIGN_LETTERS = "ыэъё";

    private enum SingleByte {
        WINDOWS_1251("windows-1251"),
        KOI8_U("KOI8-U"),
        CP866("IBM866"),
        CP1125("IBM866");

        private final Charset charset;

        SingleByte(String name) {
            charset = Charset.forName(name);
        }

        String decode(byte[] bytes, int from, int to) {
            var text = new String(bytes, from, to - from, charset);
            return this == CP1125 ? cp1125(text) : text;
        }

        /** The Ukrainian edition of CP866 (РСТ УРСР 2018-91), which the JDK lacks, differs in eight letters. */
        private static String cp1125(String text) {
            var from = "ЄєЇїЎў°∙";
            var to = "ҐґЄєІіЇї";
            var chars = text.toCharArray();
            for (int i = 0; i < chars.length; i++) {
                int at = chars[i] < '\u0080' ? -1 : from.indexOf(chars[i]);
                if (at >= 0) {
                    chars[i] = to.charAt(at);
                }
            }
            return new String(chars);
        }
    }

    private TextDecoder() {}

    /** Never fails: bytes that fit no encoding come out as replacement characters. */
    public static Decoded decode(byte[] bytes) {
        var marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        var wide = wideWithoutMark(bytes);
        if (wide.isPresent()) {
            return unicode(bytes, 0, wide.get());
        }
        if (isUtf8(bytes)) {
            return unicode(bytes, 0, StandardCharsets.UTF_8);
        }
        var best = bestSingleByte(bytes);
        return new Decoded(
                best.decode(bytes, 0, bytes.length), best == SingleByte.CP1125 ? "CP1125" : best.charset.name());
    }

    /** Decodes by the name that the content itself gives, unless the bytes contradict it or the name is unknown. */
    public static Decoded decode(byte[] bytes, String declared) {
        var name = declared.strip();
        if (byMark(bytes).isPresent() || name.isEmpty() || !isKnown(name)) {
            return decode(bytes);
        }
        var charset = Charset.forName(name);
        boolean plausible = charset.newEncoder().maxBytesPerChar() == 1 ? !isUtf8WithLetters(bytes) : isUtf8(bytes);
        return plausible ? unicode(bytes, 0, charset) : decode(bytes);
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name) && Charset.forName(name).canEncode();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(unicode(bytes, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(unicode(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(unicode(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static Decoded unicode(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name());
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: spaces, digits and Cyrillic letters leave 00 or 04 in every second byte. */
    private static Optional<Charset> wideWithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 || bytes[i] == 4 ? 1 : 0;
            odd += bytes[i + 1] == 0 || bytes[i + 1] == 4 ? 1 : 0;
        }
        int pairs = length / 2;
        if (pairs >= 4 && odd * 10 > pairs * 9 && even * 10 < pairs * 3) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs >= 4 && even * 10 > pairs * 9 && odd * 10 < pairs * 3
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean isUtf8WithLetters(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return isUtf8(bytes);
            }
        }
        return false;
    }

    /** Strictly valid, or so nearly that only damage explains the rest: less than one bad sequence in fifty. */
    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8 << 10);
        long bad = 0;
        long letters = 0;
        while (true) {
            var result = decoder.decode(in, out, true);
            for (int i = 0; i < out.position(); i++) {
                letters += out.get(i) >= 0x80 ? 1 : 0;
            }
            out.clear();
            if (result.isError()) {
                bad++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return bad == 0 || bad * 50 < letters;
            }
        }
    }

    private static SingleByte bestSingleByte(byte[] bytes) {
        int from = firstHighByte(bytes);
        int to = Math.min(bytes.length, from + SAMPLE);
        return Arrays.stream(SingleByte.values())
                .map(candidate -> new Scored(candidate, score(candidate.decode(bytes, from, to))))
                .reduce((a, b) -> b.score() > a.score() ? b : a)
                .map(Scored::candidate)
                .orElse(SingleByte.WINDOWS_1251);
    }

    private record Scored(SingleByte candidate, double score) {}

    /** A little before the first letter that is not ASCII, so that the sample is not all digits. */
    private static int firstHighByte(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return Math.max(0, i - 16);
            }
        }
        return 0;
    }

    /** Higher is more Ukrainian. */
    private static double score(String text) {
        double score = 0;
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                score += weight(c, previous);
            }
            previous = c;
        }
        return score;
    }

    private static double weight(char c, char previous) {
        if (c == '\u00A0' || "«»“”„’–—№…·".indexOf(c) >= 0) {
            return Character.isLetter(previous) && c != '’' && c != '»' && c != '”' ? -1 : 0;
        }
        char lower = Character.toLowerCase(c);
        int letter = LETTERS.indexOf(lower);
        if (letter < 0) {
            return FOREIGN_LETTERS.indexOf(lower) >= 0 ? -2 : -6;
        }
        // Inside a word a capital after a small letter is the trace of KOI8 read as windows-1251, or the other way.
        boolean turned = c != lower && Character.isLowerCase(previous) && previous >= 0x80;
        return Math.log(PER_MILLE[letter] / 15.0) - (turned ? 3 : 0) - (c == lower ? 0 : 0.5);
    }
}
