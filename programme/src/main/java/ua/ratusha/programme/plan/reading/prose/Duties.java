package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.ProgrammeContent.MonitoringRule;
import ua.ratusha.programme.plan.api.ProgrammeContent.ReportingRule;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;

/** What the programme promises to do about itself: directions of monitoring and reports by a day of the year. */
public final class Duties {
    private static final Pattern MONITORING =
            Pattern.compile("(?iU).*(?:моніторинг|оцінк\\p{L}* результативн|оцінюванн).*(?:напрям|показник|критері|"
                    + "аспект)\\p{L}*.*:\\s*");
    private static final Pattern DUE =
            Pattern.compile("(?iU)(?:не пізніше(?: ніж)?(?: до)?|до)\\s+(\\d{1,2})(?:-?го)?\\s+(" + Acts.months()
                    + ")(?!\\s+(?:19|20)\\d\\d)");
    private static final Pattern REPORTS =
            Pattern.compile("(?iU).*\\b(?:звіт\\p{L}*|звітує|звітують|інформаці[юія]\\p{L}*|узагальнен\\p{L}*)\\b.*");
    private static final Pattern GIVES =
            Pattern.compile("(?iU).*\\b(?:подає|подають|подається|надає|надають|надсилає|надсилають|звіту\\p{L}+|"
                    + "подання|готує|інформує|"
                    + "подавати|надавати|оприлюднює|доповідає)\\b.*");
    private static final Pattern AFTER_DATE =
            Pattern.compile("(?iU)^[,\\s]*(?:року\\s*,?\\s*)?(?:(?:що\\s+)?(?:наступн\\p{L}*|"
                    + "настає)\\s+за\\s+звітним\\p{L}*\\s*,?\\s*)?"
                    + "(?:наступного року\\s*,?\\s*)?(?:за попередній рік\\s*,?\\s*)?"
                    + "(?:(?:готує|готують|подає|подають|надає|надають|надсилає|надсилають|звітує|звітують|та|і)\\s+)*"
                    + "(?:до\\s+|перед\\s+)?(.{5,400}?)"
                    + "\\s*(?:\\s+як\\s|\\s(?:щорічн|річн|узагальнен|письмов)\\p{L}*\\s+(?:звіт|"
                    + "інформац)|\\sзвіт\\p{L}*|"
                    + "\\sінформаці\\p{L}*|\\sпро\\s|\\.$|$)");
    private static final Pattern BEFORE_DATE =
            Pattern.compile("(?iU).*\\b(?:подає|подають|надає|надають|надсилає|надсилають|звітує|"
                    + "звітують)\\s+(?:щороку\\s+|щорічно\\s+)?"
                    + "(?:до\\s+|перед\\s+)?(.{5,300}?)\\s*(?:\\s(?:щорічн|річн)\\p{L}*|\\sзвіт\\p{L}*|"
                    + "\\sінформаці\\p{L}*|"
                    + "\\sпро\\s|,|\\s(?:щороку|щорічно)|$).*");
    private static final Pattern GROUND =
            Pattern.compile("(?iU)(?:відповідно до|згідно з(?:і)?|на підставі|на виконання)\\s+.{5,400}?"
                    + "(?:№\\s*[\\d\\p{L}]+(?:\\s?[-–/]\\s?[\\d\\p{L}]+)*(?:\\s*«[^»]+»)?|(?=[.;]\\s|[.;]?$))");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{3}\\.\\s+\\p{Lu}");
    private static final int LONGEST = 2_000;
    private static final int MOST_ITEMS = 20;

    private Duties() {}

    public static List<MonitoringRule> monitoring(List<Line> paragraphs) {
        List<MonitoringRule> rules = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            if (text.length() > LONGEST
                    || !text.endsWith(":")
                    || !MONITORING.matcher(text).matches()) {
                continue;
            }
            boolean bullets = i + 1 < paragraphs.size() && paragraphs.get(i + 1).listItem();
            for (int item = i + 1; item < Math.min(paragraphs.size(), i + MOST_ITEMS); item++) {
                Line line = paragraphs.get(item);
                if (bullets != line.listItem() || line.heading() > 0 || Flow.isSection(line.text())) {
                    break;
                }
                rules.add(new MonitoringRule(rule(line), line.place().toString()));
                if (!bullets && line.text().endsWith(".")) {
                    break;
                }
            }
        }
        return rules;
    }

    private static String rule(Line line) {
        return line.item().replaceFirst("^(?:\\d{1,2}|[а-яіїє])[.)]\\s*", "").replaceAll("[;.\\s]+$", "");
    }

    public static List<ReportingRule> reporting(List<Line> paragraphs) {
        List<ReportingRule> rules = new ArrayList<>();
        for (Line line : paragraphs) {
            String text = line.text();
            if (text.length() > LONGEST
                    || !DUE.matcher(text).find()
                    || !REPORTS.matcher(text).matches()
                    || !GIVES.matcher(text).matches()) {
                continue;
            }
            Matcher due = DUE.matcher(text);
            while (due.find()) {
                int day = Integer.parseInt(due.group(1));
                if (day >= 1 && day <= 31) {
                    String addressee = addressee(text, due);
                    rules.add(new ReportingRule(
                            Acts.month(due.group(2)),
                            day,
                            addressee,
                            ground(sentence(text, due)),
                            line.place().toString()));
                }
            }
        }
        return rules;
    }

    private static String addressee(String text, Matcher due) {
        Matcher before = BEFORE_DATE.matcher(text.substring(Math.max(0, due.start() - 400), due.start()));
        if (before.matches()) {
            String named = before.group(1).strip();
            if (!named.matches("(?iU)(?:щороку|щорічно|не пізніше|звіт.*|інформац.*)?")) {
                return named;
            }
        }
        Matcher after = AFTER_DATE.matcher(text.substring(due.end(), Math.min(text.length(), due.end() + 600)));
        return after.find() && !after.group(1).matches("(?iU)\\s*(?:звіт|інформац).*")
                ? after.group(1).strip()
                : "";
    }

    private static String sentence(String text, Matcher due) {
        int start = text.lastIndexOf(". ", due.start());
        int end = SENTENCE_END
                .matcher(text)
                .results()
                .mapToInt(java.util.regex.MatchResult::start)
                .filter(stop -> stop > due.end())
                .findFirst()
                .orElse(text.length());
        return text.substring(start < 0 ? 0 : start + 2, end);
    }

    /** The ground with the number of an act goes before one without. */
    private static String ground(String text) {
        Matcher ground = GROUND.matcher(text);
        String first = "";
        while (ground.find()) {
            String found = ground.group().strip().replaceAll("[.;]+$", "");
            if (found.contains("№")) {
                return found;
            }
            first = first.isEmpty() ? found : first;
        }
        return first;
    }
}
