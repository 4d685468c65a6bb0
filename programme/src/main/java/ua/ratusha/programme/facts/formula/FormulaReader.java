package ua.ratusha.programme.facts.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks through a formula once, from the first sign to the last. */
final class FormulaReader {
    private static final int MOST_CODES = 20;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 15;
    private static final Set<String> FUNCTIONS = Set.of("min", "max", "if", "round");
    private static final String SIGNS = "+-*/(),<>=!";

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private int at;
    private int depth;

    FormulaReader(String source) {
        this.source = source;
    }

    FormulaText read() {
        while (at < source.length()) {
            char sign = source.charAt(at);
            if (Character.isWhitespace(sign)) {
                put(" ");
                at++;
            } else if (sign == '[') {
                refuseAfterOperand();
                code();
            } else if (Character.isDigit(sign)) {
                refuseAfterOperand();
                number();
            } else if (Character.isLetter(sign)) {
                refuseAfterOperand();
                word();
            } else {
                sign(sign);
            }
        }
        if (codes.isEmpty()) {
            throw new FormulaFault(FormulaFault.Kind.NO_FACT, 1, "");
        }
        return new FormulaText(source.strip(), out.toString(), List.copyOf(codes), List.copyOf(offsets));
    }

    /** Two operands side by side have no operation between them. */
    private void refuseAfterOperand() {
        String before = out.toString().stripTrailing();
        char last = before.isEmpty() ? '(' : before.charAt(before.length() - 1);
        if (Character.isLetterOrDigit(last) || last == ')') {
            throw fault(FormulaFault.Kind.STRUCTURE, "");
        }
    }

    private void code() {
        int close = source.indexOf(']', at);
        String code = close < 0 ? "" : source.substring(at + 1, close).strip();
        if (code.isEmpty() || code.indexOf('[') >= 0) {
            throw fault(FormulaFault.Kind.BRACKET, "[");
        }
        if (!codes.contains(code)) {
            codes.add(code);
        }
        if (codes.size() > MOST_CODES) {
            throw fault(FormulaFault.Kind.TOO_MANY_CODES, String.valueOf(MOST_CODES));
        }
        put(" " + FormulaText.variable(codes.indexOf(code)) + " ");
        at = close + 1;
    }

    private void number() {
        int end = at;
        while (end < source.length() && (isDigit(source.charAt(end)) || source.charAt(end) == '.')) {
            end++;
        }
        String number = source.substring(at, end);
        boolean joined = end < source.length() && Character.isLetter(source.charAt(end));
        if (joined || number.length() > LONGEST_NUMBER || !number.matches("[0-9]+(\\.[0-9]+)?")) {
            throw fault(FormulaFault.Kind.NUMBER, number);
        }
        put(number);
        at = end;
    }

    private void word() {
        int end = at;
        while (end < source.length() && (Character.isLetterOrDigit(source.charAt(end)) || isJoint(end))) {
            end++;
        }
        String word = source.substring(at, end);
        if (!FUNCTIONS.contains(word.toLowerCase(Locale.ROOT))) {
            throw fault(FormulaFault.Kind.WORD, word);
        }
        put(word.toUpperCase(Locale.ROOT));
        at = end;
    }

    /** A code typed without its brackets is one word in the message, not a word and the rest. */
    private boolean isJoint(int place) {
        char sign = source.charAt(place);
        return sign == '_' || sign == '.';
    }

    private void sign(char sign) {
        if (SIGNS.indexOf(sign) < 0) {
            throw fault(FormulaFault.Kind.SIGN, String.valueOf(sign));
        }
        depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        if (depth < 0) {
            throw fault(FormulaFault.Kind.BRACKET, ")");
        }
        if (depth > DEEPEST) {
            throw fault(FormulaFault.Kind.TOO_DEEP, String.valueOf(DEEPEST));
        }
        put(String.valueOf(sign));
        at++;
    }

    private void put(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            offsets.add(at);
        }
        out.append(piece);
    }

    private FormulaFault fault(FormulaFault.Kind kind, String found) {
        return new FormulaFault(kind, at + 1, found);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
