package ua.ratusha.kernel.people;

import java.time.LocalDate;

/**
 * Number of a taxpayer (РНОКПП): ten digits, the first five count the days of the birth date, the last is a check
 * digit. A person may have none. Personal data: it never prints itself.
 */
public record Rnokpp(String value) {
    private static final int[] WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);

    public Rnokpp {
        if (!value.matches("[0-9]{10}")) {
            throw new IllegalArgumentException("Not ten digits");
        }
    }

    public static Checked<Rnokpp> parse(String given) {
        String bare = Checked.bare(given);
        if (!bare.matches("[0-9]{10}")) {
            return Checked.malformed(given, "rnokpp");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (bare.charAt(i) - '0') * WEIGHTS[i];
        }
        boolean fits = Math.floorMod(sum, 11) % 10 == bare.charAt(9) - '0';
        return Checked.unless(fits && !bare.startsWith("00000"), new Rnokpp(bare), "rnokpp");
    }

    /** The birth date that the first five digits count from 31 December 1899. */
    public LocalDate birthDate() {
        return DAY_ZERO.plusDays(Integer.parseInt(value.substring(0, 5)));
    }

    @Override
    public String toString() {
        return "••••••" + value.substring(6);
    }
}
