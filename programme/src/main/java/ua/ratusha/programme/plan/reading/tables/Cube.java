package ua.ratusha.programme.plan.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.reading.tables.Table.Line;
import ua.ratusha.programme.plan.reading.words.Numerals;
import ua.ratusha.programme.plan.reading.words.Years;

/** Reads the money columns of a row: the finest columns give cells, those that sum them give the row's own total. */
final class Cube {
    private final ColumnMapping mapping;
    private final List<Integer> programme;

    Cube(ColumnMapping mapping, List<Integer> programme) {
        this.mapping = mapping;
        this.programme = programme;
    }

    /** @param total the sum over all years that the row prints */
    record Amounts(List<Money> cells, @Nullable BigDecimal total) {
        boolean isEmpty() {
            return cells.isEmpty() && total == null;
        }

        Map<Integer, BigDecimal> byYear() {
            Map<Integer, BigDecimal> sums = new TreeMap<>();
            cells.forEach(cell -> sums.merge(cell.year(), cell.amount(), BigDecimal::add));
            return sums;
        }
    }

    /**
     * @param rowSource the source that the row names, used where the column names none
     * @param year the year for money without a year's column, {@code null} when it is not one year
     */
    Amounts read(Line row, FundingSource rowSource, @Nullable Integer year) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            if (Sorter.isMoney(mapping.column(i)) && amount(row, i).isPresent()) {
                filled.add(i);
            }
        }
        List<Money> cells = new ArrayList<>();
        BigDecimal total = null;
        for (int column : filled) {
            ColumnMeaning meaning = mapping.column(column);
            BigDecimal amount = amount(row, column).orElseThrow();
            boolean sum = filled.stream().anyMatch(other -> meaning.covers(mapping.column(other)));
            boolean grand = meaning.year() == null && (meaning.source() == null || isOnlyTotal(meaning));
            if (grand && total == null) {
                total = amount;
            }
            Integer cellYear =
                    meaning.year() == null ? year : Integer.valueOf(Years.resolve(meaning.year(), programme));
            if (!sum && cellYear != null) {
                FundingSource source = meaning.source() == null ? rowSource : meaning.source();
                cells.add(new Money(cellYear, source, meaning.kind(), amount));
            }
        }
        return new Amounts(cells, total);
    }

    /** No column sums this one, so it is the total although it names a source. */
    private boolean isOnlyTotal(ColumnMeaning meaning) {
        return mapping.columns().stream()
                .filter(Sorter::isMoney)
                .noneMatch(other -> !other.equals(meaning) && other.year() == null);
    }

    private Optional<BigDecimal> amount(Line row, int column) {
        return Numerals.parse(row.own(column)).map(mapping.unit()::hryvnias);
    }

    boolean hasNumbers(Line row) {
        for (int i = 0; i < mapping.columns().size(); i++) {
            if (Sorter.isMoney(mapping.column(i)) && amount(row, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
