package ua.ratusha.programme.execution.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The five sums of one cell of the money, or of many cells together; hryvnias with scale 2.
 *
 * @param planned what the programme's redaction in force plans
 * @param change changes of the plan by the budget since that redaction; may be negative
 */
public record Amounts(
        BigDecimal planned, BigDecimal change, BigDecimal allocated, BigDecimal contracted, BigDecimal paid) {
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    public static final Amounts ZERO = new Amounts(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    public Amounts {
        planned = planned.setScale(2, RoundingMode.UNNECESSARY);
        change = change.setScale(2, RoundingMode.UNNECESSARY);
        allocated = allocated.setScale(2, RoundingMode.UNNECESSARY);
        contracted = contracted.setScale(2, RoundingMode.UNNECESSARY);
        paid = paid.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Amounts planned(BigDecimal sum) {
        return new Amounts(sum, NOTHING, NOTHING, NOTHING, NOTHING);
    }

    /** One sum at one stage. */
    public static Amounts at(Stage stage, BigDecimal sum) {
        return ZERO.plus(stage, sum);
    }

    public static Amounts sum(Stream<Amounts> all) {
        return all.reduce(ZERO, Amounts::plus);
    }

    public Amounts plus(Amounts other) {
        return new Amounts(
                planned.add(other.planned),
                change.add(other.change),
                allocated.add(other.allocated),
                contracted.add(other.contracted),
                paid.add(other.paid));
    }

    public Amounts plus(Stage stage, BigDecimal sum) {
        return switch (stage) {
            case AMENDED -> new Amounts(planned, change.add(sum), allocated, contracted, paid);
            case ALLOCATED -> new Amounts(planned, change, allocated.add(sum), contracted, paid);
            case CONTRACTED -> new Amounts(planned, change, allocated, contracted.add(sum), paid);
            case PAID -> new Amounts(planned, change, allocated, contracted, paid.add(sum));
        };
    }

    /** The plan with its changes: «план зі змінами». */
    public BigDecimal amended() {
        return planned.add(change);
    }

    /** What has reached a stage; for {@link Stage#AMENDED} the plan with its changes. */
    public BigDecimal at(Stage stage) {
        return switch (stage) {
            case AMENDED -> amended();
            case ALLOCATED -> allocated;
            case CONTRACTED -> contracted;
            case PAID -> paid;
        };
    }

    /** Paid minus plan with changes: negative while money is unspent. */
    public BigDecimal variance() {
        return paid.subtract(amended());
    }

    /** Bound by contracts and not paid yet, never negative. */
    public BigDecimal owed() {
        return contracted.subtract(paid).max(NOTHING);
    }

    /** Paid as a part of the plan with changes, four decimals; empty where nothing is planned. */
    public Optional<BigDecimal> paidShare() {
        return amended().signum() <= 0
                ? Optional.empty()
                : Optional.of(paid.divide(amended(), 4, RoundingMode.HALF_UP));
    }

    public boolean isZero() {
        return Stream.of(planned, change, allocated, contracted, paid).allMatch(sum -> sum.signum() == 0);
    }
}
