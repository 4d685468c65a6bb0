package ua.ratusha.kernel.web.parts;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Ui;

/**
 * Charts as SVG made on the server: no script, no style attribute. Widths and places are per cent, so words keep their
 * size on a telephone; patterns, strokes and direct labels carry the meaning without colour.
 */
public final class Charts {

    /** Height of a line chart's drawing and its first and last level, in CSS pixels. */
    private static final double TOP = 30;

    private static final double BOTTOM = 200;
    private static final double LEFT = 4;
    private static final double RIGHT = 92;

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Charts() {}

    public static Content bars(Ui ui, Chart.Bars chart) {
        return TEMPLATES.webPartsBars(ui, chart);
    }

    public static Content stacked(Ui ui, Chart.Stacked chart) {
        return TEMPLATES.webPartsStacked(ui, chart);
    }

    public static Content lines(Ui ui, Chart.Lines chart) {
        return TEMPLATES.webPartsLines(ui, chart, plot(chart));
    }

    /** Several small line charts with one scale each, side by side. */
    public static Content multiples(Ui ui, List<Chart.Lines> charts) {
        return TEMPLATES.webPartsMultiples(ui, charts);
    }

    /** A line the height of a word, for a cell of a table; the words say the same. */
    public static Content spark(List<? extends @Nullable BigDecimal> values, String words) {
        return TEMPLATES.webPartsSpark(sparkPath(values), words);
    }

    /** Where things stand in a line chart: x in per cent, y in pixels, as SVG wants them. */
    public record Plot(List<Segment> segments, List<Dot> dots, List<Level> levels, List<Tick> ticks) {}

    public record Segment(int series, boolean forecast, double x1, double y1, double x2, double y2) {}

    /**
     * @param words the value, written where it is the line's last known one; else empty
     * @param shift how far below the dot's middle the words' foot stands, in pixels; negative = above
     */
    public record Dot(int series, boolean target, double x, double y, String words, int shift) {}

    public record Level(double y, String words) {}

    public record Tick(double x, String words) {}

    /** Part of the whole in per cent with two decimals, between 0 and 100; 0 when there is no whole. */
    public static double share(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0) {
            return 0;
        }
        return rounded(Math.clamp(part.doubleValue() / whole.doubleValue() * 100, 0, 100));
    }

    /** The longest bar of a chart, targets included. */
    public static BigDecimal longest(Chart.Bars chart) {
        BigDecimal longest = BigDecimal.ZERO;
        for (Chart.Bar bar : chart.rows()) {
            longest = larger(larger(longest, bar.value()), bar.target());
        }
        return longest;
    }

    public static BigDecimal longest(Chart.Stacked chart) {
        return chart.rows().stream().map(Chart.Stack::sum).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Parts of one stacked bar: where each begins and how long it is, in per cent. */
    public static List<double[]> pieces(Chart.Stack stack, BigDecimal whole) {
        List<double[]> pieces = new ArrayList<>();
        double at = 0;
        for (BigDecimal value : stack.values()) {
            double width = share(value, whole);
            pieces.add(new double[] {rounded(at), width});
            at += width;
        }
        return pieces;
    }

    private static BigDecimal larger(BigDecimal one, @Nullable BigDecimal other) {
        return other == null ? one : one.max(other);
    }

    static Plot plot(Chart.Lines chart) {
        double top = niceTop(chart);
        int moments = chart.labels().size();
        List<Segment> segments = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (int series = 0; series < chart.rows().size(); series++) {
            Chart.Line line = chart.rows().get(series);
            draw(chart, line, series, top, segments, dots);
            for (int i = 0; i < line.targets().size(); i++) {
                BigDecimal target = line.targets().get(i);
                if (target != null) {
                    dots.add(new Dot(series, true, x(i, moments), y(target, top), "", 0));
                }
            }
        }
        List<Level> levels = new ArrayList<>();
        for (int quarter = 0; quarter <= 2; quarter++) {
            BigDecimal value = BigDecimal.valueOf(top * quarter / 2).stripTrailingZeros();
            levels.add(new Level(y(value, top), chart.shown().apply(value)));
        }
        List<Tick> ticks = new ArrayList<>();
        int step = Math.max(1, (moments + 5) / 6);
        for (int i = 0; i < moments; i += step) {
            ticks.add(new Tick(x(i, moments), chart.labels().get(i)));
        }
        return new Plot(segments, dots, levels, ticks);
    }

    private static void draw(
            Chart.Lines chart, Chart.Line line, int series, double top, List<Segment> segments, List<Dot> dots) {
        int moments = chart.labels().size();
        int last = lastKnown(line);
        for (int i = 0; i <= last; i++) {
            BigDecimal value = line.values().get(i);
            BigDecimal before = i == 0 ? null : line.values().get(i - 1);
            if (value == null) {
                continue;
            }
            if (before != null) {
                boolean forecast = i >= line.forecastFrom();
                segments.add(
                        new Segment(series, forecast, x(i - 1, moments), y(before, top), x(i, moments), y(value, top)));
            }
            dots.add(new Dot(
                    series,
                    false,
                    x(i, moments),
                    y(value, top),
                    i == last ? chart.shown().apply(value) : "",
                    targetAbove(line, i, value) ? 24 : -12));
        }
    }

    /** A target mark just over the dot would stand in the words, so they go under it. */
    private static boolean targetAbove(Chart.Line line, int at, BigDecimal value) {
        BigDecimal target = at < line.targets().size() ? line.targets().get(at) : null;
        return target != null && target.compareTo(value) >= 0;
    }

    private static int lastKnown(Chart.Line line) {
        for (int i = line.values().size() - 1; i >= 0; i--) {
            if (line.values().get(i) != null) {
                return i;
            }
        }
        return -1;
    }

    private static double x(int index, int moments) {
        return rounded(moments < 2 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * index / (moments - 1));
    }

    private static double y(BigDecimal value, double top) {
        return rounded(BOTTOM - (BOTTOM - TOP) * Math.clamp(value.doubleValue() / top, 0, 1));
    }

    /** The scale's end: the smallest of 1, 2, 4, 5, 6, 8, 10 × 10ⁿ that holds every value and target. */
    static double niceTop(Chart.Lines chart) {
        double largest = 0;
        for (Chart.Line line : chart.rows()) {
            for (BigDecimal value : line.values()) {
                largest = value == null ? largest : Math.max(largest, value.doubleValue());
            }
            for (BigDecimal target : line.targets()) {
                largest = target == null ? largest : Math.max(largest, target.doubleValue());
            }
        }
        if (largest <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        for (double step : new double[] {1, 2, 4, 5, 6, 8}) {
            if (step * power >= largest) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** A path in a box of 100 × 24, values from the smallest to the largest. */
    static String sparkPath(List<? extends @Nullable BigDecimal> values) {
        double smallest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        for (BigDecimal value : values) {
            smallest = value == null ? smallest : Math.min(smallest, value.doubleValue());
            largest = value == null ? largest : Math.max(largest, value.doubleValue());
        }
        double span = largest > smallest ? largest - smallest : 1;
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                pen = false;
                continue;
            }
            double x = values.size() < 2 ? 50 : 2 + 96.0 * i / (values.size() - 1);
            double y = largest > smallest ? 22 - 20 * (value.doubleValue() - smallest) / span : 12;
            path.append(pen ? 'L' : 'M').append(rounded(x)).append(' ').append(rounded(y));
            pen = true;
        }
        return path.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
