package ua.ratusha.programme.execution.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** In a word, how payments stand against the plan of one year on one day. */
public enum Variance {
    /** Neither plan nor payments. */
    NONE,
    /** Money was paid and none was planned. */
    UNPLANNED,
    /** More was paid than planned. */
    OVERSPENT,
    /** All that was planned is paid. */
    DONE,
    /** Nothing is paid yet, and the year leaves time for it. */
    NOT_STARTED,
    ON_TRACK,
    /** The share paid is behind the share of the year gone by more than {@link #ALLOWED_LAG}. */
    BEHIND,
    /** The year is over and money is left. */
    UNSPENT;

    /** Budgets are not spent evenly: a lag up to a quarter of the year is no alarm. The house's choice, no law. */
    public static final BigDecimal ALLOWED_LAG = new BigDecimal("0.25");

    public static Variance of(Amounts amounts, int year, LocalDate today) {
        Optional<BigDecimal> share = amounts.paidShare();
        if (share.isEmpty()) {
            return amounts.paid().signum() > 0 ? UNPLANNED : NONE;
        }
        int againstPlan = amounts.paid().compareTo(amounts.amended());
        if (againstPlan >= 0) {
            return againstPlan > 0 ? OVERSPENT : DONE;
        }
        if (today.getYear() > year) {
            return UNSPENT;
        }
        if (yearGone(year, today).subtract(share.get()).compareTo(ALLOWED_LAG) > 0) {
            return BEHIND;
        }
        return amounts.paid().signum() == 0 ? NOT_STARTED : ON_TRACK;
    }

    /** The part of the year that has gone, 0 to 1 with four decimals. */
    public static BigDecimal yearGone(int year, LocalDate today) {
        long all = LocalDate.of(year, 1, 1).lengthOfYear();
        return BigDecimal.valueOf(Forecast.daysGone(year, today))
                .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }
}
