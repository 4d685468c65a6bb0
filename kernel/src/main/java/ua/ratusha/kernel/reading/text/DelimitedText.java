package ua.ratusha.kernel.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Delimited text as spreadsheets write it: RFC 4180 with any of the usual delimiters. A quote that never closes is
 * taken for an ordinary character, so that no damaged line swallows the rest of the file.
 */
public final class DelimitedText {

    /** Where the cells go, in reading order. */
    public interface Sink {
        void cell(String text);

        /** @param line the line, counted from one, on which the row began */
        void endOfRow(int line);
    }

    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final int SAMPLE_CHARS = 64 << 10;
    private static final int SAMPLE_ROWS = 100;
    private static final int LONGEST_QUOTED = 1 << 20;

    private final String text;
    private final char delimiter;
    private final Sink sink;
    private int at;
    private int line = 1;

    private DelimitedText(String text, char delimiter, Sink sink) {
        this.text = text;
        this.delimiter = delimiter;
        this.sink = sink;
    }

    /** Gives every cell and row to the sink; blank lines give nothing. */
    public static void parse(String text, char delimiter, Sink sink) {
        new DelimitedText(text, delimiter, sink).rows();
    }

    /**
     * How well a delimiter explains a text.
     *
     * @param share of the sample's rows that have {@code columns} cells, 0 to 1
     */
    public record Guess(char delimiter, int columns, int rows, double share) {}

    /** The delimiter that cuts the sample into the most even rows; a semicolon and one column when none does. */
    public static Guess guess(String text) {
        var sample = sample(text);
        var best = new Guess(';', 1, 0, 0);
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            var widths = new Widths();
            parse(sample, delimiter, widths);
            var guess = widths.guess(delimiter);
            double score = guess.columns() < 2 ? 0 : guess.share() * (1 + Math.log(guess.columns()) / 4);
            if (score > bestScore) {
                best = guess;
                bestScore = score;
            }
        }
        return best;
    }

    private static String sample(String text) {
        if (text.length() <= SAMPLE_CHARS) {
            return text;
        }
        int end = text.lastIndexOf('\n', SAMPLE_CHARS);
        return text.substring(0, end > 0 ? end : SAMPLE_CHARS);
    }

    private void rows() {
        if (text.startsWith("sep=") && text.length() > 5 && text.charAt(4) == delimiter) {
            at = endOfLine(5);
            newLine();
        }
        while (at < text.length()) {
            if (isLineBreak(text.charAt(at))) {
                newLine();
            } else {
                row();
            }
        }
    }

    private void row() {
        int start = line;
        while (true) {
            sink.cell(cell());
            if (at < text.length() && text.charAt(at) == delimiter) {
                at++;
                continue;
            }
            newLine();
            sink.endOfRow(start);
            return;
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            int close = closingQuote();
            if (close > 0) {
                var quoted = text.substring(at + 1, close).replace("\"\"", "\"");
                quoted.chars().filter(c -> c == '\n').forEach(_ -> line++);
                at = close + 1;
                int rest = endOfCell();
                var result = quoted + text.substring(at, rest);
                at = rest;
                return result;
            }
        }
        int end = endOfCell();
        var result = text.substring(at, end);
        at = end;
        return result;
    }

    /** The quote that closes the one here, or -1: it must stand before a delimiter or a line's end. */
    private int closingQuote() {
        int limit = Math.min(text.length(), at + LONGEST_QUOTED);
        for (int i = at + 1; i < limit; i++) {
            if (text.charAt(i) != '"') {
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
                continue;
            }
            boolean ends = i + 1 == text.length() || text.charAt(i + 1) == delimiter || isLineBreak(text.charAt(i + 1));
            return ends ? i : -1;
        }
        return -1;
    }

    private int endOfCell() {
        int i = at;
        while (i < text.length() && text.charAt(i) != delimiter && !isLineBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && !isLineBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void newLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        } else if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static final class Widths implements Sink {
        private final List<Integer> widths = new ArrayList<>();
        private int cells;

        @Override
        public void cell(String text) {
            cells++;
        }

        @Override
        public void endOfRow(int line) {
            if (widths.size() < SAMPLE_ROWS) {
                widths.add(cells);
            }
            cells = 0;
        }

        Guess guess(char delimiter) {
            var counts = new HashMap<Integer, Integer>();
            widths.forEach(width -> counts.merge(width, 1, Integer::sum));
            int columns = 1;
            int most = 0;
            for (var entry : counts.entrySet()) {
                if (entry.getKey() > 1 && entry.getValue() > most) {
                    columns = entry.getKey();
                    most = entry.getValue();
                }
            }
            return new Guess(delimiter, columns, widths.size(), widths.isEmpty() ? 0 : (double) most / widths.size());
        }
    }
}
