package ua.ratusha.programme.facts.formula;

import java.util.List;

/**
 * Reads a formula sign by sign and lets through only what it knows, with each code replaced by a plain variable, so that
 * dots and dashes of codes are never taken for arithmetic.
 *
 * @param expression the formula with variables {@code v0, v1…} in place of the codes
 * @param codes the codes, by number of the variable
 * @param offsets for each sign of the expression, its place in the source
 */
record FormulaText(String source, String expression, List<String> codes, List<Integer> offsets) {
    private static final int MOST_SIGNS = 500;

    static String variable(int number) {
        return "v" + number;
    }

    static FormulaText read(String source) {
        if (source.isBlank()) {
            throw new FormulaFault(FormulaFault.Kind.EMPTY, 1, "");
        }
        if (source.length() > MOST_SIGNS) {
            throw new FormulaFault(FormulaFault.Kind.TOO_LONG, MOST_SIGNS + 1, String.valueOf(MOST_SIGNS));
        }
        return new FormulaReader(source).read();
    }

    /** @param position from 1, in the expression */
    int positionInSource(int position) {
        int index = Math.clamp(position - 1, 0, Math.max(0, offsets.size() - 1));
        return offsets.isEmpty() ? 1 : offsets.get(index) + 1;
    }
}
