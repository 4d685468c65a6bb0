package ua.ratusha.programme.plan.reading.tables;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * What a column holds.
 *
 * @param year of money or a target; below 100 it is the ordinal of a stage; {@code null} for all years together
 * @param source of money, {@code null} when the row names it or the column sums all
 */
public record ColumnMeaning(
        What what, @Nullable Integer year, @Nullable FundingSource source, ExpenditureKind kind) {

    public enum What {
        IGNORED,
        NUMBER,
        DIRECTION,
        TASK,
        MEASURE,
        TERM,
        EXECUTORS,
        SOURCE,
        MONEY,
        /** Money that other columns of the same year and source part, for example «усього» before quarters. */
        MONEY_SUM,
        RESULT,
        PRIORITY,
        INDICATOR,
        UNIT,
        BASELINE,
        TARGET,
        WHOLE,
        LABEL,
        VALUE
    }

    public static ColumnMeaning of(What what) {
        return new ColumnMeaning(what, null, null, ExpenditureKind.UNSPLIT);
    }

    public static ColumnMeaning target(int year) {
        return new ColumnMeaning(What.TARGET, year, null, ExpenditureKind.UNSPLIT);
    }

    /** A column of money that sums the other one and perhaps more. */
    boolean covers(ColumnMeaning other) {
        boolean finer = what == What.MONEY_SUM && other.what == What.MONEY;
        boolean sameKey = Objects.equals(year, other.year) && source == other.source && kind == other.kind;
        return (finer || !sameKey)
                && (year == null || year.equals(other.year))
                && (source == null || source == other.source)
                && (kind == ExpenditureKind.UNSPLIT || kind == other.kind);
    }

    /** As a short text for forms and storage, for example {@code MONEY:2026:LOCAL_BUDGET:CAPITAL}. */
    public String code() {
        return what + ":" + (year == null ? "" : year) + ":" + (source == null ? "" : source) + ":" + kind;
    }

    /** @throws IllegalArgumentException when the text is not what {@link #code()} gives */
    public static ColumnMeaning parse(String code) {
        String[] parts = code.split(":", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("column meaning: " + code);
        }
        return new ColumnMeaning(
                What.valueOf(parts[0]),
                parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
                parts[2].isEmpty() ? null : FundingSource.valueOf(parts[2]),
                ExpenditureKind.valueOf(parts[3]));
    }
}
