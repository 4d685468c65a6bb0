package ua.ratusha.kernel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When something is due, and why.
 *
 * @param start the event that started the term
 * @param due the first moment that is too late: midnight of Kyiv after the last day, or start plus hours
 * @param lastDay the last day of the term in Kyiv
 * @param ground act and article of the term
 * @param extended whether an extension was counted
 * @param steps how the date was found, in the order of counting
 */
public record Deadline(
        String termCode,
        Term.Sense sense,
        Instant start,
        Instant due,
        LocalDate lastDay,
        LegalGround ground,
        boolean extended,
        List<Step> steps) {

    /** One step of the counting: a text key {@code calendar.step.…} and its arguments, already in words or figures. */
    public record Step(String key, List<String> arguments) {
        static Step of(String name, Object... arguments) {
            return new Step(
                    "calendar.step." + name,
                    List.of(arguments).stream().map(String::valueOf).toList());
        }
    }

    /** How near the end is. */
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    /** Below these fractions of time left the light turns amber and red. */
    public record Lights(double amberBelow, double redBelow) {
        /** A third and a tenth of the term. */
        public static final Lights USUAL = new Lights(1 / 3.0, 0.1);

        public Lights {
            if (!(0 <= redBelow && redBelow <= amberBelow && amberBelow <= 1)) {
                throw new IllegalArgumentException("Thresholds " + amberBelow + " and " + redBelow);
            }
        }
    }

    public Deadline {
        steps = List.copyOf(steps);
    }

    /** Whether {@code now} is past the end. */
    public boolean isOver(Instant now) {
        return !now.isBefore(due);
    }

    /** The part of the term that is left at {@code now}, from 1 at the start to 0 at the end. */
    public double fractionLeft(Instant now) {
        double whole = Duration.between(start, due).toMillis();
        double left = Duration.between(now, due).toMillis();
        return whole <= 0 ? (left > 0 ? 1 : 0) : Math.clamp(left / whole, 0, 1);
    }

    public Light light(Instant now, Lights lights) {
        if (isOver(now) || fractionLeft(now) < lights.redBelow()) {
            return Light.RED;
        }
        return fractionLeft(now) < lights.amberBelow() ? Light.AMBER : Light.GREEN;
    }
}
