package ua.ratusha.programme.plan.reading.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as councils print them: «1 600,0», «1600.00», «1.600,00», «не менше 80 %». */
public final class Numerals {
    private static final Pattern NUMBER = Pattern.compile("([-−+]?)(\\d[\\d .,']{0,22})");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:не менше(?: ніж)?|не більше(?: ніж)?|понад|до|≥|≤|>|<|близько|~)\\s*");
    private static final Pattern AFTER = Pattern.compile(
            "\\s*(?:%|відсотк\\p{L}*|\\(?(?:тис|млн|млрд)?\\.?\\s*(?:гривень|гривні|грн)\\.?\\)?|тис\\.?|"
                    + "млн\\.?|\\*+|од\\.?|шт\\.?)$");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?");
    private static final Pattern DOT_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d+");

    /** Digits before the point: in thousands of hryvnias, more than any budget has. Longer is an account or a slip. */
    private static final int LONGEST = 11;

    private Numerals() {}

    /** The number that the whole cell is; empty for «-», words and an empty cell. */
    public static Optional<BigDecimal> parse(String cell) {
        String text = Words.clean(cell).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        text = AFTER.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        return digits(number.group(2).strip()).map(value -> number.group(1).matches("[-−]") ? value.negate() : value);
    }

    private static Optional<BigDecimal> digits(String text) {
        String digits = text.replace("'", " ");
        if (DOT_GROUPS.matcher(digits).matches()) {
            digits = digits.replace(".", "").replace(',', '.');
        } else if (COMMA_GROUPS.matcher(digits).matches()) {
            digits = digits.replace(",", "");
        } else if (GROUPS.matcher(digits).matches()) {
            digits = digits.replace(" ", "").replace(',', '.');
        } else {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits)).filter(value -> value.precision() - value.scale() <= LONGEST);
    }

    /** A dash or cross that stands for «nothing here». */
    public static boolean isDash(String cell) {
        return Words.clean(cell).matches("[-–—−xхXХ*]{1,3}");
    }
}
