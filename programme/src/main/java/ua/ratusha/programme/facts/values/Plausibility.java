package ua.ratusha.programme.facts.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.facts.assessment.Assessment;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** What is odd about a figure, though it may be true: the author is asked to look again. */
public enum Plausibility {
    ABOVE_HUNDRED,
    BELOW_ZERO,
    /** A count that is not whole. */
    FRACTION,
    /** What only adds up has become less. */
    SHRANK;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param before the last approved figure, {@code null} when there is none */
    public static List<Plausibility> doubts(Indicator indicator, BigDecimal value, @Nullable BigDecimal before) {
        List<Plausibility> doubts = new ArrayList<>();
        boolean share = Assessment.isShare(indicator.unit());
        if (indicator.unit().contains("%") && value.compareTo(HUNDRED) > 0) {
            doubts.add(ABOVE_HUNDRED);
        }
        if (value.signum() < 0) {
            doubts.add(BELOW_ZERO);
        }
        if (!share && value.stripTrailingZeros().scale() > 0) {
            doubts.add(FRACTION);
        }
        boolean adds = indicator.cumulative() && !share && indicator.growth() == Growth.UP;
        if (adds && before != null && value.compareTo(before) < 0) {
            doubts.add(SHRANK);
        }
        return doubts;
    }
}
