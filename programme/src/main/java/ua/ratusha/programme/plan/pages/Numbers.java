package ua.ratusha.programme.plan.pages;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: «1 600,5», «1600.5»; nothing typed is no number. */
final class Numbers {
    /** Ten billions of thousands: more than any community has, and less than the database keeps. No powers of ten. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}([.][0-9]{1,10})?");

    private Numbers() {}

    static boolean isWrong(String typed) {
        return !typed.isBlank() && parse(typed).isEmpty();
    }

    static Optional<BigDecimal> parse(String typed) {
        String plain =
                typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('\u2212', '-');
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A number for a form's field, with a comma as people here write. */
    static String typed(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
