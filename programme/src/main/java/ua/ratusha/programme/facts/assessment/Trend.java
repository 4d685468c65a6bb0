package ua.ratusha.programme.facts.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.facts.api.IndicatorState.Forecast;
import ua.ratusha.programme.facts.api.IndicatorState.Point;

/**
 * A straight line by least squares through the figures, carried to 31 December. There is none with fewer than three
 * figures or with figures of less than a month: such a line would promise what nobody knows.
 */
public final class Trend {
    private static final int FEWEST_POINTS = 3;
    private static final int SHORTEST_DAYS = 28;
    private static final int DAYS_BACK = 365;

    private Trend() {}

    /** @param history ascending; figures older than a year are left out, for a yearly count those of other years too */
    public static @Nullable Forecast toYearEnd(Assessment assessment, int year, String unit, List<Point> history) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate from = assessment.beginsAnewEachYear() ? LocalDate.of(year, 1, 1) : end.minusDays(2L * DAYS_BACK);
        List<Point> known =
                history.stream().filter(point -> !point.date().isBefore(from)).toList();
        if (known.size() < FEWEST_POINTS) {
            return null;
        }
        LocalDate last = known.getLast().date();
        List<Point> recent = known.stream()
                .filter(point -> !point.date().isBefore(last.minusDays(DAYS_BACK)))
                .toList();
        long span = ChronoUnit.DAYS.between(recent.getFirst().date(), last);
        if (recent.size() < FEWEST_POINTS || span < SHORTEST_DAYS || !last.isBefore(end) || last.getYear() != year) {
            return null;
        }
        BigDecimal value = bounded(line(recent, end), unit);
        BigDecimal target = assessment.target();
        return new Forecast(value, end, recent.size(), target == null ? null : assessment.reaches(value, target));
    }

    private static double line(List<Point> points, LocalDate on) {
        LocalDate first = points.getFirst().date();
        double days = points.stream()
                .mapToLong(point -> ChronoUnit.DAYS.between(first, point.date()))
                .average()
                .orElseThrow();
        double values = points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .average()
                .orElseThrow();
        double together = 0;
        double spread = 0;
        for (Point point : points) {
            double day = ChronoUnit.DAYS.between(first, point.date()) - days;
            together += day * (point.value().doubleValue() - values);
            spread += day * day;
        }
        return values + together / spread * (ChronoUnit.DAYS.between(first, on) - days);
    }

    private static BigDecimal bounded(double value, String unit) {
        double most = unit.contains("%") ? 100 : Double.MAX_VALUE;
        return BigDecimal.valueOf(Math.clamp(value, 0, most)).setScale(1, RoundingMode.HALF_UP);
    }
}
