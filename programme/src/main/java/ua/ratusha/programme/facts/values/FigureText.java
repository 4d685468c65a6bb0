package ua.ratusha.programme.facts.values;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A figure as people type it: «85,5», «85.5 %», «1 234,5 одиниць». */
public final class FigureText {
    private static final Pattern FIGURE = Pattern.compile("[-−]?[0-9]{1,15}([.,][0-9]{1,6})?");

    private FigureText() {}

    /**
     * The number; empty when the text is none. A point and a comma together are none: which parts the thousands is a
     * guess.
     *
     * @param unit may follow the number and is then left out
     */
    public static Optional<BigDecimal> read(String typed, String unit) {
        String bare = withoutUnit(typed.strip(), unit.strip()).replaceAll("[\\s\\u00a0\\u202f\\u2009]", "");
        if (!FIGURE.matcher(bare).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                TypedValues.tidy(new BigDecimal(bare.replace(',', '.').replace('−', '-'))));
    }

    /** For a form's field, with a comma as people here write. */
    public static String typed(BigDecimal value) {
        return TypedValues.tidy(value).toPlainString().replace('.', ',');
    }

    private static String withoutUnit(String typed, String unit) {
        boolean follows = !unit.isEmpty()
                && typed.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))
                && typed.length() > unit.length();
        return follows ? typed.substring(0, typed.length() - unit.length()) : typed;
    }
}
