package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.util.List;
import ua.ratusha.kernel.web.Ui;

/**
 * What looks wrong and does not forbid the work: a person decides.
 *
 * @param key a text of this system
 * @param args values of the text; sums are hryvnias, years are text so that nothing groups their digits
 */
public record Warning(String key, List<Object> args) {
    /** The warning in the reader's language; sums keep their kopiykas. */
    public String words(Ui ui) {
        Object[] shown = args.stream()
                .map(arg -> arg instanceof BigDecimal sum
                        ? ui.format().number(sum, sum.stripTrailingZeros().scale() > 0 ? 2 : 0)
                        : arg)
                .toArray();
        return ui.text(key, shown);
    }

    public static Warning of(String key, Object... args) {
        return new Warning(key, List.of(args));
    }
}
