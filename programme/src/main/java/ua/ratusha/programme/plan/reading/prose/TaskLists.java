package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;
import ua.ratusha.programme.plan.reading.words.Words;

/** Tasks that the text lists under each direction, as sentences with bullets or as a table that lost its borders. */
public final class TaskLists {
    private static final Pattern UNDER_DIRECTION =
            Pattern.compile("(?iU).*напрям\\p{L}*\\s*(?:№?\\s*\\d+\\.?\\s*)?[«\"“](.{5,250}?)[»\"”].*(?:завдан|заход|"
                    + "передбача|включа)\\p{L}*.*:\\s*");
    private static final Pattern MEASURES_FOLLOW = Pattern.compile(
            "(?iU).*\\bзаход\\p{L}*,?\\s+(?:які|що)\\s+(?:мають|повинні|будуть|планується|необхідно).*:?\\s*");
    private static final Pattern PRIORITIES =
            Pattern.compile("(?iU).*(?:пріоритетн\\p{L}*|основн\\p{L}*)\\s+(?:завдан|напрям)\\p{L}*.*:\\s*");
    private static final Pattern ANNEXES = Pattern.compile("(?iU).*\\bнаведен\\p{L}*\\s+(?:у|в)\\s+додатк.*");
    private static final int LONGEST_HEAD = 300;

    private TaskLists() {}

    /** A direction by its name with the tasks listed under it. */
    public record Group(String title, List<String> tasks, Place place) {}

    /** @param paragraphs joined text; @param lines the same as the file breaks it; @param flow joins lines */
    public static List<Group> find(List<Line> paragraphs, List<Line> lines, Flow flow) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Matcher under = UNDER_DIRECTION.matcher(limited(paragraphs.get(i).text()));
            if (under.matches()) {
                groups.add(new Group(
                        under.group(1),
                        bullets(paragraphs, i + 1),
                        paragraphs.get(i).place()));
            }
        }
        return groups.isEmpty() ? torn(lines, priorities(paragraphs)) : groups;
    }

    private static String limited(String text) {
        return text.length() > LONGEST_HEAD ? "" : text;
    }

    private static List<String> bullets(List<Line> paragraphs, int from) {
        List<String> items = new ArrayList<>();
        for (int i = from; i < paragraphs.size(); i++) {
            Line line = paragraphs.get(i);
            if (line.listItem()) {
                items.add(line.item());
            } else if (items.isEmpty() || !Words.startsLower(line.text())) {
                break;
            } else {
                items.set(items.size() - 1, Words.join(items.getLast(), line.text()));
            }
        }
        return items;
    }

    /** Names of directions that the text lists before it goes into each. */
    public static List<String> priorities(List<Line> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (PRIORITIES.matcher(limited(paragraphs.get(i).text())).matches()) {
                List<String> names = bullets(paragraphs, i + 1).stream()
                        .map(name -> name.replaceFirst("^\\d{1,2}[.)]\\s*", "").replaceAll("[;.]\\s*$", ""))
                        .toList();
                if (names.size() > 1) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<Group> torn(List<Line> lines, List<String> names) {
        for (int i = 0; i < lines.size(); i++) {
            if (MEASURES_FOLLOW.matcher(limited(lines.get(i).text())).matches()) {
                return new Torn(names).read(lines, i + 1);
            }
        }
        return List.of();
    }

    /** A two-column table read line by line: names of groups stand between lists of dashes. */
    private static final class Torn {
        private final List<String> names;
        private final List<Group> groups = new ArrayList<>();
        private String title = "";

        Torn(List<String> names) {
            this.names = names.stream().map(Words::norm).toList();
        }

        List<Group> read(List<Line> lines, int from) {
            for (int i = from; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.heading() > 0
                        || Flow.isSection(line.text())
                        || ANNEXES.matcher(line.text()).matches()) {
                    break;
                }
                take(line);
            }
            return groups.stream().filter(group -> !group.tasks().isEmpty()).toList();
        }

        private void take(Line line) {
            Group last = groups.isEmpty() ? null : groups.getLast();
            if (line.bullet()) {
                if (!title.isEmpty() || last == null) {
                    last = new Group(title, new ArrayList<>(), line.place());
                    groups.add(last);
                    title = "";
                }
                last.tasks().add(line.item());
            } else if (!title.isEmpty() || last == null || startsGroup(line, last)) {
                title = Words.join(title, line.text());
            } else {
                List<String> tasks = last.tasks();
                tasks.set(tasks.size() - 1, Words.join(tasks.getLast(), line.text()));
            }
        }

        private boolean startsGroup(Line line, Group last) {
            if (!Words.startsUpper(line.text())) {
                return false;
            }
            if (names.isEmpty()) {
                return !last.tasks().getLast().matches(".*[,–-]\\s*|.*\\s(?:та|і|й|з|у|в|до|на|із|зі)");
            }
            String norm = Words.norm(line.text());
            return names.stream().anyMatch(name -> name.startsWith(norm) || norm.startsWith(name));
        }
    }
}
