package ua.ratusha.programme.plan.reading.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning.What;
import ua.ratusha.programme.plan.reading.tables.Layout.Heading;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Words;

/** Gives each column of a table its meaning. */
final class Columns {
    static final Pattern MONEY =
            Pattern.compile("обсяг|фінансув|вартіст|кошт[иів]|грн|гривень|видатк|сума|потреба в|асигнув");
    static final Pattern TERM = Pattern.compile("строк|термін|період викон|рік викон|роки викон|дата викон");
    static final Pattern EXECUTORS = Pattern.compile("відповідальн|викона[вн]|учасник|розпорядник|замовник");
    static final Pattern UNIT = Pattern.compile("одиниц\\p{L}* вим|од вим|одиниця|один вим");
    static final Pattern BASELINE =
            Pattern.compile("базов|вихідн|фактичн|поточне|на початок|попередн|стан(?:ом)? на|початков");
    static final Pattern TARGET = Pattern.compile("цільов|прогноз|планов|очікуване знач");
    private static final Pattern NUMBER =
            Pattern.compile("(?U)^(?:№|n|no|номер)(?:\\s?(?:з\\s?п|п\\s?п|пор))?$|^з п$|^п п$");
    private static final Pattern RESULT = Pattern.compile("очікуван|результат|ефект");
    private static final Pattern WHOLE =
            Pattern.compile("усього|всього|весь період|разом|за період|по програмі|кінцев");
    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "(?U)\\bкв\\b|квартал|півріч|місяц|січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|"
                    + "жовтень|листопад|грудень");
    private static final Pattern SOURCE = Pattern.compile("джерел");

    private Columns() {}

    static List<ColumnMeaning> meanings(Table table, Heading heading, TableRole role) {
        List<ColumnMeaning> meanings = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            String path = column < heading.paths().size() ? heading.paths().get(column) : "";
            meanings.add(
                    switch (role) {
                        case INDICATORS -> indicator(path, meanings);
                        case MEASURES, TASKS -> measure(path, meanings, table, heading, column);
                        case RESOURCES -> resource(path, meanings, column);
                        default -> ColumnMeaning.of(What.IGNORED);
                    });
        }
        sums(meanings, heading.paths());
        return role == TableRole.MEASURES || role == TableRole.TASKS ? withMeasure(meanings) : named(meanings, role);
    }

    /** Of two columns alike the one headed «усього» sums the others. */
    private static void sums(List<ColumnMeaning> meanings, List<String> paths) {
        for (int i = 0; i < meanings.size(); i++) {
            ColumnMeaning meaning = meanings.get(i);
            boolean whole = i < paths.size()
                    && WHOLE.matcher(Words.norm(paths.get(i).replaceFirst("^.* / ", "")))
                            .find();
            if (whole && meaning.what() == What.MONEY && Collections.frequency(meanings, meaning) > 1) {
                meanings.set(i, new ColumnMeaning(What.MONEY_SUM, meaning.year(), meaning.source(), meaning.kind()));
            }
        }
    }

    /** «І квартал», «ІІ півріччя»: such columns of one year are added. */
    static boolean isPartOfYear(String heading) {
        return PART_OF_YEAR.matcher(Words.norm(heading)).find();
    }

    private static ColumnMeaning measure(
            String path, List<ColumnMeaning> before, Table table, Heading heading, int column) {
        String norm = Words.norm(path);
        if (isNumber(norm, before)) {
            return ColumnMeaning.of(What.NUMBER);
        }
        Optional<Integer> year = Sorter.yearOf(path);
        if (SOURCE.matcher(norm).find() && year.isEmpty() && !isNumeric(table, heading, column)) {
            return ColumnMeaning.of(What.SOURCE);
        }
        if (TERM.matcher(norm).find() && year.isEmpty()) {
            return once(What.TERM, before);
        }
        if (isValue(norm) && year.isPresent()) {
            return ColumnMeaning.of(What.IGNORED);
        }
        if (year.isPresent() || MONEY.matcher(norm).find() || isAllMoney(norm, before)) {
            FundingSource source = Sorter.sourceOf(path).orElse(null);
            return new ColumnMeaning(What.MONEY, year.orElse(null), source, Funds.kind(path));
        }
        if (RESULT.matcher(norm).find()) {
            return once(What.RESULT, before);
        }
        if (EXECUTORS.matcher(norm).find() && !norm.contains("захід") && !norm.startsWith("завдан")) {
            return once(What.EXECUTORS, before);
        }
        return content(norm, before);
    }

    /** Values of an indicator by years, which some forms print inside the table of measures. */
    private static boolean isValue(String norm) {
        return norm.matches(".*(?:показник|індикатор|результат).*")
                && !MONEY.matcher(norm).find();
    }

    private static boolean isAllMoney(String norm, List<ColumnMeaning> before) {
        return WHOLE.matcher(norm).find() && (has(before, What.SOURCE) || has(before, What.MONEY));
    }

    private static ColumnMeaning content(String norm, List<ColumnMeaning> before) {
        boolean measure = norm.matches(".*(захід|заход|проєкт|проект|робот|робіт|зміст|послуг).*");
        if (norm.contains("завдан") && !measure) {
            return once(What.TASK, before);
        }
        if (norm.matches("(?:назва |найменування |пріоритетн\\p{L}* |стратегічн\\p{L}* )*(?:напрям|пріоритет|ціл).*")) {
            return once(What.DIRECTION, before);
        }
        if (norm.contains("індикатор") || norm.contains("показник")) {
            return once(What.RESULT, before);
        }
        return measure ? once(What.MEASURE, before) : ColumnMeaning.of(What.IGNORED);
    }

    private static ColumnMeaning indicator(String path, List<ColumnMeaning> before) {
        String norm = Words.norm(path);
        if (isNumber(norm, before)) {
            return ColumnMeaning.of(What.NUMBER);
        }
        if (UNIT.matcher(norm).find()) {
            return once(What.UNIT, before);
        }
        if (BASELINE.matcher(norm).find() && !TARGET.matcher(norm).find()) {
            return once(What.BASELINE, before);
        }
        Optional<Integer> year = Sorter.yearOf(path);
        if (year.isPresent()) {
            return ColumnMeaning.target(year.get());
        }
        if (WHOLE.matcher(norm).find()) {
            return once(What.WHOLE, before);
        }
        if (norm.contains("індикатор") || norm.contains("показник")) {
            return once(What.INDICATOR, before);
        }
        boolean priority = norm.matches(".*(пріоритет|напрям|захід|заход|завдан|ціль|проєкт|проект).*");
        return priority ? once(What.PRIORITY, before) : ColumnMeaning.of(What.IGNORED);
    }

    private static ColumnMeaning resource(String path, List<ColumnMeaning> before, int column) {
        String norm = Words.norm(path);
        if (isNumber(norm, before)) {
            return ColumnMeaning.of(What.NUMBER);
        }
        Optional<Integer> year = Sorter.yearOf(path);
        if (year.isPresent()
                || column > 0
                        && (WHOLE.matcher(norm).find() || MONEY.matcher(norm).find())
                        && has(before, What.LABEL)) {
            return new ColumnMeaning(
                    What.MONEY, year.orElse(null), Sorter.sourceOf(path).orElse(null), Funds.kind(path));
        }
        return once(What.LABEL, before);
    }

    private static boolean isNumber(String norm, List<ColumnMeaning> before) {
        return before.isEmpty() && NUMBER.matcher(norm).find();
    }

    private static ColumnMeaning once(What what, List<ColumnMeaning> before) {
        return ColumnMeaning.of(has(before, what) ? What.IGNORED : what);
    }

    private static boolean has(List<ColumnMeaning> columns, What what) {
        return columns.stream().anyMatch(column -> column.what() == what);
    }

    /** A table with tasks only has them as its measures; one without either has them in its first column of words. */
    private static List<ColumnMeaning> withMeasure(List<ColumnMeaning> meanings) {
        if (has(meanings, What.MEASURE)) {
            return List.copyOf(meanings);
        }
        for (What stand : List.of(What.TASK, What.IGNORED, What.DIRECTION)) {
            for (int i = 0; i < meanings.size(); i++) {
                if (meanings.get(i).what() == stand) {
                    meanings.set(i, ColumnMeaning.of(What.MEASURE));
                    return List.copyOf(meanings);
                }
            }
        }
        return List.copyOf(meanings);
    }

    private static List<ColumnMeaning> named(List<ColumnMeaning> meanings, TableRole role) {
        if (role == TableRole.INDICATORS && !has(meanings, What.INDICATOR)) {
            for (int i = 0; i < meanings.size(); i++) {
                if (meanings.get(i).what() == What.PRIORITY || meanings.get(i).what() == What.IGNORED) {
                    meanings.set(i, ColumnMeaning.of(What.INDICATOR));
                    break;
                }
            }
        }
        return List.copyOf(meanings);
    }

    private static boolean isNumeric(Table table, Heading heading, int column) {
        int numbers = 0;
        int words = 0;
        for (Line row : table.rows().subList(heading.end(), table.rows().size())) {
            String text = row.own(column);
            if (text.isEmpty() || Numerals.isDash(text) || row.isColumnNumbers()) {
                continue;
            }
            if (Numerals.parse(text).isPresent()) {
                numbers++;
            } else {
                words++;
            }
        }
        return numbers > words;
    }
}
