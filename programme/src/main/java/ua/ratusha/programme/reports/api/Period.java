package ua.ratusha.programme.reports.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a report or a look at the programme covers: a calendar year or a quarter of it.
 *
 * @param quarter 1–4, or 0 for the whole year
 */
public record Period(int year, int quarter) implements Comparable<Period> {
    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    public Period {
        if (quarter < 0 || quarter > 4) {
            throw new IllegalArgumentException("No quarter " + quarter);
        }
    }

    public static Period ofYear(int year) {
        return new Period(year, 0);
    }

    public static Period quarterOf(LocalDate day) {
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Reads {@code 2026} or {@code 2026-Q1}. */
    public static Optional<Period> parse(String code) {
        Matcher found = CODE.matcher(code.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String quarter = found.group(2);
        return Optional.of(new Period(Integer.parseInt(found.group(1)), quarter == null ? 0 : quarter.charAt(0) - '0'));
    }

    /** As it stands in addresses: {@code 2026} or {@code 2026-Q1}. */
    public String code() {
        return quarter == 0 ? String.valueOf(year) : year + "-Q" + quarter;
    }

    /** «I», «II»… of a quarter; empty for a year. */
    public String roman() {
        return quarter == 0 ? "" : ROMAN.get(quarter - 1);
    }

    public LocalDate first() {
        return LocalDate.of(year, quarter == 0 ? 1 : quarter * 3 - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(quarter == 0 ? 12 : 3).minusDays(1);
    }

    /** The quarters that it is made of: four or itself. */
    public List<Period> quarters() {
        return quarter != 0
                ? List.of(this)
                : IntStream.rangeClosed(1, 4).mapToObj(q -> new Period(year, q)).toList();
    }

    /** By the last day; a year comes after its quarters. */
    @Override
    public int compareTo(Period other) {
        return Comparator.comparing(Period::last)
                .thenComparing(Comparator.comparing(Period::first).reversed())
                .compare(this, other);
    }
}
