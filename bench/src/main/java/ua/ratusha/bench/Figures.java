package ua.ratusha.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured, in the order of measuring, and what could not be. */
final class Figures {
    private final List<Figure> measured = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /**
     * One measured number.
     *
     * @param unit «с», «мс», «МБ», «КБ», «/с» or empty for a count
     * @param goal what the house promises, {@code null} when it promises nothing here
     */
    record Figure(
            String what,
            double value,
            String unit,
            @Nullable Goal goal) {
        boolean kept() {
            return goal == null || goal.isMet(value);
        }
    }

    /** @param atMost whether the value must not be above the limit; else it must not be below it */
    record Goal(double limit, boolean atMost) {
        boolean isMet(double value) {
            return atMost ? value <= limit : value >= limit;
        }
    }

    void add(String what, double value, String unit) {
        measured.add(new Figure(what, value, unit, null));
    }

    void atMost(String what, double value, String unit, double limit) {
        measured.add(new Figure(what, value, unit, new Goal(limit, true)));
    }

    void atLeast(String what, double value, String unit, double limit) {
        measured.add(new Figure(what, value, unit, new Goal(limit, false)));
    }

    void leaveOut(String why) {
        leftOut.add(why);
    }

    List<Figure> measured() {
        return List.copyOf(measured);
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
