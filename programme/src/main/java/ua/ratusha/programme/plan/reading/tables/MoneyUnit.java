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
    private static final Pattern BARE = Pattern.compile("(?iU)\\d\\s*\\(?(тис|млн)\\.?\\)?$");
    private final BigDecimal hryvnias;

    MoneyUnit(long hryvnias) {
        this.hryvnias = BigDecimal.valueOf(hryvnias);
    }

    /** Hryvnias, scale 2. */
    public BigDecimal hryvnias(BigDecimal printed) {
        return printed.multiply(hryvnias).setScale(2, RoundingMode.HALF_UP);
    }

    /** The unit that a sum itself carries: «1 250 тис. грн», «2,5 млн». */
    static Optional<MoneyUnit> ofCell(String cell) {
        Matcher bare = BARE.matcher(cell);
        if (bare.find()) {
            return Optional.of(bare.group(1).toLowerCase(Locale.ROOT).startsWith("т") ? THOUSAND : MILLION);
        }
        return find(cell);
    }

    /** «тис. грн», as a person writes it after a sum. */
    public String printed() {
        return switch (this) {
            case HRYVNIA -> "грн";
            case THOUSAND -> "тис. грн";
            case MILLION -> "млн грн";
        };
    }

    /** A sum in this unit as councils print it: «5860,5». */
    public String plain(BigDecimal amount) {
        BigDecimal value = amount.divide(hryvnias);
        BigDecimal short1 = value.stripTrailingZeros();
        int scale = this == HRYVNIA && short1.scale() <= 0 ? 0 : this == HRYVNIA ? 2 : Math.max(1, short1.scale());
        return value.signum() == 0
                ? "0"
                : value.setScale(scale, RoundingMode.UNNECESSARY)
                        .toPlainString()
                        .replace('.', ',');
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
