package ua.ratusha.programme.reports.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Money at its five stages, hryvnias with scale 2.
 *
 * @param amended the plan with the changes that the budget made to it
 */
public record Sums(
        BigDecimal planned, BigDecimal amended, BigDecimal allocated, BigDecimal contracted, BigDecimal paid) {
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    public static final Sums ZERO = new Sums(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    /** What the programme alone says: planned and not changed. */
    public static Sums planned(BigDecimal sum) {
        return new Sums(sum, sum, NOTHING, NOTHING, NOTHING);
    }

    public static Sums of(Stream<Sums> all) {
        return all.reduce(ZERO, Sums::plus);
    }

    public Sums plus(Sums other) {
        return new Sums(
                planned.add(other.planned),
                amended.add(other.amended),
                allocated.add(other.allocated),
                contracted.add(other.contracted),
                paid.add(other.paid));
    }

    /** Paid minus plan with changes: negative while money is unspent. */
    public BigDecimal variance() {
        return paid.subtract(amended);
    }

    /** Paid in per cent of the plan with changes, one decimal; empty where nothing is planned. */
    public Optional<BigDecimal> paidPercent() {
        return amended.signum() <= 0
                ? Optional.empty()
                : Optional.of(paid.movePointRight(2).divide(amended, 1, RoundingMode.HALF_UP));
    }

    /** Whether anything happened to the money after it was planned. */
    public boolean moved() {
        return planned.compareTo(amended) != 0
                || Stream.of(allocated, contracted, paid).anyMatch(sum -> sum.signum() != 0);
    }
}
