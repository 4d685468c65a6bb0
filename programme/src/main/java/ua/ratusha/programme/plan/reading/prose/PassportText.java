package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;
import ua.ratusha.programme.plan.reading.tables.MoneyUnit;
import ua.ratusha.programme.plan.reading.tables.PassportTable;
import ua.ratusha.programme.plan.reading.words.PassportLabels;
import ua.ratusha.programme.plan.reading.words.Words;

/** Reads a passport whose table was lost: numbered rows, the label's words first, wherever in the text they float. */
public final class PassportText {
    private static final Pattern ITEM =
            Pattern.compile("(\\d{1,2}(?:\\.\\d)?)\\.?\\s*['’‘`]?(?:\\s+\\d{1,2})?(?:\\s+(.*))?");
    private static final Pattern FOREIGN = Pattern.compile("\\s№\\s*\\d+.*«");
    private static final int LOOK_AHEAD = 5;
    private static final int LONGEST_ROW = 25;

    private final List<Line> lines;
    private final List<PassportRow> rows = new ArrayList<>();
    private final List<DeclaredTotal> totals = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();

    private PassportText(List<Line> lines) {
        this.lines = lines;
    }

    /** @param rest the text without the lines of the passport */
    public record Found(List<PassportRow> rows, List<DeclaredTotal> totals, List<Line> rest) {}

    private record Start(int index, String number) {}

    public static Found find(List<Line> lines) {
        PassportText reader = new PassportText(lines);
        List<Start> starts = reader.starts();
        if (starts.size() < 4) {
            return new Found(List.of(), List.of(), lines);
        }
        for (int i = 0; i < starts.size(); i++) {
            int limit = i + 1 < starts.size()
                    ? starts.get(i + 1).index()
                    : Math.min(lines.size(), starts.get(i).index() + LONGEST_ROW);
            reader.row(starts.get(i), limit, i + 1 == starts.size());
        }
        List<Line> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!reader.taken.contains(i)) {
                rest.add(lines.get(i));
            }
        }
        return new Found(reader.rows, reader.totals, rest);
    }

    /** Rows in order of their numbers, each with a known label; the longest such run is the passport. */
    private List<Start> starts() {
        List<Start> best = new ArrayList<>();
        List<Start> run = new ArrayList<>();
        double last = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher item = ITEM.matcher(lines.get(i).text());
            if (!item.matches() || PassportLabels.find(joined(i, LOOK_AHEAD)).isEmpty()) {
                continue;
            }
            double number = Double.parseDouble(item.group(1));
            boolean follows = number > last
                    && number <= last + 1.5
                    && !run.isEmpty()
                    && i - run.getLast().index() <= LONGEST_ROW;
            if (!follows) {
                best = run.size() > best.size() ? run : best;
                run = new ArrayList<>();
            }
            run.add(new Start(i, item.group(1)));
            last = number;
        }
        return run.size() > best.size() ? run : best;
    }

    private String joined(int start, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < Math.min(lines.size(), start + count); i++) {
            String words = lines.get(i).text();
            if (i == start) {
                Matcher item = ITEM.matcher(words);
                words = item.matches() && item.group(2) != null ? item.group(2) : "";
            }
            text.append(text.isEmpty() ? "" : " ").append(words);
        }
        return text.toString().strip();
    }

    private void row(Start start, int limit, boolean last) {
        int end = last ? lastEnd(start.index(), limit) : limit;
        String text = joined(start.index(), end - start.index());
        Optional<PassportLabels.Label> label = PassportLabels.find(text);
        if (label.isEmpty()) {
            return;
        }
        String place = lines.get(start.index()).place().toString();
        String value = text.substring(label.get().end())
                .replaceFirst("^[\\s:–—-]+", "")
                .strip();
        Matcher foreign = FOREIGN.matcher(value);
        if (last && foreign.find()) {
            value = value.substring(0, foreign.start());
        }
        String words = text.substring(0, label.get().end()).strip();
        rows.add(new PassportRow(start.number(), label.get().field(), words, value, place));
        PassportTable.ofText(value, MoneyUnit.THOUSAND, place).ifPresent(totals::add);
        for (int i = start.index(); i < end; i++) {
            taken.add(i);
        }
    }

    /** The last row has no next number to end it: a section, a new paragraph or a foreign sentence does. */
    private int lastEnd(int start, int limit) {
        for (int i = start + 1; i < limit; i++) {
            Line line = lines.get(i);
            boolean foreign = line.text().startsWith("№") || line.heading() > 0 || Flow.isSection(line.text());
            boolean paragraph = lines.get(i - 1).ended() && i > start + 2 && Words.startsUpper(line.text());
            if (foreign || paragraph) {
                return i;
            }
        }
        return limit;
    }
}
