package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that a table prints money in. */
public enum MoneyUnit {
    HRYVNIA(1),
    THOUSAND(1_000),
    MILLION(1_000_000);

    private static final Pattern UNIT =
            Pattern.compile("(?iU)(тис(?:яч)?[.\\s]*|млн[.\\s]*|мільйон\\p{L}*\\s*)?(?:грн|гривень|гривні)(?!\\p{L})");
    private final BigDecimal hryvnias;

    MoneyUnit(long hryvnias) {
        this.hryvnias = BigDecimal.valueOf(hryvnias);
    }

    /** Hryvnias, scale 2. */
    public BigDecimal hryvnias(BigDecimal printed) {
        return printed.multiply(hryvnias).setScale(2, RoundingMode.HALF_UP);
    }

    /** The first unit that the text names. */
    public static Optional<MoneyUnit> find(String text) {
        Matcher matcher = UNIT.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String prefix = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
        if (prefix.startsWith("тис")) {
            return Optional.of(THOUSAND);
        }
        return Optional.of(prefix.startsWith("м") ? MILLION : HRYVNIA);
    }
}
