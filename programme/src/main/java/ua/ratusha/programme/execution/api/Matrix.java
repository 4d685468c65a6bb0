package ua.ratusha.programme.execution.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * The money of a programme by measure, year and source.
 *
 * @param asOf entries dated later are left out
 * @param years years of the programme, ascending
 * @param measures every measure, in the order of the document; those without money too
 * @param cells only cells where some sum was ever written; at most one a measure, year and source
 */
public record Matrix(UUID programme, LocalDate asOf, List<Integer> years, List<Line> measures, List<Cell> cells) {

    /**
     * A measure as the matrix shows it.
     *
     * @param inPlan false for a measure that has money in the books and is gone from the redaction in force
     */
    public record Line(UUID measure, String code, String title, String direction, Funding funding, boolean inPlan) {}

    public record Cell(UUID measure, String direction, int year, FundingSource source, Amounts amounts) {}

    /** The matrix with one year only; {@code null} keeps all. */
    public Matrix ofYear(@Nullable Integer year) {
        return year == null ? this : only(cell -> cell.year() == year);
    }

    /** The matrix with one source only; {@code null} keeps all. */
    public Matrix ofSource(@Nullable FundingSource source) {
        return source == null ? this : only(cell -> cell.source() == source);
    }

    public Amounts total() {
        return Amounts.sum(cells.stream().map(Cell::amounts));
    }

    public Amounts ofMeasure(UUID measure) {
        return Amounts.sum(
                cells.stream().filter(cell -> cell.measure().equals(measure)).map(Cell::amounts));
    }

    public Amounts cell(UUID measure, int year, FundingSource source) {
        return Amounts.sum(cells.stream()
                .filter(cell -> cell.measure().equals(measure) && cell.year() == year && cell.source() == source)
                .map(Cell::amounts));
    }

    public Map<UUID, Amounts> byMeasure() {
        return by(Cell::measure);
    }

    /** Directions by their number as printed. */
    public Map<String, Amounts> byDirection() {
        return by(Cell::direction);
    }

    public Map<FundingSource, Amounts> bySource() {
        return new TreeMap<>(by(Cell::source));
    }

    public Map<Integer, Amounts> byYear() {
        return new TreeMap<>(by(Cell::year));
    }

    /** Sources that have any money, in their natural order. */
    public Set<FundingSource> sources() {
        return cells.stream().map(Cell::source).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Paid in all years up to the given one, with it. */
    public BigDecimal paidThrough(int year) {
        return only(cell -> cell.year() <= year).total().paid();
    }

    private Matrix only(Predicate<Cell> kept) {
        return new Matrix(
                programme, asOf, years, measures, cells.stream().filter(kept).toList());
    }

    private <K> Map<K, Amounts> by(Function<Cell, K> key) {
        return cells.stream()
                .collect(Collectors.toMap(key, Cell::amounts, Amounts::plus, java.util.LinkedHashMap::new));
    }
}
