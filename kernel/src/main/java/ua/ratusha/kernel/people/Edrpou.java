package ua.ratusha.kernel.people;

/**
 * Code of a legal person (ЄДРПОУ): eight digits, the last one a check digit. The algorithm is measured on real codes;
 * its act is not known here.
 */
public record Edrpou(String value) {
    private static final int[] OUTER = {1, 2, 3, 4, 5, 6, 7};
    private static final int[] INNER = {7, 1, 2, 3, 4, 5, 6};

    public Edrpou {
        if (!value.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("Not eight digits");
        }
    }

    public static Checked<Edrpou> parse(String given) {
        String bare = Checked.bare(given);
        if (!bare.matches("[0-9]{8}")) {
            return Checked.malformed(given, "edrpou");
        }
        return Checked.unless(checkDigit(bare) == bare.charAt(7) - '0', new Edrpou(bare), "edrpou");
    }

    /** Weights 1–7, or 7, 1–6 between thirty and sixty million; a remainder of ten is tried again with weights + 2. */
    private static int checkDigit(String digits) {
        int number = Integer.parseInt(digits);
        int[] weights = number < 30_000_000 || number > 60_000_000 ? OUTER : INNER;
        int remainder = remainder(digits, weights, 0);
        return remainder < 10 ? remainder : remainder(digits, weights, 2) % 10;
    }

    private static int remainder(String digits, int[] weights, int more) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * (weights[i] + more);
        }
        return sum % 11;
    }

    @Override
    public String toString() {
        return value;
    }
}
