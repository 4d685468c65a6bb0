package ua.ratusha.programme.plan.reading.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.reading.tables.Table.Cell;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Words;
import ua.ratusha.programme.plan.reading.words.Years;

/** Finds the heading of a table and the words that stand over each column, outer words first. */
final class Layout {
    private static final Pattern VOCABULARY =
            Pattern.compile("(?U)з п|п п|^№|^n\\b|захід|заход|завдан|термін|строк|викона[вн]|відповідальн|джерел|обсяг|"
                    + "фінансув|вартіст|"
                    + "очікуван|результат|показник|індикатор|одиниц|базов|цільов|пріоритет|напрям|роки|20\\d\\d|"
                    + "усього|всього|етап|кошти|тис грн|проєкт|проект|найменуван|назва|од вим");
    private static final Pattern SHORT = Pattern.compile(
            "(?iU)(?:на )?20\\d\\d.*|.*етап.*|ус?сього.*|всього.*|разом|план\\p{L}*|факт\\p{L}*|.*бюджет.*|.*джерел.*|"
                    + ".*видатки.*|капітальн.*|поточн.*|дослідж.*|.*грн.*|інші?.*|у тому числі.*|в т.*ч.*|.*кошти.*|"
                    + "(?:у тому числі )?за рок.*|роки|з них.*|перший.*|другий.*|третій.*|.*фонд|обласн\\p{L}*|державн\\p{L}*|"
                    + "місцев\\p{L}*|.*роб[оі]т.*|(?:[IVІХ]{1,3}|\\d)\\s*-?\\p{L}{0,2}\\s*(?:кв|півр).*|"
                    + "загальн.*|%");
    private static final int SEARCHED_ROWS = 15;
    private static final int LONGEST_HEADING = 160;

    private Layout() {}

    /** @param start first row of the heading; @param end the row after its last; @param paths words over each column */
    record Heading(int start, int end, List<String> paths, String titles) {}

    static boolean looksLikeHeader(Line row) {
        int hits = 0;
        List<String> texts = row.ownTexts();
        for (String text : texts) {
            if (text.length() <= LONGEST_HEADING
                    && VOCABULARY.matcher(Words.norm(text)).find()) {
                hits++;
            }
        }
        boolean numbers = texts.stream()
                .anyMatch(text -> Numerals.parse(text).isPresent()
                        && Years.ofHeading(text).isEmpty());
        return hits >= 2 && hits * 2 >= texts.size() && !numbers && !Funds.isAllSources(texts.getFirst());
    }

    /** The heading, or an empty one at row 0 when the table has none. */
    static Heading find(Table table) {
        List<Line> rows = table.rows();
        int searched = Math.min(rows.size(), SEARCHED_ROWS);
        for (int i = 0; i < searched; i++) {
            if (looksLikeHeader(rows.get(i))) {
                int end = end(rows, i);
                return new Heading(i, end, paths(rows.subList(i, end), table.width()), titles(rows, i));
            }
        }
        return new Heading(0, 0, List.of(), "");
    }

    private static String titles(List<Line> rows, int start) {
        StringBuilder titles = new StringBuilder();
        rows.subList(0, start)
                .forEach(row -> titles.append(String.join(" ", row.ownTexts())).append('\n'));
        return titles.toString();
    }

    private static int end(List<Line> rows, int start) {
        int limit = Math.min(rows.size(), start + 5);
        for (int i = start + 1; i < limit; i++) {
            if (rows.get(i).isColumnNumbers()) {
                return i;
            }
        }
        int end = start + 1;
        while (end < limit && isSecondLevel(rows.get(end))) {
            end++;
        }
        return end;
    }

    /** A lower row of a heading: only short words of the heading's kind, nothing under the first column. */
    private static boolean isSecondLevel(Line row) {
        List<String> texts = row.ownTexts();
        return !texts.isEmpty()
                && row.own(0).isEmpty()
                && texts.stream()
                        .allMatch(text -> text.length() <= 60
                                && SHORT.matcher(text).matches()
                                && (Numerals.parse(text).isEmpty()
                                        || Years.ofHeading(text).isPresent()));
    }

    static List<String> paths(List<Line> rows, int width) {
        List<String> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            StringBuilder path = new StringBuilder();
            String last = "";
            for (int row = 0; row < rows.size(); row++) {
                String text = over(rows, row, column);
                if (!text.isEmpty() && !text.equals(last)) {
                    path.append(path.isEmpty() ? "" : " / ").append(text);
                    last = text;
                }
            }
            paths.add(path.toString());
        }
        return paths;
    }

    /** Words of a heading's cell; a blank cell takes the words at its left when both have words below them. */
    private static String over(List<Line> rows, int row, int column) {
        String text = rows.get(row).seen(column);
        if (!text.isEmpty() || !hasBelow(rows, row, column)) {
            return text;
        }
        for (int left = column - 1; left >= 0; left--) {
            Cell cell =
                    left < rows.get(row).cells().size() ? rows.get(row).cells().get(left) : null;
            if (cell != null && !cell.text().isEmpty()) {
                return hasBelow(rows, row, left) ? cell.text() : "";
            }
        }
        return "";
    }

    private static boolean hasBelow(List<Line> rows, int row, int column) {
        for (int below = row + 1; below < rows.size(); below++) {
            if (!rows.get(below).seen(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
