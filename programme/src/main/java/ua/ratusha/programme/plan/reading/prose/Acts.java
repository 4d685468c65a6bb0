package ua.ratusha.programme.plan.reading.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.ProgrammeContent.ActReference;
import ua.ratusha.programme.plan.reading.prose.Flow.Line;
import ua.ratusha.programme.plan.reading.words.Words;

/** Acts that the text cites, and the one that approves the programme as its cover and its stamps print it. */
public final class Acts {
    private static final String MONTHS =
            "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня";
    static final String DATE = "(?:(\\d{1,2})[.](\\d{1,2})[.](\\d{4})|(\\d{1,2})\\s+(" + MONTHS + ")\\s+(\\d{4}))";
    private static final String NUMBER =
            "№\\s*(\\d[\\d\\p{L}]*(?:\\s?[-–/]\\s?(?:[IVXІХ]{1,7}|[\\d\\p{L}]{1,8})){0,2}|[IVXІХ]{1,6}[-–/]\\d+)";
    private static final Pattern CITED =
            Pattern.compile(DATE + "(?:\\s*(?:року|р\\.))?\\s*" + NUMBER + "(?:\\s*(«[^»]{3,300}»))?");
    private static final Pattern DATE_ONLY = Pattern.compile(DATE);
    private static final Pattern NUMBER_ONLY = Pattern.compile(NUMBER);
    /** The convocation in a number, which people type with Cyrillic letters too. */
    private static final Pattern ROMAN_PART = Pattern.compile("(?<=[-/]|^)[IVXІХ]+(?=[-/]|$)");

    /** «Від 01 березня 2018 року 683-VII», without the sign of a number. */
    private static final Pattern UNSIGNED =
            Pattern.compile(DATE + "(?:\\s*(?:року|р\\.))?\\s+(\\d{1,5}-[IVXІХ]{1,6})\\s*$");

    private static final Pattern APPROVED_BY =
            Pattern.compile("(?iU).{0,300}\\bпрограма\\b.{0,300}\\bзатверджена\\s+(?:рішенням|розпорядженням).*");
    private static final Pattern ANNEX_OF =
            Pattern.compile("(?iU)(?:додаток\\s*(?:№\\s*)?\\d*\\s+)?до\\s+(?:рішення|розпорядження|наказу)\\b.*");
    private static final Pattern LAW =
            Pattern.compile("[Зз]акон\\p{L}* України:?\\s+((?:«[^»]{5,150}»[,\\s]*(?:та\\s+|і\\s+)?)+)");
    private static final Pattern KIND = Pattern.compile(
            "(?iU)(постанов\\p{L}*|розпоряджен\\p{L}*|указ\\p{L}*|наказ\\p{L}*|рішен\\p{L}*|закон\\p{L}*)"
                    + "((?:\\s+(?:Кабінету Міністрів|Верховної Ради|Президента|України|Мін\\p{L}+|"
                    + "виконавч\\p{L}+|комітету|"
                    + "міськ\\p{L}+|селищн\\p{L}+|сільськ\\p{L}+|обласн\\p{L}+|ради|голови|КМУ))*)");
    private static final Pattern COVER = Pattern.compile("(?U)(?:РОЗПОРЯДЖЕННЯ|РІШЕННЯ|НАКАЗ|Р І Ш Е Н Н Я)\\b.*");
    private static final Pattern STAMP = Pattern.compile("(?iU)(?:затверджен[оаі]|схвален[оаі])\\b.*");
    private static final Pattern TITLE = Pattern.compile("(?U)Про\\s.*");
    private static final int ANNEX_LINES = 12;
    private static final int STAMP_LINES = 8;
    private static final int COVER_LINES = 40;

    private Acts() {}

    public static List<ActReference> references(List<Line> paragraphs) {
        Map<String, ActReference> found = new LinkedHashMap<>();
        for (Line line : paragraphs) {
            cited(line).forEach(act -> found.putIfAbsent(act.number() + act.date() + act.text() + act.place(), act));
        }
        return List.copyOf(found.values());
    }

    static List<ActReference> cited(Line line) {
        List<ActReference> acts = new ArrayList<>();
        String text = line.text();
        Matcher matcher = CITED.matcher(text);
        while (matcher.find()) {
            String kind = kindBefore(text.substring(Math.max(0, matcher.start() - 400), matcher.start()));
            String name = matcher.group(8) == null ? "" : matcher.group(8);
            acts.add(new ActReference(
                    kind,
                    number(matcher.group(7)),
                    iso(matcher),
                    name,
                    line.place().toString()));
        }
        Matcher laws = LAW.matcher(text);
        while (laws.find()) {
            Matcher name = Pattern.compile("«[^»]+»").matcher(laws.group(1));
            while (name.find()) {
                acts.add(new ActReference(
                        "Закон України", "", "", name.group(), line.place().toString()));
            }
        }
        return acts;
    }

    private static String kindBefore(String text) {
        Matcher kind = KIND.matcher(text);
        String last = "";
        while (kind.find()) {
            last = Words.clean(kind.group());
        }
        return last;
    }

    private static String number(String printed) {
        String plain = printed.replaceAll("\\s*([-–/])\\s*", "$1").replace('–', '-');
        return ROMAN_PART.matcher(plain).replaceAll(part -> Words.roman(part.group()));
    }

    /** ISO date of the groups of {@link #DATE}, the first six of the matcher. */
    static String iso(Matcher date) {
        boolean digits = date.group(1) != null;
        int day = Integer.parseInt(digits ? date.group(1) : date.group(4));
        int month = digits ? Integer.parseInt(date.group(2)) : month(date.group(5));
        String year = digits ? date.group(3) : date.group(6);
        boolean real = day >= 1 && day <= 31 && month >= 1 && month <= 12;
        return real ? String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day) : "";
    }

    static int month(String name) {
        return List.of(MONTHS.split("\\|")).indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    static String months() {
        return MONTHS;
    }

    /** Every different number under which the document says that it was approved. */
    public static List<ActReference> approvals(List<Line> lines) {
        Map<String, ActReference> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean cover = i < COVER_LINES && COVER.matcher(text).matches() && text.length() < 120;
            boolean stamp = STAMP.matcher(text).matches() && text.length() < 200;
            if (cover || stamp) {
                approval(lines, i, text).ifPresent(act -> found.putIfAbsent(act.number(), act));
            }
        }
        return found.isEmpty() ? annexed(lines) : List.copyOf(found.values());
    }

    /** A document that begins with its stamp «Додаток до рішення …» has no other words of its approval. */
    private static List<ActReference> annexed(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), ANNEX_LINES); i++) {
            String text = lines.get(i).text();
            boolean stamp = ANNEX_OF.matcher(text).matches() && text.length() < 200;
            if (stamp || APPROVED_BY.matcher(text).matches()) {
                return approval(lines, i, text).stream().toList();
            }
        }
        return List.of();
    }

    private static Optional<ActReference> approval(List<Line> lines, int start, String head) {
        String date = "";
        StringBuilder block = new StringBuilder();
        for (int i = start; i < Math.min(lines.size(), start + STAMP_LINES); i++) {
            String text = lines.get(i).text();
            if (i > start && (TITLE.matcher(text).matches() || text.length() > 200)) {
                break;
            }
            block.append(block.isEmpty() ? "" : " ").append(text);
            Matcher dated = DATE_ONLY.matcher(text);
            date = dated.find() ? iso(dated) : date;
            Matcher numbered = NUMBER_ONLY.matcher(text);
            Matcher unsigned = UNSIGNED.matcher(text);
            if (i < start + 3 && unsigned.find()) {
                return Optional.of(new ActReference(
                        kind(block.toString(), head),
                        number(unsigned.group(7)),
                        iso(unsigned),
                        block.toString(),
                        lines.get(i).place().toString()));
            }
            if (numbered.find()) {
                return Optional.of(new ActReference(
                        kind(block.toString(), head),
                        number(numbered.group(1)),
                        date,
                        block.toString(),
                        lines.get(i).place().toString()));
            }
        }
        return Optional.empty();
    }

    private static String kind(String block, String head) {
        Matcher kind = KIND.matcher(block);
        String word = kind.find() ? kind.group(1) : head;
        String norm = Words.norm(word).replace(" ", "");
        for (String known : List.of("розпорядження", "рішення", "наказ", "постанова")) {
            if (norm.startsWith(known.substring(0, known.length() - 1))) {
                return known;
            }
        }
        return norm;
    }
}
