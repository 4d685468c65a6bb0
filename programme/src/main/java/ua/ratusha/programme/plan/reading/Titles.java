package ua.ratusha.programme.plan.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;
import ua.ratusha.programme.plan.reading.words.Words;

/** The programme's name and the community's, from the cover, the decision or the rows above a table's heading. */
final class Titles {
    private static final Pattern NAME =
            Pattern.compile("(?iU)(.{0,60}?\\bпрограма\\s+.{3,250}?)[\\s,(]*(?:\\(далі.*|затверджен.*)?");
    private static final Pattern APPROVED =
            Pattern.compile("(?iU).*?(?:про затвердження|затвердити|внесення змін до|зміни до)\\s+((?:\\p{L}+(?:ої|"
                    + "ьої)\\s+){0,4})програми\\s+(.{3,250}?)"
                    + "(?:\\s*\\(далі.*|,.*|\\.|$)");
    private static final Pattern ABOUT =
            Pattern.compile("(?iU)про\\s+((?:\\p{L}+у\\s+){0,4})програму\\s+(.{3,250}?)(?:\\s*\\(далі.*|\\.|$)");
    private static final Pattern GENITIVE = Pattern.compile(
            "(?iU)(?:.{0,80}?\\s)??((?:\\p{L}+ої\\s+){0,3})програми\\s+(.{3,200}?\\bна\\s+20\\d\\d.{0,20})");
    private static final Pattern YEARS = Pattern.compile("(?iU).*\\bна\\s+(?:період\\s+)?20\\d\\d.*");
    private static final Pattern COMMUNITY = Pattern.compile("((?:\\p{Lu}[\\p{L}'’-]+ої\\s+)(?:(?:міської|селищної|"
            + "сільської)\\s+)?(?:об’єднаної\\s+)?територіальної\\s+громади)");
    private static final Pattern COUNCIL =
            Pattern.compile("((?:\\p{Lu}[\\p{L}'’-]+ої\\s+)(?:міської|селищної|сільської)"
                    + "\\s+(?:ради|військової\\s+адміністрації))");
    private static final Pattern OBLAST = Pattern.compile("(\\p{Lu}[\\p{L}’'-]+ої\\s+області)");
    private static final Pattern PLACE = Pattern.compile(
            "(?U)\\b(?!(?:міськ|селищн|сільськ|об’єднан|територіальн|обласн|районн|регіональн|місцев)ої\\b)"
                    + "(\\p{Ll})([\\p{L}’'-]*(?:ої|ого)\\s+(?:міської|селищної|сільської|об’єднаної|територіальної|"
                    + "області|району|обласної|районної))");
    private static final Pattern CAPITALS = Pattern.compile("(?U)^((?:[А-ЯІЇЄҐ’'-]{4,}\\s+){0,3}ПРОГРАМА)\\b.*");
    private static final String AFTER_YEARS =
            "(?iU)(\\bна 20\\d\\d.{0,12}\\b(?:роки|рік|років|рр\\.?))\\s+(?:паспорт|розділ|зміст|загальн|м\\.).*";
    private static final int COVER = 80;
    private static final int TITLE_LINES = 6;
    private static final int LONGEST_LINE = 120;

    private Titles() {}

    static String title(List<Line> paragraphs) {
        List<Line> cover = paragraphs.subList(0, Math.min(COVER, paragraphs.size()));
        for (int i = 0; i < cover.size(); i++) {
            Line line = cover.get(i);
            Matcher name = NAME.matcher(joined(cover, i));
            if (line.text().length() < 300
                    && !line.ended()
                    && line.text().matches("(?iU).{0,60}?\\bпрограма(?:\\s.*)?")
                    && name.matches()
                    && name.group(1).length() > 20) {
                return sentence(name.group(1));
            }
        }
        return Stream.of(APPROVED, ABOUT, GENITIVE)
                .flatMap(pattern -> inflected(cover, pattern).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> inflected(List<Line> cover, Pattern pattern) {
        for (int i = 0; i < cover.size(); i++) {
            String text = cover.get(i).text();
            Matcher found = pattern.matcher(joined(cover, i));
            if (text.length() < 600 && text.matches("(?iU).*\\bпрограм[иу]\\b.*") && found.matches()) {
                String adjectives = found.group(1).replaceAll("(?iU)(?:ої|у)(?=\\s)", "а");
                return Optional.of(sentence(adjectives + "Програма " + found.group(2)));
            }
        }
        return Optional.empty();
    }

    /** A title is broken into lines as it looks well; it goes on until it has named its years. */
    private static String joined(List<Line> lines, int from) {
        String text = lines.get(from).text();
        StringBuilder joined = new StringBuilder(text);
        for (int i = from + 1; i < Math.min(lines.size(), from + TITLE_LINES); i++) {
            String next = lines.get(i).text();
            boolean whole = YEARS.matcher(joined).matches();
            if (whole || lines.get(i - 1).ended() || next.length() > LONGEST_LINE || next.matches("\\d.*")) {
                break;
            }
            joined.append(' ').append(next);
        }
        return YEARS.matcher(joined).matches() && joined.length() < 300 ? joined.toString() : text;
    }

    /** Normal case: a cover in capitals is still a sentence, names in it keep theirs. */
    private static String sentence(String title) {
        String plain = Words.clean(title).replaceFirst(AFTER_YEARS, "$1");
        long letters = plain.chars().filter(Character::isLetter).count();
        long capitals = plain.chars().filter(Character::isUpperCase).count();
        Matcher lead = CAPITALS.matcher(plain);
        if (capitals * 5 > letters * 3) {
            plain = PLACE.matcher(plain.toLowerCase(Locale.ROOT))
                    .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT) + found.group(2));
            plain = Pattern.compile("([«\"“])(\\p{Ll})")
                    .matcher(plain)
                    .replaceAll(found -> found.group(1) + found.group(2).toUpperCase(Locale.ROOT));
        } else if (lead.matches()) {
            plain = lead.group(1).toLowerCase(Locale.ROOT) + plain.substring(lead.end(1));
        }
        plain = plain.replaceAll("(?U)(?<=\\s)Програма\\b", "програма");
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** The community's name in the nominative, which the text mostly has in the genitive. */
    static Optional<String> community(String title, List<Line> paragraphs) {
        Stream<String> texts =
                Stream.concat(Stream.of(title), paragraphs.stream().limit(COVER).map(Line::text));
        List<String> all = texts.toList();
        return Stream.of(COMMUNITY, COUNCIL, OBLAST)
                .flatMap(pattern -> all.stream().map(pattern::matcher))
                .filter(Matcher::find)
                .map(found -> nominative(found.group(1)))
                .findFirst();
    }

    private static String nominative(String genitive) {
        return Words.clean(genitive)
                .replaceAll("ої(?=\\s)", "а")
                .replace("громади", "громада")
                .replaceAll("ради$", "рада")
                .replaceAll("області$", "область")
                .replaceAll("адміністрації$", "адміністрація");
    }
}
