package ua.ratusha.kernel.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the styles of a DOCX say of headings, bold and hidden text; based-on chains are followed. */
final class DocxStyles {

    private static final Pattern HEADING_NAME = Pattern.compile("^(?:heading|заголовок) (\\d)$");
    private static final int LONGEST_CHAIN = 20;

    private static final class Style {
        private String basedOn = "";
        private int heading = -1;
        private @Nullable Boolean bold;
        private @Nullable Boolean hidden;
        private String list = "";
        private int listLevel;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraph = "";

    static DocxStyles read(ArchiveGuard.Archive archive, String part, ReadingLimits limits) {
        var result = new DocxStyles();
        if (archive.has(part)) {
            var cursor = new XmlCursor(archive.open(part), limits);
            while (cursor.next()) {
                if (cursor.isStart() && cursor.name().equals("style")) {
                    result.style(cursor);
                }
            }
        }
        return result;
    }

    private void style(XmlCursor cursor) {
        var style = new Style();
        var id = cursor.attribute("styleId");
        if (cursor.attribute("type").equals("paragraph") && cursor.hasAttribute("default") && isTrue(cursor)) {
            defaultParagraph = id;
        }
        int open = cursor.depth();
        while (cursor.nextInside(open)) {
            if (!cursor.isStart()) {
                continue;
            }
            switch (cursor.name()) {
                case "basedOn" -> style.basedOn = cursor.attribute("val");
                case "name" -> style.heading = Math.max(style.heading, byName(cursor.attribute("val")));
                case "outlineLvl" -> style.heading = headingOf(cursor);
                case "b" -> style.bold = cursor.isOn();
                case "vanish" -> style.hidden = cursor.isOn();
                case "numId" -> style.list = cursor.attribute("val");
                case "ilvl" -> style.listLevel = cursor.number("val", 0, 0, 8);
                case "tblStylePr" -> cursor.skip();
                default -> {}
            }
        }
        styles.put(id, style);
    }

    private static boolean isTrue(XmlCursor cursor) {
        return !cursor.attribute("default").equals("0")
                && !cursor.attribute("default").equals("false");
    }

    private static int byName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var heading = HEADING_NAME.matcher(lower);
        if (heading.matches()) {
            return Math.clamp(heading.group(1).charAt(0) - '0', 1, 6);
        }
        return lower.equals("title") || lower.equals("назва") ? 1 : -1;
    }

    /** The heading level of an {@code outlineLvl} element: 1–6; its value 9 means running text. */
    static int headingOf(XmlCursor cursor) {
        int level = cursor.number("val", 9, 0, 9);
        return level == 9 ? 0 : Math.min(level + 1, 6);
    }

    int heading(String id) {
        var style = find(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.heading >= 0) {
                return style.heading;
            }
            style = styles.get(style.basedOn);
        }
        return 0;
    }

    boolean bold(String id) {
        var style = find(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.bold != null) {
                return style.bold;
            }
            style = styles.get(style.basedOn);
        }
        return false;
    }

    boolean hidden(String id) {
        var style = find(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.hidden != null) {
                return style.hidden;
            }
            style = styles.get(style.basedOn);
        }
        return false;
    }

    /** The list that the style puts its paragraphs in; empty if none. */
    String list(String id) {
        var style = find(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (!style.list.isEmpty()) {
                return style.list;
            }
            style = styles.get(style.basedOn);
        }
        return "";
    }

    int listLevel(String id) {
        var style = find(id);
        return style == null ? 0 : style.listLevel;
    }

    private @Nullable Style find(String id) {
        return styles.get(id.isEmpty() ? defaultParagraph : id);
    }

    /** The numbers that Word counts by itself: they are not in the text, but a person sees and cites them. */
    static final class Lists {
        private static final int LEVELS = 9;
        private static final int LARGEST_ROMAN = 3_999;
        private static final String LETTERS = "абвгдежзиклмнопрстуфхцшщюя";
        private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

        private static final class Level {
            private int start = 1;
            private String format = "decimal";
            private String text = "";
        }

        private final Map<String, Level[]> kinds = new HashMap<>();
        private final Map<String, String> kindOfList = new HashMap<>();
        private final Map<String, int[]> counters = new HashMap<>();

        static Lists read(ArchiveGuard.Archive archive, String part, ReadingLimits limits) {
            var result = new Lists();
            if (!archive.has(part)) {
                return result;
            }
            var cursor = new XmlCursor(archive.open(part), limits);
            while (cursor.next()) {
                if (cursor.isStart() && cursor.name().equals("abstractNum")) {
                    result.kinds.put(cursor.attribute("abstractNumId"), levels(cursor));
                } else if (cursor.isStart() && cursor.name().equals("num")) {
                    result.list(cursor);
                }
            }
            return result;
        }

        private static Level[] levels(XmlCursor cursor) {
            var levels = new Level[LEVELS];
            Arrays.setAll(levels, _ -> new Level());
            var level = levels[0];
            int open = cursor.depth();
            while (cursor.nextInside(open)) {
                if (cursor.isStart()) {
                    switch (cursor.name()) {
                        case "lvl" -> level = levels[cursor.number("ilvl", 0, 0, LEVELS - 1)];
                        case "start" -> level.start = cursor.number("val", 1, 0, 1_000_000);
                        case "numFmt" -> level.format = cursor.attribute("val");
                        case "lvlText" -> level.text = cursor.attribute("val");
                        default -> {}
                    }
                }
            }
            return levels;
        }

        private void list(XmlCursor cursor) {
            var id = cursor.attribute("numId");
            int open = cursor.depth();
            while (cursor.nextInside(open)) {
                if (cursor.isStart() && cursor.name().equals("abstractNumId")) {
                    kindOfList.put(id, cursor.attribute("val"));
                }
            }
        }

        /** Counts one paragraph and gives its label, for example {@code 2.1.}; empty for bullets and no list. */
        String next(String list, int level) {
            var kind = kindOfList.getOrDefault(list, "");
            var levels = kinds.get(kind);
            if (levels == null) {
                return "";
            }
            var counts = counters.computeIfAbsent(list, _ -> startValues(levels));
            counts[level]++;
            for (int deeper = level + 1; deeper < LEVELS; deeper++) {
                counts[deeper] = levels[deeper].start - 1;
            }
            var label = levels[level].text;
            if (levels[level].format.equals("bullet") || levels[level].format.equals("none") || label.length() > 99) {
                return "";
            }
            for (int i = 0; i <= level; i++) {
                int count = Math.max(counts[i], levels[i].start);
                label = label.replace("%" + (i + 1), number(count, levels[i].format));
            }
            return label;
        }

        private static int[] startValues(Level[] levels) {
            return Arrays.stream(levels).mapToInt(level -> level.start - 1).toArray();
        }

        private static String number(int count, String format) {
            return switch (format) {
                case "upperRoman" -> roman(count);
                case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
                case "upperLetter" ->
                    letter(count, "abcdefghijklmnopqrstuvwxyz").toUpperCase(Locale.ROOT);
                case "lowerLetter" -> letter(count, "abcdefghijklmnopqrstuvwxyz");
                case "russianUpper", "ukrainianUpper" -> letter(count, LETTERS).toUpperCase(Locale.ROOT);
                case "russianLower", "ukrainianLower" -> letter(count, LETTERS);
                case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
                default -> String.valueOf(count);
            };
        }

        private static String letter(int count, String letters) {
            return count < 1 ? "" : String.valueOf(letters.charAt((count - 1) % letters.length()));
        }

        private static String roman(int count) {
            if (count < 1 || count > LARGEST_ROMAN) {
                return String.valueOf(count);
            }
            var result = new StringBuilder();
            int rest = count;
            for (int i = 0; i < ROMAN.length; i++) {
                while (rest >= ROMAN_VALUES[i]) {
                    result.append(ROMAN[i]);
                    rest -= ROMAN_VALUES[i];
                }
            }
            return result.toString();
        }
    }
}
