package ua.ratusha.kernel.reading;

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

    private @Nullable Style find(String id) {
        return styles.get(id.isEmpty() ? defaultParagraph : id);
    }
}
