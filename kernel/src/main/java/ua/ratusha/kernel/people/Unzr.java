package ua.ratusha.kernel.people;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Number in the demographic register (УНЗР): birth date, a hyphen and five digits. How its control digit is counted is
 * not known, so only the date is checked. Personal data: it never prints itself.
 */
public record Unzr(String value) {
    private static final String FORM = "[0-9]{8}-[0-9]{5}";

    public Unzr {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not a date, a hyphen and five digits");
        }
    }

    public static Checked<Unzr> parse(String given) {
        String bare = Checked.bare(given).replace('–', '-');
        if (bare.matches("[0-9]{13}")) {
            bare = bare.substring(0, 8) + "-" + bare.substring(8);
        }
        if (!bare.matches(FORM)) {
            return Checked.malformed(given, "unzr");
        }
        return Checked.unless(isDate(bare), new Unzr(bare), "unzr");
    }

    private static boolean isDate(String value) {
        try {
            int year = Integer.parseInt(value.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(value.substring(4, 6)), Integer.parseInt(value.substring(6, 8)));
            return year >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "••••••••-" + value.substring(9);
    }
}
