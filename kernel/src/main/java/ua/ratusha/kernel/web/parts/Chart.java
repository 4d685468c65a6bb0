package ua.ratusha.kernel.web.parts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows. Every chart comes with the same figures as a table, so nobody needs to see it.
 *
 * @param <R> a row of the chart
 */
public sealed interface Chart<R> {

    /** Unique on its page; a part of ids. */
    String id();

    String title();

    /** One sentence: what the reader should see in it. */
    String description();

    List<R> rows();

    /** How a value is written, with its unit. */
    Function<BigDecimal, String> shown();

    /** Bars side by side, one value each, with an optional target mark. */
    record Bars(String id, String title, String description, List<Bar> rows, Function<BigDecimal, String> shown)
            implements Chart<Bar> {}

    /** @param value null = unknown, said in words; @param target null = none; @param path empty = no link */
    record Bar(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            String path) {
        public static Bar of(String label, BigDecimal value) {
            return new Bar(label, value, null, "");
        }
    }

    /** Bars made of parts, for example money by source; at most six parts, each with its own pattern. */
    record Stacked(
            String id,
            String title,
            String description,
            List<String> parts,
            List<Stack> rows,
            Function<BigDecimal, String> shown)
            implements Chart<Stack> {
        public Stacked {
            if (parts.size() > 6) {
                throw new IllegalArgumentException("more parts than patterns: " + parts.size());
            }
        }
    }

    /** @param values one for each part, in the order of the parts */
    record Stack(String label, List<BigDecimal> values) {
        public BigDecimal sum() {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Values over time, with targets as marks; at most four lines.
     *
     * @param labels the moments, oldest first
     */
    record Lines(
            String id,
            String title,
            String description,
            List<String> labels,
            List<Line> rows,
            Function<BigDecimal, String> shown)
            implements Chart<Line> {
        public Lines {
            if (rows.size() > 4) {
                throw new IllegalArgumentException("more lines than strokes: " + rows.size());
            }
        }
    }

    /**
     * @param values one for each moment; null = not known
     * @param targets one for each moment, or empty when there are none
     * @param forecastFrom index of the first forecast value: from there the line is dashed; the number of values when
     *     nothing is forecast
     */
    record Line(
            String label,
            List<? extends @Nullable BigDecimal> values,
            List<? extends @Nullable BigDecimal> targets,
            int forecastFrom) {
        public static Line of(String label, List<? extends @Nullable BigDecimal> values) {
            return new Line(label, values, List.of(), values.size());
        }
    }
}
