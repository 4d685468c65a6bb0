package ua.ratusha.programme.projects.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What donors give and what the community adds; hryvnias with scale 2.
 *
 * @param agreements how many agreements stand behind the sums
 */
public record CoFinancing(int agreements, BigDecimal grants, BigDecimal own) {
    public static final CoFinancing NONE = new CoFinancing(0, BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2));

    public CoFinancing plus(CoFinancing other) {
        return new CoFinancing(agreements + other.agreements, grants.add(other.grants), own.add(other.own));
    }

    public BigDecimal total() {
        return grants.add(own);
    }

    /** The donors' part of the whole, four decimals; empty when there is no money at all. */
    public Optional<BigDecimal> grantShare() {
        return total().signum() == 0 ? Optional.empty() : Optional.of(grants.divide(total(), 4, RoundingMode.HALF_UP));
    }
}
