package ua.ratusha.kernel.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of law beside this class: tab-separated, first line names the columns, {@code #} starts a remark. */
final class Tsv {
    private Tsv() {}

    /** @throws IllegalStateException if the table is missing or a line has another number of cells */
    static List<Row> read(String resource) {
        try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No table " + resource);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            String[] head = lines.getFirst().split("\t", -1);
            var rows = new ArrayList<Row>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row(resource, head, line));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String resource, String[] head, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != head.length) {
            throw new IllegalStateException(resource + ": " + cells.length + " cells in «" + line + "»");
        }
        var byName = new TreeMap<String, String>();
        for (int i = 0; i < head.length; i++) {
            byName.put(head[i], cells[i].strip());
        }
        return new Row(byName);
    }

    record Row(Map<String, String> cells) {
        String text(String column) {
            String value = cells.get(column);
            if (value == null) {
                throw new IllegalStateException("No column " + column);
            }
            return value;
        }

        @Nullable
        Integer number(String column) {
            return text(column).isEmpty() ? null : Integer.valueOf(text(column));
        }

        @Nullable
        LocalDate date(String column) {
            return text(column).isEmpty() ? null : LocalDate.parse(text(column));
        }

        LegalGround ground() {
            LocalDate from = date("valid-from");
            if (from == null) {
                throw new IllegalStateException("No valid-from in " + cells);
            }
            return new LegalGround(
                    text("act"),
                    text("article"),
                    from,
                    date("valid-to"),
                    LegalGround.Mark.valueOf(text("mark")),
                    text("source"));
        }
    }
}
