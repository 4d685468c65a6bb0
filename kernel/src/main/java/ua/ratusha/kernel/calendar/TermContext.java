package ua.ratusha.kernel.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one case adds to the law's term.
 *
 * @param amount the length where the law leaves it to a statute or to a service's card; {@code null} = the law's own
 * @param suspensions times that do not count; kept sorted and joined
 * @param extension the decision to extend; {@code null} when there is none
 */
public record TermContext(
        @Nullable Integer amount,
        List<Suspension> suspensions,
        @Nullable Extended extension) {

    /** Nothing but the law. */
    public static final TermContext NONE = new TermContext(null, List.of(), null);

    /**
     * A time when the term stood still. An open suspension is given up to the present moment: the due date then moves
     * on as long as it lasts. In terms of days, the days of Kyiv from {@code from} to the one before {@code until} do
     * not count.
     */
    public record Suspension(Instant from, Instant until) {
        public Suspension {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("A suspension ends " + until + " before it starts " + from);
            }
        }
    }

    /**
     * A decision to make the term longer.
     *
     * @param noticeAt when the person was told; {@code null} when not yet
     * @param total the new length of the whole term, only where the law leaves it to the decision
     */
    public record Extended(
            @Nullable Instant noticeAt, @Nullable Integer total) {}

    public TermContext {
        if (amount != null && amount <= 0) {
            throw new IllegalArgumentException("Length of a term: " + amount);
        }
        suspensions = joined(suspensions);
    }

    public TermContext withAmount(int length) {
        return new TermContext(length, suspensions, extension);
    }

    public TermContext suspended(Instant from, Instant until) {
        var all = new ArrayList<>(suspensions);
        all.add(new Suspension(from, until));
        return new TermContext(amount, all, extension);
    }

    /** Extended, and the person told at {@code noticeAt}. */
    public TermContext extended(@Nullable Instant noticeAt) {
        return new TermContext(amount, suspensions, new Extended(noticeAt, null));
    }

    /** Extended to {@code total} of the term's units, where the law lets the decision say how long. */
    public TermContext extendedTo(int total, @Nullable Instant noticeAt) {
        return new TermContext(amount, suspensions, new Extended(noticeAt, total));
    }

    private static List<Suspension> joined(List<Suspension> suspensions) {
        var joined = new ArrayList<Suspension>();
        for (Suspension next : suspensions.stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList()) {
            Suspension last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || next.from().isAfter(last.until())) {
                joined.add(next);
            } else if (next.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Suspension(last.from(), next.until()));
            }
        }
        return List.copyOf(joined);
    }
}
