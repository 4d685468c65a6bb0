package ua.ratusha.programme.plan.papers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.programme.plan.reading.ProgrammeReader;
import ua.ratusha.programme.plan.reading.Reading;

/**
 * A whole document of an imaginary community, written down once and made into a file as the usual programs make it.
 *
 * <p>A line is a paragraph; {@code #} begins a heading, {@code **} a bold line, {@code %1} and {@code %2} a line that
 * Word numbers by itself, {@code |} a row of a table, {@code ===} a sheet, {@code ---} a page break that tears a table.
 * In a row {@code ^} goes on with the cell above, {@code <} with the cell at the left, {@code *} makes bold, {@code //}
 * breaks the line, {@code ~} is a no-break space, {@code [-…-]} text that was deleted with tracking, {@code {…}} a
 * content control, {@code #12.5} a number and {@code =12.5} a formula of a spreadsheet.
 */
final class Paper {
    final List<Part> parts = new ArrayList<>();

    sealed interface Part permits Text, Rows, Break {}

    /** @param level of a heading, 0 for running text; @param list level of automatic numbering, 0 for none */
    record Text(String text, int level, boolean bold, int list) implements Part {}

    record Rows(List<List<String>> cells) implements Part {
        String at(int row, int column) {
            return row < cells.size() && column < cells.get(row).size()
                    ? cells.get(row).get(column)
                    : "";
        }

        int across(int row, int column) {
            int span = 1;
            while (at(row, column + span).equals("<")) {
                span++;
            }
            return span;
        }

        int down(int row, int column) {
            int span = 1;
            while (at(row + span, column).equals("^")) {
                span++;
            }
            return span;
        }

        boolean covered(int row, int column) {
            return at(row, column).equals("<") || at(row, column).equals("^");
        }
    }

    /** @param sheet the name of the sheet that begins, empty for a new page */
    record Break(String sheet) implements Part {}

    private Paper() {}

    static Paper of(String text) {
        Paper paper = new Paper();
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("|")) {
                rows.add(List.of(line.substring(1).split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList());
                continue;
            }
            paper.end(rows);
            paper.line(line.strip());
        }
        paper.end(rows);
        return paper;
    }

    private void end(List<List<String>> rows) {
        if (!rows.isEmpty()) {
            parts.add(new Rows(List.copyOf(rows)));
            rows.clear();
        }
    }

    private void line(String line) {
        if (line.startsWith("===")) {
            parts.add(new Break(line.substring(3).strip()));
        } else if (line.equals("---")) {
            parts.add(new Break(""));
        } else if (line.startsWith("#")) {
            int level = line.indexOf(' ');
            parts.add(new Text(line.substring(level + 1), level, true, 0));
        } else if (line.startsWith("**")) {
            parts.add(new Text(line.substring(2), 0, true, 0));
        } else if (line.startsWith("%")) {
            parts.add(new Text(line.substring(2).strip(), 0, false, line.charAt(1) - '0'));
        } else if (!line.isEmpty()) {
            parts.add(new Text(line, 0, false, 0));
        }
    }

    /** The text without the marks that only some formats know. */
    static String plain(String text) {
        return text.replaceAll("\\[-.*?-]", "")
                .replaceAll("[{}]", "")
                .replaceFirst("^[*#=](?=\\S)", "")
                .replaceFirst("^%\\d$", "")
                .replace('~', '\u00A0');
    }

    static boolean bold(String cell) {
        return cell.startsWith("*");
    }

    byte[] docx() {
        return WordFile.of(this);
    }

    byte[] odt() {
        return OpenFiles.text(this);
    }

    byte[] ods() {
        return OpenFiles.sheets(this);
    }

    byte[] xlsx() {
        return ExcelFile.of(this, "");
    }

    /** As Word saves it: the charset is said in the head, each cell holds a paragraph. */
    byte[] html() {
        return WebPage.of(this).getBytes(Charset.forName("windows-1251"));
    }

    /** As it falls out of a clipboard: cells parted by tabs. */
    byte[] text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Text line -> text.append(plain(line.text())).append("\n\n");
                case Break _ -> text.append('\n');
                case Rows rows -> {
                    for (int row = 0; row < rows.cells().size(); row++) {
                        text.append(tabs(rows, row)).append('\n');
                    }
                    text.append('\n');
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String tabs(Rows rows, int row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < rows.cells().get(row).size(); column++) {
            cells.add(
                    rows.covered(row, column) ? "" : plain(rows.at(row, column)).replace(" // ", " "));
        }
        return String.join("\t", cells);
    }

    static Reading read(byte[] file, String name) {
        return ProgrammeReader.read(new DocumentReader().read(file, name));
    }
}
