package ua.ratusha.programme.reports.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Narrative text as people write it: a line is a paragraph, a line that begins with a dash is an item of a list. */
public final class Prose {
    private Prose() {}

    /** @param list whether the lines are items; a paragraph has one line */
    public record Piece(boolean list, List<String> lines) {}

    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.matches("[–—-]\\s.*")) {
                items.add(line.substring(1).strip());
                continue;
            }
            flush(pieces, items);
            if (!line.isEmpty()) {
                pieces.add(new Piece(false, List.of(line)));
            }
        }
        flush(pieces, items);
        return pieces;
    }

    private static void flush(List<Piece> pieces, List<String> items) {
        if (!items.isEmpty()) {
            pieces.add(new Piece(true, List.copyOf(items)));
            items.clear();
        }
    }
}
