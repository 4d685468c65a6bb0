package ua.ratusha.kernel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ua.ratusha.kernel.reading.SourceDocument.Place;

/** What all sheets of an XLSX share: their list, strings, and the styles that tell dates and per cents from numbers. */
final class XlsxBook {

    enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    record Style(Kind kind, boolean bold) {}

    record Sheet(String name, String part, boolean hidden) {}

    /** Excel's own limit for a format. */
    private static final int LONGEST_FORMAT = 255;

    private static final Style PLAIN = new Style(Kind.NUMBER, false);

    private final ArchiveGuard.Archive archive;
    private final ReadingLimits.Budget budget;
    private final String folder;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private boolean from1904;

    XlsxBook(ArchiveGuard.Archive archive, String part, ReadingLimits.Budget budget) {
        this.archive = archive;
        this.budget = budget;
        this.folder = part.substring(0, part.lastIndexOf('/') + 1);
        workbook(part);
        strings();
        styles();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }

    private XmlCursor cursor(String part) {
        return new XmlCursor(archive.open(part), budget.limits());
    }

    private void workbook(String part) {
        var targets = targets(part);
        var xml = cursor(part);
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().equals("workbookPr")) {
                var value = xml.attribute("date1904");
                from1904 = value.equals("1") || value.equals("true");
            } else if (xml.name().equals("sheet")) {
                // The relation's id is the namespaced one; a sheet has a number "sheetId" beside it.
                var target = targets.get(xml.attribute("id"));
                if (target != null) {
                    sheets.add(new Sheet(
                            xml.attribute("name"),
                            target,
                            xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")));
                }
            }
        }
    }

    private Map<String, String> targets(String part) {
        var targets = new HashMap<String, String>();
        var rels = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        if (!archive.has(rels)) {
            return targets;
        }
        var xml = cursor(rels);
        while (xml.next()) {
            if (xml.isStart()
                    && xml.name().equals("Relationship")
                    && xml.attribute("Type").endsWith("/worksheet")) {
                var target = xml.attribute("Target");
                targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return targets;
    }

    private void strings() {
        var part = folder + "sharedStrings.xml";
        if (!archive.has(part)) {
            return;
        }
        var xml = cursor(part);
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("si")) {
                var text = richText(xml);
                budget.takeText(text.length(), new Place("", strings.size() + 1));
                budget.checkValues(strings.size());
                strings.add(text);
            }
        }
    }

    /** The text of the element that has just started, without the readings that stand above East Asian signs. */
    String richText(XmlCursor xml) {
        var text = new StringBuilder();
        boolean inText = false;
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart() && xml.name().equals("rPh")) {
                xml.skip();
            } else if (xml.isStart()) {
                inText = xml.name().equals("t");
            } else if (xml.isEnd()) {
                inText = false;
            } else if (xml.isText() && inText) {
                text.append(xml.text());
                budget.checkText(text.length());
            }
        }
        return text.toString();
    }

    private void styles() {
        var part = folder + "styles.xml";
        if (!archive.has(part)) {
            return;
        }
        var formats = new HashMap<Integer, String>();
        var fonts = new ArrayList<Boolean>();
        var xml = cursor(part);
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "numFmt" -> formats.put(number(xml, "numFmtId"), xml.attribute("formatCode"));
                case "fonts" -> fonts(xml, fonts);
                case "cellXfs" -> cellFormats(xml, formats, fonts);
                case "dxfs", "cellStyleXfs" -> xml.skip();
                default -> {}
            }
        }
    }

    private static int number(XmlCursor xml, String attribute) {
        return xml.number(attribute, 0, 0, 1_000_000);
    }

    private static void fonts(XmlCursor xml, List<Boolean> fonts) {
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart() && xml.name().equals("font")) {
                fonts.add(false);
            } else if (xml.isStart() && xml.name().equals("b") && !fonts.isEmpty()) {
                fonts.set(fonts.size() - 1, xml.isOn());
            }
        }
    }

    private void cellFormats(XmlCursor xml, Map<Integer, String> formats, List<Boolean> fonts) {
        int open = xml.depth();
        while (xml.nextInside(open)) {
            if (xml.isStart() && xml.name().equals("xf")) {
                budget.checkValues(styles.size());
                int format = number(xml, "numFmtId");
                int font = number(xml, "fontId");
                styles.add(new Style(
                        kind(format, formats.getOrDefault(format, "")), font < fonts.size() && fonts.get(font)));
            }
        }
    }

    /** Built-in numbers: ECMA-376 part 1, 18.8.30; codes of the book's own tell by their letters. */
    private static Kind kind(int id, String code) {
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return Kind.DATE;
        }
        if (id == 9 || id == 10) {
            return Kind.PERCENT;
        }
        if (code.length() > LONGEST_FORMAT) {
            return Kind.NUMBER;
        }
        var signs = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        if (signs.contains("%")) {
            return Kind.PERCENT;
        }
        boolean general = signs.contains("general") || signs.contains("основн") || signs.contains("standard");
        boolean date = signs.indexOf('y') >= 0
                || signs.indexOf('d') >= 0
                || signs.indexOf('m') >= 0
                || signs.indexOf('h') >= 0;
        return date && !general ? Kind.DATE : Kind.NUMBER;
    }
}
