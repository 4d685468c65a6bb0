package ua.ratusha.programme.execution.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What will have been paid by the end of a year, in hryvnias.
 *
 * <p>The rule, cell by cell (measure × source): what contracts already bind will be paid; beyond that, money goes on at
 * the pace of the days gone by, but never above the plan with its changes. A pace is not reckoned before
 * {@link #FIRST_PACE_DAYS} days of the year have gone; a year that is over has its payments and nothing more.
 *
 * @param obligations paid and bound by contracts
 * @param pace what the pace alone would give, not cut by the plan
 * @param expected the forecast itself
 * @param left plan with changes minus forecast; negative when more will be paid than planned
 * @param basis what decided the larger part of the forecast beyond the payments made
 */
public record Forecast(
        int year,
        LocalDate asOf,
        Basis basis,
        BigDecimal plan,
        BigDecimal paid,
        BigDecimal obligations,
        BigDecimal pace,
        BigDecimal expected,
        BigDecimal left) {
    /** A pace over fewer days says nothing about a year. */
    public static final int FIRST_PACE_DAYS = 60;

    public enum Basis {
        /** The year is over: these are its payments. */
        CLOSED,
        /** Only contracts speak: the year has not begun, or has only just. */
        OBLIGATIONS,
        /** Contracts, and the pace of the days gone by. */
        PACE,
        /** Nothing is bound or paid yet, so there is nothing to forecast from. */
        NOTHING_YET
    }

    /** The forecast for one year of a matrix, as of the matrix's day. */
    public static Forecast of(Matrix matrix, int year) {
        Map<Object, Amounts> cells = matrix.ofYear(year).cells().stream()
                .collect(java.util.stream.Collectors.toMap(
                        cell -> java.util.List.of(cell.measure(), cell.source()), Matrix.Cell::amounts, Amounts::plus));
        LocalDate asOf = matrix.asOf();
        Amounts total = Amounts.sum(cells.values().stream());
        BigDecimal obligations =
                sum(cells.values().stream().map(cell -> cell.paid().add(cell.owed())));
        BigDecimal pace = sum(cells.values().stream().map(cell -> pace(cell.paid(), year, asOf)));
        Basis basis = basis(year, asOf, obligations);
        BigDecimal expected = switch (basis) {
            case CLOSED -> total.paid();
            case OBLIGATIONS -> obligations;
            case PACE -> sum(cells.values().stream().map(cell -> expected(cell, year, asOf)));
            case NOTHING_YET -> BigDecimal.ZERO.setScale(2);
        };
        return new Forecast(
                year,
                asOf,
                basis,
                total.amended(),
                total.paid(),
                obligations,
                pace,
                expected,
                total.amended().subtract(expected));
    }

    private static BigDecimal expected(Amounts cell, int year, LocalDate asOf) {
        BigDecimal bound = cell.paid().add(cell.owed());
        BigDecimal withinPlan = pace(cell.paid(), year, asOf).min(cell.amended());
        return bound.max(withinPlan);
    }

    private static Basis basis(int year, LocalDate asOf, BigDecimal obligations) {
        if (asOf.getYear() > year) {
            return Basis.CLOSED;
        }
        if (obligations.signum() == 0) {
            return Basis.NOTHING_YET;
        }
        return daysGone(year, asOf) < FIRST_PACE_DAYS ? Basis.OBLIGATIONS : Basis.PACE;
    }

    private static BigDecimal pace(BigDecimal paid, int year, LocalDate asOf) {
        long gone = daysGone(year, asOf);
        if (gone < FIRST_PACE_DAYS) {
            return paid;
        }
        long all = LocalDate.of(year, 1, 1).lengthOfYear();
        return paid.multiply(BigDecimal.valueOf(all)).divide(BigDecimal.valueOf(gone), 2, RoundingMode.HALF_UP);
    }

    /** Days of the year that have gone, the given one included; 0 before it and all of them after it. */
    static long daysGone(int year, LocalDate asOf) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return Math.clamp(ChronoUnit.DAYS.between(first, asOf) + 1, 0, first.lengthOfYear());
    }

    private static BigDecimal sum(Stream<BigDecimal> sums) {
        return sums.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
