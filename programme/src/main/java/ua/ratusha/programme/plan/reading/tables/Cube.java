package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.reading.tables.ColumnMeaning.What;
import ua.ratusha.programme.plan.reading.tables.Table.Cell;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Payer;
import ua.ratusha.programme.plan.reading.words.Years;

/** Reads the money columns of a row: the finest columns give cells, those that sum them give the row's own total. */
final class Cube {
    private final ColumnMapping mapping;
    private final List<Integer> programme;
    private final Drafts drafts;

    /** @param drafts where it says which sums could not be read */
    Cube(ColumnMapping mapping, List<Integer> programme, Drafts drafts) {
        this.mapping = mapping;
        this.programme = programme;
        this.drafts = drafts;
    }

    /**
     * @param total the sum over all years that the row prints
     * @param printed sums of single years that the row prints beside their parts
     * @param shares the part of each payer in the total
     */
    record Amounts(
            List<Money> cells, @Nullable BigDecimal total, Map<Integer, BigDecimal> printed, List<BigDecimal> shares) {
        boolean isEmpty() {
            return cells.isEmpty() && total == null;
        }

        Map<Integer, BigDecimal> byYear() {
            Map<Integer, BigDecimal> sums = new TreeMap<>();
            cells.forEach(cell -> sums.merge(cell.year(), cell.amount(), BigDecimal::add));
            sums.putAll(printed);
            return sums;
        }
    }

    Amounts read(Line row, FundingSource rowSource, @Nullable Integer year) {
        return read(row, List.of(new Payer("", rowSource, ExpenditureKind.UNSPLIT, false)), year);
    }

    /**
     * @param payers the sources that the row names, used where the column names none; a cell with as many sums as there
     *     are payers gives each its own
     * @param year the year for money without a year's column, {@code null} when it is not one year
     */
    Amounts read(Line row, List<Payer> payers, @Nullable Integer year) {
        Map<Integer, List<BigDecimal>> filled = filled(row, payers);
        Map<Cube.Key, BigDecimal> cells = new java.util.LinkedHashMap<>();
        Map<Integer, BigDecimal> printed = new TreeMap<>();
        List<BigDecimal> shares = new ArrayList<>();
        for (Map.Entry<Integer, List<BigDecimal>> entry : filled.entrySet()) {
            ColumnMeaning meaning = mapping.column(entry.getKey());
            boolean sum = filled.keySet().stream().anyMatch(other -> meaning.covers(mapping.column(other)));
            Integer stage = meaning.year();
            Integer cellYear = stage == null ? year : Integer.valueOf(Years.resolve(stage, programme));
            boolean grand = stage == null && (meaning.source() == null || isOnlyTotal(meaning));
            if (grand && shares.isEmpty()) {
                shares.addAll(entry.getValue());
            }
            if (sum && !(grand && meaning.source() == null)) {
                compare(row, entry.getKey(), filled);
            }
            if (sum && stage != null && meaning.source() == null && cellYear != null) {
                printed.merge(cellYear, sum(entry.getValue(), payers), BigDecimal::add);
            }
            if (!sum && cellYear != null) {
                for (int i = 0; i < entry.getValue().size(); i++) {
                    Key key = Key.of(cellYear, meaning, payer(payers, entry.getValue(), i));
                    if (key != null) {
                        cells.merge(key, entry.getValue().get(i), BigDecimal::add);
                    }
                }
            }
        }
        List<Money> money = new ArrayList<>();
        cells.forEach((key, amount) -> money.add(new Money(key.year(), key.source(), key.kind(), amount)));
        return new Amounts(money, shares.isEmpty() ? null : sum(shares, payers), printed, List.copyOf(shares));
    }

    private record Key(int year, FundingSource source, ExpenditureKind kind) {
        /** Null for a sum over all payers that stands beside theirs. */
        static @Nullable Key of(int year, ColumnMeaning meaning, @Nullable Payer payer) {
            if (payer == null) {
                return null;
            }
            FundingSource source = meaning.source();
            ExpenditureKind kind = meaning.kind() == ExpenditureKind.UNSPLIT ? payer.kind() : meaning.kind();
            return new Key(year, source == null ? payer.source() : source, kind);
        }
    }

    private static @Nullable Payer payer(List<Payer> payers, List<BigDecimal> values, int index) {
        if (values.size() > 1) {
            return payers.get(index).all() ? null : payers.get(index);
        }
        return payers.stream().filter(payer -> !payer.all()).findFirst().orElse(payers.getFirst());
    }

    private static BigDecimal sum(List<BigDecimal> values, List<Payer> payers) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (int i = 0; i < values.size(); i++) {
            sum = values.size() > 1 && payers.get(i).all() ? sum : sum.add(values.get(i));
        }
        return sum;
    }

    private Map<Integer, List<BigDecimal>> filled(Line row, List<Payer> payers) {
        Map<Integer, List<BigDecimal>> filled = new TreeMap<>();
        boolean single = false;
        for (int i = 0; i < mapping.columns().size(); i++) {
            if (!Sorter.isMoney(mapping.column(i)) || row.own(i).isEmpty()) {
                continue;
            }
            List<BigDecimal> values = values(row, i);
            boolean fits = values.size() == 1
                    || values.size() == payers.size() && mapping.column(i).source() == null;
            if (!values.isEmpty() && fits) {
                filled.put(i, values);
                boolean signed = values.getFirst().signum() != 0;
                single |= values.size() == 1 && signed && mapping.column(i).source() == null;
            } else if (row.own(i).chars().anyMatch(Character::isDigit)) {
                drafts.unclear.add("«" + row.own(i) + "» (" + row.place() + ")");
            }
        }
        boolean split = filled.values().stream().anyMatch(values -> values.size() > 1);
        if (single && !split && payers.stream().filter(payer -> !payer.all()).count() > 1) {
            drafts.shared.add(row.place().toString());
        }
        return filled;
    }

    /** A sum that the row prints over some of its columns is theirs, or a person is told. */
    private void compare(Line row, int column, Map<Integer, List<BigDecimal>> filled) {
        ColumnMeaning meaning = mapping.column(column);
        Map<Integer, List<BigDecimal>> parts = new HashMap<>(filled);
        parts.keySet()
                .removeIf(other -> !meaning.covers(mapping.column(other))
                        || filled.keySet().stream()
                                .anyMatch(finer -> mapping.column(other).covers(mapping.column(finer))));
        BigDecimal counted = parts.values().stream().flatMap(List::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal printed = filled.getOrDefault(column, List.of()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (printed.compareTo(counted) != 0) {
            drafts.parts.add(new Drafts.Part(row.place(), meaning.year(), printed, counted));
        }
    }

    /** No column sums this one, so it is the total although it names a source. */
    private boolean isOnlyTotal(ColumnMeaning meaning) {
        return mapping.columns().stream()
                .filter(Sorter::isMoney)
                .noneMatch(other -> !other.equals(meaning) && other.year() == null);
    }

    /** The sums of a cell in hryvnias: one for each line where each line is a sum, else the whole cell's. */
    private List<BigDecimal> values(Line row, int column) {
        Cell cell = row.cells().get(column);
        if (cell.covered()) {
            return List.of();
        }
        if (cell.lines().size() > 1) {
            List<BigDecimal> values = cell.lines().stream()
                    .map(this::lineValue)
                    .flatMap(Optional::stream)
                    .toList();
            boolean numbers =
                    cell.lines().stream().anyMatch(line -> amount(line).isPresent());
            if (values.size() == cell.lines().size() && numbers) {
                return values;
            }
        }
        return amount(cell.text()).map(List::of).orElse(List.of());
    }

    private Optional<BigDecimal> lineValue(String line) {
        return Numerals.isDash(line) ? Optional.of(BigDecimal.ZERO.setScale(2)) : amount(line);
    }

    private Optional<BigDecimal> amount(String text) {
        MoneyUnit unit = MoneyUnit.ofCell(text).orElse(mapping.unit());
        return Numerals.parse(text).map(unit::hryvnias);
    }

    boolean hasNumbers(Line row) {
        for (int i = 0; i < Math.min(mapping.columns().size(), row.cells().size()); i++) {
            if (Sorter.isMoney(mapping.column(i)) && !values(row, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Words in the place of a sum: «за потребою», «в межах кошторису». */
    String words(Line row) {
        for (int i = 0; i < mapping.columns().size(); i++) {
            String text = row.own(i);
            boolean words = text.chars().filter(Character::isLetter).count() > 3;
            if (Sorter.isMoney(mapping.column(i)) && words && values(row, i).isEmpty() && text.length() < 200) {
                return text;
            }
        }
        return "";
    }

    /** Whether two columns cannot be told apart, so that adding them might count money twice. */
    static boolean isAmbiguous(List<ColumnMeaning> columns, List<String> headings) {
        Map<ColumnMeaning, String> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMeaning column = columns.get(i);
            String heading = i < headings.size() ? headings.get(i) : "";
            String before = Sorter.isMoney(column) ? seen.putIfAbsent(column, heading) : null;
            boolean parts = before != null && Columns.isPartOfYear(before) && Columns.isPartOfYear(heading);
            if (before != null && !parts && !(column.what() == What.MONEY_SUM && Objects.equals(before, heading))) {
                return true;
            }
        }
        return false;
    }
}
