package ua.ratusha.programme.facts.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/**
 * How a figure stands against the programme's targets (the fourth direction of monitoring under CMU 119 of 02.02.2024:
 * reached targets of indicators). The law gives no formula for the share; the house counts the way gone from where the
 * indicator began, because 87 of 90 is no success for one that began at 85.
 */
public final class Assessment {
    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator indicator;
    private final int year;

    public Assessment(Indicator indicator, int year) {
        this.indicator = indicator;
        this.year = year;
    }

    /** The target of the year, {@code null} when the programme sets none. */
    public @Nullable BigDecimal target() {
        return indicator.targets().get(year);
    }

    /** A year's count that begins anew each January: a number of things, not a share, whose targets do not add up. */
    public boolean beginsAnewEachYear() {
        return !indicator.cumulative() && !isShare(indicator.unit());
    }

    /** Whether the unit is a share or a level and not a number of things. */
    public static boolean isShare(String unit) {
        String plain = unit.strip().toLowerCase(Locale.ROOT);
        return plain.contains("%")
                || plain.startsWith("відсот")
                || plain.startsWith("бал")
                || plain.startsWith("індекс")
                || plain.startsWith("коеф")
                || plain.startsWith("част");
    }

    public boolean reaches(BigDecimal value, BigDecimal target) {
        int sign = value.compareTo(target);
        return indicator.growth() == Growth.UP ? sign >= 0 : sign <= 0;
    }

    /**
     * Per cent of the way from the start to the target of the year, scale 1, never below 0, above 100 when the target is
     * passed. The start is the baseline; 0 for a count that begins anew; without a baseline the value is set against the
     * target itself. A reached target is 100 at least, also where the document's target lies behind its baseline.
     */
    public Optional<BigDecimal> completion(BigDecimal value) {
        BigDecimal target = target();
        if (target == null) {
            return Optional.empty();
        }
        BigDecimal share = share(value, target);
        BigDecimal least = reaches(value, target) ? HUNDRED : BigDecimal.ZERO;
        return Optional.of(share.max(least).setScale(1, RoundingMode.HALF_UP));
    }

    /**
     * @param value {@code null} when there is none
     * @param on the day for which the pace is asked: the figure's own day, or today when the figure is old
     */
    public Status status(@Nullable BigDecimal value, LocalDate on) {
        BigDecimal target = target();
        if (target == null) {
            return Status.NOT_DUE;
        }
        if (value == null) {
            return Status.NO_DATA;
        }
        if (reaches(value, target)) {
            return Status.ACHIEVED;
        }
        return reaches(value, expected(target, on)) ? Status.ON_TRACK : Status.BEHIND;
    }

    /** Where the indicator should stand on the day when it goes evenly from the year's start to its target. */
    BigDecimal expected(BigDecimal target, LocalDate on) {
        BigDecimal start = startOfYear(target);
        LocalDate first = LocalDate.of(year, 1, 1);
        long gone = Math.clamp(ChronoUnit.DAYS.between(first, on) + 1, 0, first.lengthOfYear());
        BigDecimal way = target.subtract(start)
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(first.lengthOfYear()), EXACT);
        BigDecimal expected = start.add(way);
        boolean pieces =
                !isShare(indicator.unit()) && target.stripTrailingZeros().scale() <= 0;
        // Half a terminal cannot be put up: a count is late only by whole pieces.
        return pieces
                ? expected.setScale(0, indicator.growth() == Growth.UP ? RoundingMode.FLOOR : RoundingMode.CEILING)
                : expected;
    }

    private BigDecimal share(BigDecimal value, BigDecimal target) {
        @Nullable BigDecimal start = beginsAnewEachYear() ? BigDecimal.ZERO : indicator.baseline();
        boolean forward = start != null
                && (indicator.growth() == Growth.UP ? start.compareTo(target) < 0 : start.compareTo(target) > 0);
        if (start != null && forward) {
            return percent(value.subtract(start), target.subtract(start));
        }
        return indicator.growth() == Growth.UP ? percent(value, target) : percent(target, value);
    }

    private BigDecimal startOfYear(BigDecimal target) {
        if (beginsAnewEachYear()) {
            return indicator.growth() == Growth.UP ? BigDecimal.ZERO : target;
        }
        Optional<BigDecimal> before = indicator.targets().entrySet().stream()
                .filter(entry -> entry.getKey() < year)
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
        BigDecimal baseline = indicator.baseline();
        BigDecimal otherwise = baseline != null ? baseline : indicator.growth() == Growth.UP ? BigDecimal.ZERO : target;
        BigDecimal start = before.orElse(otherwise);
        return reaches(start, target) ? target : start;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, EXACT);
    }
}
