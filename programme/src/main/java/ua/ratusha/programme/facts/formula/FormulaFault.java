package ua.ratusha.programme.facts.formula;

/** A text that is not a formula. */
public final class FormulaFault extends RuntimeException {

    /** What is wrong; the words are in the texts under {@code facts.formula.<kind>}. */
    public enum Kind {
        EMPTY,
        TOO_LONG,
        TOO_MANY_CODES,
        TOO_DEEP,
        /** A sign that has no place in a formula. */
        SIGN,
        /** A word that is neither a function nor a code in brackets. */
        WORD,
        NUMBER,
        BRACKET,
        NO_FACT,
        STRUCTURE
    }

    private final Kind kind;
    private final int position;
    private final String found;

    FormulaFault(Kind kind, int position, String found) {
        super(kind + " at " + position + ": " + found);
        this.kind = kind;
        this.position = position;
        this.found = found;
    }

    public Kind kind() {
        return kind;
    }

    /** From 1, in the text as it was typed. */
    public int position() {
        return position;
    }

    /** The piece that is wrong; empty when it is the whole. */
    public String found() {
        return found;
    }
}
