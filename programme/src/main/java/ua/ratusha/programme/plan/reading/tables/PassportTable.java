package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Funds;
import ua.ratusha.programme.plan.reading.words.Numbering;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.PassportLabels;
import ua.ratusha.programme.plan.reading.words.Words;
import ua.ratusha.programme.plan.reading.words.Years;

/** Reads a passport laid out as a table, with the table of money inside its last rows. */
public final class PassportTable {
    private static final Pattern BY_YEAR = Pattern.compile(
            "(20\\d\\d)\\s*(?:рік|році|року|р\\.)?\\s*[-–—:]\\s*(\\d[\\d  ]{0,14}(?:[.,]\\d{1,5})?)(?!\\s*рок|\\d)");
    private static final Pattern SUM = Pattern.compile(
            "(\\d[\\d  ]{0,14}(?:[.,]\\d{1,5})?)\\s*(?=(?:тис\\.?|млн\\.?|мільйон\\p{L}*)?\\s*(?:грн|грив))");
    private static final Pattern UNIT = Pattern.compile("(?iU)[,(\\s]*(?:тис\\.?|млн)?\\s*(?:грн|гривень)\\.?\\)?");
    private static final int WIDEST = 9;
    private static final int FIRST_ROWS = 30;

    private final List<PassportRow> rows = new ArrayList<>();
    private final List<DeclaredTotal> totals = new ArrayList<>();
    private final Map<Integer, Integer> yearColumns = new TreeMap<>();
    private final List<Integer> totalColumns = new ArrayList<>();
    private MoneyUnit unit;
    private boolean money;
    private int numberColumn = -1;

    private PassportTable(MoneyUnit unit) {
        this.unit = unit;
    }

    public record Passport(List<PassportRow> rows, List<DeclaredTotal> totals) {}

    static boolean looksLike(Table table) {
        if (table.width() > WIDEST || table.width() < 2) {
            return false;
        }
        long fields = table.rows().stream()
                .limit(FIRST_ROWS)
                .map(row -> row.ownTexts().stream()
                        .limit(2)
                        .map(PassportLabels::field)
                        .flatMap(Optional::stream)
                        .filter(field -> field != PassportField.OTHER)
                        .findFirst())
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return fields >= 4
                || fields == 3 && Words.norm(table.caption() + table.section()).contains("паспорт");
    }

    public static Passport read(Table table, MoneyUnit unit) {
        PassportTable reader = new PassportTable(unit);
        reader.numberColumn = numbers(table) ? 0 : -1;
        table.rows().forEach(reader::row);
        return new Passport(reader.rows, reader.totals);
    }

    private static boolean numbers(Table table) {
        return table.rows().stream()
                        .filter(row -> Numbering.isNumber(row.own(0)))
                        .count()
                >= 3;
    }

    private void row(Line row) {
        if (row.isEmpty() || row.isColumnNumbers()) {
            return;
        }
        String number = numberColumn < 0 ? "" : row.own(numberColumn);
        int labelColumn = numberColumn + 1;
        String label = row.own(labelColumn);
        boolean starts = Numbering.isNumber(number) || numberColumn < 0 && isLabel(label);
        if (starts && !label.isEmpty() && !(money && isMoneyPart(number, label))) {
            begin(row, number, label, labelColumn);
        } else if (money) {
            moneyRow(row, label);
        } else if (!rows.isEmpty()) {
            extend(row, labelColumn);
        }
    }

    /** «9.1 коштів місцевого бюджету», «2026 рік»: a row that parts the money of the row above. */
    private boolean isMoneyPart(String number, String label) {
        boolean child = Numbering.isNumber(number)
                && Numbering.isChild(number, rows.getLast().number());
        boolean part = Years.ofHeading(label).isPresent() || Funds.isSourceLabel(label);
        return part && (child || number.isEmpty() && label.length() < 60);
    }

    private boolean isLabel(String label) {
        Optional<PassportField> field = PassportLabels.field(label);
        boolean inner = money
                && (field.isEmpty()
                        || field.get() == PassportField.OTHER_SOURCES
                        || field.get() == PassportField.FUNDING);
        return !inner && (field.isPresent() || !money && !label.isEmpty() && !Words.startsLower(label));
    }

    private void begin(Line row, String number, String label, int labelColumn) {
        PassportField field = PassportLabels.field(label).orElse(PassportField.OTHER);
        MoneyUnit.find(label).ifPresent(found -> unit = found);
        List<String> values = values(row, labelColumn);
        money = field == PassportField.FUNDING
                || money && field == PassportField.OTHER_SOURCES
                || field == PassportField.OTHER && Funds.isSourceLabel(label);
        if (money && field == PassportField.FUNDING) {
            columns(row, labelColumn);
        }
        String value = yearColumns.isEmpty() ? String.join(" ", values) : "";
        Optional<BigDecimal> single = money ? Numerals.parse(value).map(unit(value)::hryvnias) : Optional.empty();
        if (single.isPresent() && MoneyUnit.ofCell(value).isEmpty()) {
            value += " " + unit.printed();
        }
        rows.add(new PassportRow(
                Numbering.plain(number), field, label, value, row.place().toString()));
        if (single.isPresent()) {
            totals.add(total(row, null, label, single.get(), new TreeMap<>()));
        } else if (money) {
            ofText(value, unit, row.place().toString()).ifPresent(totals::add);
            boolean sums = values.stream().anyMatch(text -> Numerals.parse(text).isPresent());
            if (sums && (!yearColumns.isEmpty() || !totalColumns.isEmpty())) {
                amounts(row, label);
            }
        }
    }

    private MoneyUnit unit(String value) {
        return MoneyUnit.ofCell(value).orElse(unit);
    }

    private static List<String> values(Line row, int labelColumn) {
        List<String> values = new ArrayList<>();
        for (int i = labelColumn + 1; i < row.cells().size(); i++) {
            if (!row.own(i).isEmpty()) {
                values.add(row.own(i));
            }
        }
        return values;
    }

    private void columns(Line row, int labelColumn) {
        yearColumns.clear();
        totalColumns.clear();
        for (int i = labelColumn + 1; i < row.cells().size(); i++) {
            String text = row.own(i);
            Optional<Integer> year = text.length() <= 30 ? Years.ofHeading(text) : Optional.empty();
            if (year.isPresent() && year.get() >= 100) {
                yearColumns.put(i, year.get());
            } else if (Funds.isAllSources(text) && text.length() <= 40) {
                totalColumns.add(i);
            }
        }
        if (yearColumns.isEmpty()) {
            totalColumns.clear();
        }
    }

    private void moneyRow(Line row, String label) {
        Map<Integer, Integer> before = new TreeMap<>(yearColumns);
        columns(row, numberColumn + 1);
        if (!yearColumns.isEmpty()) {
            return;
        }
        yearColumns.putAll(before);
        if (totalColumns.isEmpty()) {
            totalColumns.addAll(guessTotals());
        }
        MoneyUnit.find(label).ifPresent(found -> unit = found);
        amounts(row, label);
    }

    /** The column just before the first year holds the sum of all years. */
    private List<Integer> guessTotals() {
        return yearColumns.keySet().stream()
                .min(Integer::compare)
                .filter(first -> first > numberColumn + 2)
                .map(first -> List.of(first - 1))
                .orElse(List.of());
    }

    private void amounts(Line row, String label) {
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        yearColumns.forEach((column, year) ->
                Numerals.parse(row.own(column)).ifPresent(value -> byYear.put(year, unit.hryvnias(value))));
        BigDecimal total = totalColumns.stream()
                .map(column -> Numerals.parse(row.own(column)).map(unit::hryvnias))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        if (byYear.isEmpty() && total == null) {
            singleValue(row, label);
            return;
        }
        add(row, label, total, byYear);
    }

    /** «у тому числі: 2026 рік | 100,0» in two columns. */
    private void singleValue(Line row, String label) {
        List<BigDecimal> numbers = values(row, numberColumn + 1).stream()
                .map(Numerals::parse)
                .flatMap(Optional::stream)
                .map(unit::hryvnias)
                .toList();
        Optional<Integer> year = Years.ofHeading(label);
        if (numbers.size() != 1) {
            extend(row, numberColumn + 1);
        } else if (year.isPresent() && !totals.isEmpty()) {
            totals.getLast().byYear().put(year.get(), numbers.getFirst());
            note(label, numbers.getFirst(), Map.of());
        } else {
            add(row, label, numbers.getFirst(), new TreeMap<>());
        }
    }

    private void add(Line row, String label, @Nullable BigDecimal total, Map<Integer, BigDecimal> byYear) {
        String norm = Words.norm(label);
        boolean all = norm.matches(".*(?:загальн|обсяг|всього|усього|разом).*") && !norm.matches(".*бюджет\\p{L}* .*");
        FundingSource source = all ? null : Funds.source(label).orElse(null);
        totals.add(total(row, source, label, total, byYear));
        note(label, total, byYear);
    }

    private static DeclaredTotal total(
            Line row,
            @Nullable FundingSource source,
            String label,
            @Nullable BigDecimal total,
            Map<Integer, BigDecimal> byYear) {
        String place = row.place().toString();
        return new DeclaredTotal(DeclaredTotal.PASSPORT, source, label, total, byYear, place);
    }

    /** The money row of the passport reads as a person would say it. */
    private void note(String label, @Nullable BigDecimal total, Map<Integer, BigDecimal> byYear) {
        StringJoiner years = new StringJoiner("; ");
        byYear.forEach((year, amount) -> years.add(year + " — " + unit.plain(amount)));
        boolean all = Funds.isAllSources(label);
        String name = Words.clean(UNIT.matcher(label).replaceAll("")).replaceAll("[,:\\s]+$", "");
        String sum = total == null ? years + " " + unit.printed() : unit.plain(total) + " " + unit.printed();
        String inside = total == null || total.signum() == 0 || byYear.isEmpty() ? "" : " (" + years + ")";
        append((all ? "" : name + " — ") + sum + inside, "; ");
    }

    private void append(String text, String separator) {
        PassportRow last = rows.getLast();
        String value = last.value().isEmpty() ? text : last.value() + separator + text;
        rows.set(rows.size() - 1, new PassportRow(last.number(), last.field(), last.label(), value, last.place()));
    }

    private void extend(Line row, int labelColumn) {
        String label = row.own(labelColumn);
        PassportRow last = rows.getLast();
        if (!label.isEmpty() && last.value().isEmpty() && !money) {
            rows.set(
                    rows.size() - 1,
                    new PassportRow(
                            last.number(), last.field(), Words.join(last.label(), label), last.value(), last.place()));
        } else if (!label.isEmpty() && !money) {
            append(label, " ");
        }
        String text = String.join(" ", values(row, labelColumn));
        if (!text.isEmpty()) {
            append(text, " ");
            ofText(text, unit, row.place().toString()).filter(_ -> money).ifPresent(totals::add);
        }
    }

    /** Money said in words inside one cell: «Усього 5000,0 тис. грн, у тому числі: 2026 рік – 1000,0 …». */
    public static Optional<DeclaredTotal> ofText(String text, MoneyUnit unit, String place) {
        MoneyUnit printed = MoneyUnit.find(text).orElse(unit);
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        Matcher years = BY_YEAR.matcher(text);
        int first = text.length();
        while (years.find()) {
            Optional<BigDecimal> value = Numerals.parse(years.group(2));
            boolean range = value.filter(number -> number.compareTo(BigDecimal.valueOf(2000)) >= 0
                            && number.compareTo(BigDecimal.valueOf(2100)) < 0
                            && !years.group(2).matches(".*[.,].*"))
                    .isPresent();
            if (value.isPresent() && !range) {
                first = Math.min(first, years.start());
                byYear.put(Integer.valueOf(years.group(1)), printed.hryvnias(value.get()));
            }
        }
        Matcher sum = SUM.matcher(text.substring(0, first));
        BigDecimal total =
                sum.find() ? Numerals.parse(sum.group(1)).map(printed::hryvnias).orElse(null) : null;
        return total == null && byYear.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeclaredTotal(DeclaredTotal.PASSPORT, null, text, total, byYear, place));
    }
}
