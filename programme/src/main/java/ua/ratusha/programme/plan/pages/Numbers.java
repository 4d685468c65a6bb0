package ua.ratusha.programme.plan.pages;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: «1 600,5», «1600.5»; nothing typed is no number. */
final class Numbers {
    private Numbers() {}

    static boolean isWrong(String typed) {
        return !typed.isBlank() && parse(typed).isEmpty();
    }

    static Optional<BigDecimal> parse(String typed) {
        try {
            return Optional.of(
                    new BigDecimal(typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number for a form's field, with a comma as people here write. */
    static String typed(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
