package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.kernel.reading.SourceDocument.Place;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;

/** Annexes that the text promises and the document does not hold. */
public final class Annexes {
    private static final Pattern MENTION =
            Pattern.compile("(?iU)\\bдодат(?:ку|ках|ком|ками|ки|ок|ка)\\s+(?:№\\s*)?(\\d{1,2}(?:\\s*(?:,|та|і|й|-|"
                    + "–)\\s*\\d{1,2})*)(?!\\d|\\.\\d)");
    private static final Pattern FOREIGN =
            Pattern.compile("(?iU)^\\s*(?:до|з|із)\\s+(?:постанов|поряд|рішен|наказ|закон|методик|"
                    + "розпоряджен|положен|інструкц).*");
    private static final Pattern PRESENT = Pattern.compile("(?iU)додаток\\s*(?:№\\s*)?(\\d{1,2})?\\s*(?:до\\s.*)?");

    private Annexes() {}

    /** @param sentence the words that promise it */
    public record Promise(int number, String sentence, Place place) {}

    /** Promised annexes without their own heading in the document. */
    public static List<Promise> missing(List<Line> paragraphs, List<String> sheetsAndCaptions) {
        Set<Integer> present = new TreeSet<>();
        paragraphs.forEach(line -> heading(line.text(), present));
        sheetsAndCaptions.forEach(caption -> caption.lines().forEach(line -> heading(line, present)));
        Map<Integer, Promise> promised = new TreeMap<>();
        for (Line line : paragraphs) {
            Matcher mention = MENTION.matcher(line.text());
            while (mention.find() && !isHeading(line.text())) {
                boolean foreign =
                        FOREIGN.matcher(line.text().substring(mention.end())).matches();
                for (int number : foreign ? List.<Integer>of() : numbers(mention.group(1))) {
                    promised.putIfAbsent(number, new Promise(number, sentence(line.text(), mention), line.place()));
                }
            }
        }
        return promised.values().stream()
                .filter(promise -> !present.contains(promise.number()))
                .toList();
    }

    private static boolean isHeading(String text) {
        return text.length() < 200 && PRESENT.matcher(text).matches();
    }

    private static void heading(String text, Set<Integer> present) {
        Matcher matcher = PRESENT.matcher(text);
        if (text.length() < 200 && matcher.matches()) {
            present.add(matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1)));
        }
    }

    private static List<Integer> numbers(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : list.split("\\D+")) {
            numbers.add(Integer.parseInt(part));
        }
        boolean range = list.matches("\\d+\\s*[-–]\\s*\\d+") && numbers.get(1) > numbers.get(0);
        if (range) {
            for (int number = numbers.get(0) + 1; number < numbers.get(1) && numbers.size() < 20; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static String sentence(String text, Matcher mention) {
        int start = Math.max(text.lastIndexOf(". ", mention.start()) + 1, 0);
        int stop = text.indexOf(". ", mention.end());
        String sentence =
                text.substring(start, stop < 0 ? text.length() : stop + 1).strip();
        return sentence.length() > 200 ? sentence.substring(0, 199) + "…" : sentence;
    }
}
