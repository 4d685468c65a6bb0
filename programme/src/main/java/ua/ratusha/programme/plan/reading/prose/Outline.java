package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.ProgrammeContent.Section;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;
import ua.ratusha.programme.plan.reading.words.Words;

/** Cuts the text into sections by its headings; the cover, the table of contents and the annexes stay out. */
public final class Outline {
    private static final Pattern NAMED = Pattern.compile("(?iU)розділ\\s+([IVXІХ]+|\\d+)\\s*[.:]?\\s*(.*)");
    private static final Pattern ROMAN = Pattern.compile("(?U)([IVXІХ]{1,5})\\s*[.)]\\s*(\\S.*)");
    private static final Pattern ARABIC = Pattern.compile("(?U)(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s*[.)]?\\s+(\\S.*)");
    private static final Pattern ANNEX = Pattern.compile("(?iU)додат(?:ок|ки)\\s*(?:№\\s*)?\\d*\\s*(?:до .{0,200})?");
    private static final Pattern KNOWN =
            Pattern.compile("(?iU)(?:паспорт|загальн|вступ|визначення проблем|мета|аналіз|завдання|обсяги|очікуван|"
                    + "координац|система монітор)"
                    + ".*");
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*(?:[.…]{3,}|\\s|\\t)\\s*\\d{1,3}");
    private static final int LONGEST_HEADING = 220;
    private static final int LONGEST_BARE = 130;

    private static final Pattern ANALYSIS = Pattern.compile(
            "(?iU).*(?:аналіз|визначення проблем|стан інформ|сучасний стан|характеристик|стан справ).*");

    private final List<Section> sections = new ArrayList<>();
    private final List<Line> analysis = new ArrayList<>();
    private int analysisLevel;
    private final boolean wrapped;
    private StringBuilder text = new StringBuilder();
    private boolean started;
    private boolean contents;

    private Outline(boolean wrapped) {
        this.wrapped = wrapped;
    }

    /** @param analysis paragraphs of the sections that describe how things stand */
    public record Sections(List<Section> list, List<Line> analysis) {}

    public static Sections sections(List<Line> paragraphs, boolean wrapped) {
        Outline outline = new Outline(wrapped);
        int end = annexes(paragraphs);
        for (int i = 0; i < end; i++) {
            outline.take(paragraphs, i);
        }
        outline.close();
        return new Sections(outline.sections, outline.analysis);
    }

    /** The first line of the annexes: a heading «Додаток 1» after which no numbered section follows. */
    static int annexes(List<Line> paragraphs) {
        int annex = paragraphs.size();
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            String line = paragraphs.get(i).text();
            if (ANNEX.matcher(line).matches()) {
                annex = i;
            } else if (NAMED.matcher(line).matches()
                    || ROMAN.matcher(line).matches() && line.length() < LONGEST_HEADING) {
                return annex;
            }
        }
        return paragraphs.size();
    }

    private void take(List<Line> paragraphs, int index) {
        Line line = paragraphs.get(index);
        String bare = Words.norm(line.text());
        if (bare.equals("зміст")) {
            contents = true;
            return;
        }
        if (contents && CONTENTS_LINE.matcher(line.text()).matches() && !line.ended()) {
            return;
        }
        int level = level(paragraphs, index);
        if (level > 0) {
            contents = false;
            open(line, level);
        } else if (started && !contents) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
            if (analysisLevel > 0) {
                analysis.add(line);
            }
        }
    }

    /** 0 when the line is no heading. */
    private int level(List<Line> paragraphs, int index) {
        Line line = paragraphs.get(index);
        String words = line.text();
        if (words.length() > LONGEST_HEADING || line.bullet()) {
            return 0;
        }
        if (NAMED.matcher(words).matches()) {
            return 1;
        }
        boolean marked = line.heading() > 0 || line.bold();
        Matcher arabic = ARABIC.matcher(words);
        if (ROMAN.matcher(words).matches() && (marked || !line.ended())) {
            return 1;
        }
        if (arabic.matches()
                && (marked || !line.ended() && wrapped && arabic.group(1).length() > 9)) {
            return 1 + arabic.group(1).split("\\.").length;
        }
        if (!started && !KNOWN.matcher(words).matches()) {
            return 0;
        }
        if (marked && !line.ended()) {
            return line.heading() == 0 ? 2 : line.heading();
        }
        return isBareHeading(paragraphs, index) ? 2 : 0;
    }

    /** A short line without a full stop between ended paragraphs, as in files that keep no formatting. */
    private boolean isBareHeading(List<Line> paragraphs, int index) {
        if (!wrapped || index == 0 || index + 1 >= paragraphs.size()) {
            return false;
        }
        Line line = paragraphs.get(index);
        Line next = paragraphs.get(index + 1);
        return line.text().length() <= LONGEST_BARE
                && !line.ended()
                && !line.text().matches(".*[,–-]")
                && !line.text().matches("(?iU)рис\\..*|.*\\d$|№.*")
                && Words.startsUpper(line.text())
                && paragraphs.get(index - 1).ended()
                && Words.startsUpper(next.text())
                && next.text().length() > LONGEST_BARE / 2;
    }

    private void open(Line line, int level) {
        close();
        started = true;
        String number = "";
        String heading = line.text();
        for (Pattern pattern : List.of(NAMED, ROMAN, ARABIC)) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.matches()) {
                number = Words.roman(matcher.group(1));
                heading = matcher.group(2);
                break;
            }
        }
        boolean analysing = ANALYSIS.matcher(heading).matches();
        if (analysing && analysisLevel == 0 || level <= analysisLevel) {
            analysisLevel = analysing ? level : 0;
        }
        sections.add(new Section(level, number, heading, "", line.place().toString()));
        text = new StringBuilder();
    }

    private void close() {
        if (!sections.isEmpty()) {
            Section last = sections.getLast();
            sections.set(
                    sections.size() - 1,
                    new Section(last.level(), last.number(), last.heading(), text.toString(), last.place()));
        }
    }
}
