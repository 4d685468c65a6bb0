package ua.ratusha.programme.reports.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * A programme at the end of a period in the four directions of monitoring that the law sets (the order of monitoring
 * approved by CMU 119 of 02.02.2024; the programme's own section on monitoring repeats them).
 *
 * @param asOf the last day that counts: the end of the period, or today while it lasts
 * @param years years of the programme, ascending
 * @param booksKept whether the house keeps books of the money; without them only the plan is known
 * @param projectsKept whether the house keeps projects
 */
public record MonitoringView(
        Period period,
        LocalDate asOf,
        List<Integer> years,
        List<Work> works,
        List<Project> projects,
        List<Money> money,
        List<Indicator> indicators,
        boolean booksKept,
        boolean projectsKept) {

    /**
     * Direction 1: a measure and its result.
     *
     * @param term as the programme prints it
     * @param due whether the programme has it in the year of the period
     * @param overdue whether its last year is over and it is neither done nor cancelled
     * @param result what its executors said last, up to the period's end; {@code null} when they said nothing
     */
    public record Work(
            UUID measure,
            String code,
            String title,
            String direction,
            String directionTitle,
            String term,
            String executors,
            String expected,
            boolean due,
            boolean overdue,
            @Nullable Result result) {

        public Optional<MeasureState> state() {
            return Optional.ofNullable(result).map(Result::state);
        }
    }

    /**
     * @param quarter the quarter for which it was said
     * @param file SHA-256 of the evidence, {@code null} when none was brought
     */
    public record Result(
            UUID id,
            Period quarter,
            MeasureState state,
            String text,
            @Nullable String file,
            @Nullable String fileName,
            Instant enteredAt,
            String author) {}

    /**
     * Direction 2: a project of informatization.
     *
     * @param state code of the state that system {@code projects} gives it
     * @param completeness per cent
     * @param lateDays days behind its term on the day of the view, 0 when in time
     */
    public record Project(
            UUID id,
            String title,
            String measureCode,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            String state,
            BigDecimal completeness,
            long lateDays,
            String responsible) {}

    /** Direction 3: the money of a measure in one year from one source. */
    public record Money(UUID measure, String code, int year, FundingSource source, Sums sums) {}

    /**
     * Direction 4: an indicator.
     *
     * @param unit unit of baseline, target and value
     * @param target of the year, {@code null} when the programme sets none
     * @param value {@code null} when there is none; then {@code reason} says why
     * @param completion per cent of the way from the baseline to the target
     * @param definition what exactly is counted; empty when nobody has said it
     */
    public record Indicator(
            UUID id,
            String number,
            String title,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal value,
            @Nullable LocalDate valueOn,
            Standing standing,
            @Nullable BigDecimal completion,
            Origin origin,
            String definition,
            String reason,
            String reasonEn,
            @Nullable Approval approval) {}

    /** How an indicator stands against the target of the year. */
    public enum Standing {
        REACHED,
        NOT_REACHED,
        NO_DATA,
        NO_TARGET
    }

    public enum Origin {
        /** Nobody has said what measures it. */
        UNBOUND,
        TYPED,
        SOURCE
    }

    /** @param sole whether the author approved it too, since nobody else may */
    public record Approval(String author, String approvedBy, Instant approvedAt, boolean sole) {}

    /** Measures that count in the period: those of its year, and those that were left over. */
    public List<Work> dueWorks() {
        return works.stream().filter(work -> work.due() || work.overdue()).toList();
    }

    public Stream<Money> moneyOf(int year) {
        return money.stream().filter(cell -> cell.year() == year);
    }

    public Sums total(int year) {
        return Sums.of(moneyOf(year).map(Money::sums));
    }

    public Sums total() {
        return Sums.of(money.stream().map(Money::sums));
    }

    /** Whether anything was ever written about the money beyond the plan. */
    public boolean moneyMoved() {
        return money.stream().anyMatch(cell -> cell.sums().moved());
    }
}
