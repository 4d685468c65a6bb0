package ua.ratusha.programme.plan.reading.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Years and terms: «2026 – 2028 роки», «IV квартал 2026», «постійно», «I етап». */
public final class Years {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d№/-])(20\\d\\d)(?![\\d]|[.,]\\d)");
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)(20\\d\\d)\\s*(?:р\\.|рік|року)?\\s*[-–—]\\s*(20\\d\\d)(?!\\d)");
    private static final Pattern SHORT_RANGE = Pattern.compile("(?<!\\d)(20\\d\\d)\\s*[-–—/]\\s*(\\d\\d)(?!\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.20\\d\\d");
    private static final Pattern STAGE = Pattern.compile(
            "(?iU)^\\s*([IVІ]{1,3}|\\d|перший|другий|третій)[- ]?\\p{L}{0,2}\\s*(?:етап|рік реалізації)|"
                    + "етап\\s*([IVІ]{1,3}|\\d)\\b");
    private static final int LONGEST_PROGRAMME = 15;

    private Years() {}

    /** First and last year, inclusive. */
    public record Span(int first, int last) {
        public List<Integer> years() {
            return IntStream.rangeClosed(first, last).boxed().toList();
        }
    }

    /** The years that a text names, as one span; «постійно» and «щороку» mean the whole programme. */
    public static Optional<Span> span(String text, List<Integer> programme) {
        String clean = Words.clean(text);
        Matcher shortRange = SHORT_RANGE.matcher(clean);
        if (shortRange.find() && !RANGE.matcher(clean).find()) {
            int first = Integer.parseInt(shortRange.group(1));
            int last = first / 100 * 100 + Integer.parseInt(shortRange.group(2));
            if (last > first && last - first < LONGEST_PROGRAMME) {
                return Optional.of(new Span(first, last));
            }
        }
        List<Integer> years = list(clean.replaceAll("[-–—]", " – "));
        if (!years.isEmpty()) {
            int first = years.stream().mapToInt(year -> year).min().getAsInt();
            int last = years.stream().mapToInt(year -> year).max().getAsInt();
            return last - first < LONGEST_PROGRAMME ? Optional.of(new Span(first, last)) : Optional.empty();
        }
        boolean always = Words.norm(clean)
                .matches(".*(постійно|щорічно|щороку|щокварт|щомісяц|протягом|упродовж|впродовж|весь період|"
                        + "строк\\p{L}* дії).*");
        return always && !programme.isEmpty()
                ? Optional.of(new Span(programme.getFirst(), programme.getLast()))
                : Optional.empty();
    }

    public static List<Integer> list(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(Integer.parseInt(matcher.group(1)));
        }
        return years;
    }

    /** The single year of a column's heading, or a stage's ordinal (below 100) for «I етап»; empty for a range. */
    public static Optional<Integer> ofHeading(String heading) {
        if (RANGE.matcher(heading).find()) {
            return Optional.empty();
        }
        List<Integer> years =
                list(DATE.matcher(heading).replaceAll("")).stream().distinct().toList();
        if (years.size() == 1) {
            return Optional.of(years.getFirst());
        }
        Matcher stage = STAGE.matcher(heading);
        return years.isEmpty() && stage.find()
                ? Optional.of(ordinal(stage.group(1) == null ? stage.group(2) : stage.group(1)))
                : Optional.empty();
    }

    private static int ordinal(String word) {
        return switch (Words.roman(word.toUpperCase(Locale.ROOT))) {
            case "I", "1", "ПЕРШИЙ" -> 1;
            case "II", "2", "ДРУГИЙ" -> 2;
            case "III", "3", "ТРЕТІЙ" -> 3;
            case "IV", "4" -> 4;
            case "V", "5" -> 5;
            default -> 6;
        };
    }

    /** A stage's ordinal becomes the year of that stage where the programme's years are known. */
    public static int resolve(int yearOrStage, List<Integer> programme) {
        boolean stage = yearOrStage < 100;
        return stage && yearOrStage <= programme.size() ? programme.get(yearOrStage - 1) : yearOrStage;
    }
}
