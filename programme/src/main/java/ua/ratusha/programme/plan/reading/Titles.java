package ua.ratusha.programme.plan.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;
import ua.ratusha.programme.plan.reading.words.Words;

/** The programme's name and the community's, from the cover or the decision. */
final class Titles {
    private static final Pattern NAME = Pattern.compile("(?iU)(.{0,60}?\\bпрограма\\s+.{3,250}?)\\s*(?:\\(далі.*)?");
    private static final Pattern APPROVED =
            Pattern.compile("(?iU).*?(?:про затвердження|затвердити|внесення змін до|зміни до)\\s+((?:\\p{L}+(?:ої|"
                    + "ьої)\\s+){0,4})програми\\s+(.{3,250}?)"
                    + "(?:\\s*\\(далі.*|,.*|\\.|$)");
    private static final Pattern COMMUNITY = Pattern.compile("((?:\\p{Lu}[\\p{L}'’-]+ої\\s+)(?:(?:міської|селищної|"
            + "сільської)\\s+)?(?:об’єднаної\\s+)?територіальної\\s+громади)");
    private static final int COVER = 80;

    private Titles() {}

    static String title(List<Line> paragraphs) {
        for (Line line : paragraphs.subList(0, Math.min(COVER, paragraphs.size()))) {
            Matcher name = NAME.matcher(line.text());
            if (line.text().length() < 300
                    && !line.ended()
                    && name.matches()
                    && name.group(1).length() > 20) {
                return sentence(name.group(1));
            }
        }
        for (Line line : paragraphs.subList(0, Math.min(COVER, paragraphs.size()))) {
            Matcher approved = APPROVED.matcher(line.text());
            if (line.text().length() < 600 && approved.matches()) {
                String adjectives = approved.group(1).replaceAll("ої(?=\\s)", "а");
                return sentence(adjectives + "Програма " + approved.group(2));
            }
        }
        return "";
    }

    private static String sentence(String title) {
        String plain = Words.clean(title).replaceFirst("^ПРОГРАМА\\b", "Програма");
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** The community's name in the nominative, which the text mostly has in the genitive. */
    static Optional<String> community(String title, List<Line> paragraphs) {
        Matcher named = COMMUNITY.matcher(title);
        if (named.find()) {
            return Optional.of(nominative(named.group(1)));
        }
        return paragraphs.stream()
                .limit(COVER)
                .map(line -> COMMUNITY.matcher(line.text()))
                .filter(Matcher::find)
                .map(found -> nominative(found.group(1)))
                .findFirst();
    }

    private static String nominative(String genitive) {
        return Words.clean(genitive).replaceAll("ої(?=\\s)", "а").replace("громади", "громада");
    }
}
