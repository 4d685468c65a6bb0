package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning.What;
import ua.ratusha.programme.plan.reading.tables.Layout.Heading;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Fingerprints;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Words;
import ua.ratusha.programme.plan.reading.words.Years;

/** Guesses what a table is and what its columns hold, from the words over them and the shape of the cells. */
public final class Sorter {
    private static final Pattern MEASURE = Pattern.compile(
            "(?U)\\bзахід|\\bзаход|проєкт|проект(?!н)|\\bробот|\\bробіт|зміст|перелік послуг|найменування завдан");
    private static final Pattern TASK = Pattern.compile("завдан");
    private static final Pattern INDICATOR = Pattern.compile("індикатор|показник");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d|етап");
    private static final Pattern CONTENTS = Pattern.compile("(?iU)\\d{1,3}|.*[.…]{3,}\\s*\\d{1,3}");

    private static final int TITLE_ROWS = 12;

    private Sorter() {}

    public static ColumnMapping sort(Table table) {
        Heading heading = Layout.find(table);
        TableRole role = role(table, heading);
        MoneyUnit unit = MoneyUnit.find(String.join(" ", heading.paths()))
                .or(() -> MoneyUnit.find(heading.titles()))
                .or(() -> MoneyUnit.find(table.caption()))
                .orElseGet(() -> guessUnit(table));
        List<ColumnMeaning> columns = Columns.meanings(table, heading, role);
        if (Cube.isAmbiguous(columns, heading.paths())) {
            role = TableRole.UNKNOWN;
            columns = columns.stream()
                    .map(column -> isMoney(column) ? ColumnMeaning.of(What.IGNORED) : column)
                    .toList();
        }
        return new ColumnMapping(fingerprint(table, heading), role, columns, heading.end(), unit);
    }

    /** Whether the document names the unit of this table's money, so that the reader need not guess it. */
    public static boolean namesUnit(Table table) {
        Heading heading = Layout.find(table);
        return MoneyUnit.find(String.join(" ", heading.paths()) + heading.titles() + table.caption())
                .isPresent();
    }

    static String fingerprint(Table table, Heading heading) {
        String words = heading.paths().isEmpty()
                ? table.rows().getFirst().key()
                : Words.norm(String.join(" | ", heading.paths()));
        return Fingerprints.of(table.width() + ":" + words);
    }

    /** Whole numbers of five digits and more are hryvnias; thousands are what councils print otherwise. */
    private static MoneyUnit guessUnit(Table table) {
        boolean large = table.rows().stream()
                .flatMap(row -> row.ownTexts().stream())
                .filter(text -> text.length() < 20)
                .map(Numerals::parse)
                .flatMap(Optional::stream)
                .anyMatch(value -> value.compareTo(BigDecimal.valueOf(100_000)) >= 0);
        return large ? MoneyUnit.HRYVNIA : MoneyUnit.THOUSAND;
    }

    private static TableRole role(Table table, Heading heading) {
        if (heading.paths().isEmpty()) {
            return roleByRows(table);
        }
        List<String> paths = heading.paths().stream().map(Words::norm).toList();
        boolean measure = any(paths, MEASURE) || any(paths, TASK);
        boolean money = any(paths, Columns.MONEY) && !onlySources(paths);
        boolean years = paths.stream().filter(YEAR.asPredicate()).count() >= 1;
        boolean measured = any(paths, Columns.UNIT) || any(paths, Columns.BASELINE) || any(paths, Columns.TARGET);
        if (any(paths, INDICATOR) && (measured || years) && !(measure && money)) {
            return TableRole.INDICATORS;
        }
        if (PassportTable.looksLike(table)) {
            return TableRole.PASSPORT;
        }
        if (measure && (money || any(paths, Columns.TERM) || any(paths, Columns.EXECUTORS))) {
            return TableRole.MEASURES;
        }
        if (measure && !years) {
            return TableRole.TASKS;
        }
        boolean funds = money || paths.stream().anyMatch(path -> path.contains("джерел"));
        return years && funds ? TableRole.RESOURCES : roleByRows(table);
    }

    private static boolean onlySources(List<String> paths) {
        return paths.stream()
                .filter(path -> Columns.MONEY.matcher(path).find())
                .allMatch(path -> path.matches("джерел\\p{L}* фінансування"));
    }

    private static boolean any(List<String> paths, Pattern pattern) {
        return paths.stream().anyMatch(path -> pattern.matcher(path).find());
    }

    private static TableRole roleByRows(Table table) {
        if (PassportTable.looksLike(table)) {
            return TableRole.PASSPORT;
        }
        List<Line> rows = table.rows();
        if (rows.stream().allMatch(row -> row.ownTexts().size() <= 1)) {
            return TableRole.IGNORED;
        }
        long pages = rows.stream()
                .map(Line::ownTexts)
                .filter(texts ->
                        !texts.isEmpty() && CONTENTS.matcher(texts.getLast()).matches())
                .count();
        boolean contents = Words.norm(table.caption() + table.section()).contains("зміст");
        if (contents && pages * 2 >= rows.size()) {
            return TableRole.CONTENTS;
        }
        boolean signature = rows.size() <= 3
                && rows.stream().flatMap(row -> row.ownTexts().stream()).noneMatch(text -> text.matches(".*\\d.*"));
        return signature ? TableRole.IGNORED : TableRole.UNKNOWN;
    }

    /** Rows of one text above the heading, and single rows before a passport. */
    public static List<Line> titles(Table table) {
        Heading heading = Layout.find(table);
        int end = heading.paths().isEmpty() ? Math.min(table.rows().size(), TITLE_ROWS) : heading.start();
        return table.rows().subList(0, end).stream()
                .filter(row -> row.ownTexts().size() == 1)
                .map(row -> new Line(
                        row.place(),
                        row.cells().stream()
                                .filter(cell -> !cell.covered() && !cell.text().isEmpty())
                                .toList(),
                        row.afterBreak()))
                .toList();
    }

    /** The headings of a table's columns, for showing to a person. */
    public static List<String> headings(Table table) {
        List<String> paths = new ArrayList<>(Layout.find(table).paths());
        while (paths.size() < table.width()) {
            paths.add("");
        }
        return paths;
    }

    /** The source that the words over a column name; a bare «інші» below a named source is a kind of its spending. */
    static Optional<FundingSource> sourceOf(String heading) {
        String[] levels = heading.split(" / ");
        Optional<FundingSource> bare = Optional.empty();
        for (int i = levels.length - 1; i >= 0; i--) {
            if (!Funds.isSourceLabel(sourceWord(levels[i]))) {
                continue;
            }
            if (!levels[i].matches("(?iU)\\s*інш\\p{L}*(?: видатки)?\\s*")) {
                return Funds.source(levels[i]);
            }
            bare = Optional.of(FundingSource.OTHER);
        }
        return bare;
    }

    /** «обласний» over a column of money means the oblast's budget. */
    private static String sourceWord(String level) {
        return level.matches("(?iU)\\s*(?:обласн|державн|місцев|міськ|районн|селищн|сільськ)\\p{L}*\\s*")
                ? level + " бюджет"
                : level;
    }

    static boolean isMoney(ColumnMeaning column) {
        return column.what() == What.MONEY || column.what() == What.MONEY_SUM;
    }

    static Optional<Integer> yearOf(String heading) {
        String[] levels = heading.split(" / ");
        for (int i = levels.length - 1; i >= 0; i--) {
            Optional<Integer> year = Years.ofHeading(levels[i]);
            if (year.isPresent()) {
                return year;
            }
        }
        return Optional.empty();
    }
}
