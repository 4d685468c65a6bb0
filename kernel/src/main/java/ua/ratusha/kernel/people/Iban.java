package ua.ratusha.kernel.people;

import java.math.BigInteger;
import java.util.Locale;

/** Ukrainian bank account (IBAN): UA, two check digits, six digits of the bank, nineteen of the account; mod 97 = 1. */
public record Iban(String value) {
    private static final String FORM = "UA[0-9]{27}";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public Iban {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not UA and 27 digits");
        }
    }

    public static Checked<Iban> parse(String given) {
        // Some keyboards type the Cyrillic А, and it looks the same.
        String bare = Checked.bare(given).toUpperCase(Locale.ROOT).replace('А', 'A');
        if (!bare.matches(FORM)) {
            return Checked.malformed(given, "iban");
        }
        // U is 30 and A is 10 when an IBAN is read as a number.
        var number = new BigInteger(bare.substring(4) + "3010" + bare.substring(2, 4));
        boolean fits = number.mod(MODULUS).equals(BigInteger.ONE);
        return Checked.unless(fits, new Iban(bare), "iban");
    }

    /** Code of the bank (МФО). */
    public String bank() {
        return value.substring(4, 10);
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }
}
