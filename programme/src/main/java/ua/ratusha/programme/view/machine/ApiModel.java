package ua.ratusha.programme.view.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.PassportField;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.ReportKind;

/** What programs read. Field names stay; a new field may come. Amounts are hryvnias with two decimals. */
public final class ApiModel {
    private ApiModel() {}

    @Schema(description = "Act that approved a redaction")
    public record Act(
            @Schema(example = "рішення") String kind,
            @Schema(example = "116-VIII") String number,
            LocalDate date) {}

    @Schema(description = "A programme in a line of a list")
    public record Programme(
            UUID id,

            @Schema(example = "khersonska-2026-2028", description = "Name in addresses")
            String slug,

            String title,
            String community,

            @Schema(description = "Code of the territory (KATOTTG)", example = "UA65100150000057191") @Nullable
            String katottg,

            @Schema(description = "Carried out by this house; false: loaded for comparison")
            boolean own,

            Standing standing,
            @Nullable Act act,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            int redactions,
            BigDecimal planned,

            @Schema(description = "Page for people, from the root of the house")
            String page) {}

    @Schema(description = "One page of programmes")
    public record Programmes(
            List<Programme> items,

            @Schema(description = "Value of the parameter cursor for the next page; absent on the last")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String next) {}

    public record PassportRow(String number, PassportField field, String label, String value) {}

    @Schema(description = "A direction (priority) of the programme, or a group of tasks")
    public record Direction(String number, String title, List<String> tasks, int measures, BigDecimal planned) {}

    @Schema(description = "A report that the programme promises every year")
    public record ReportingRule(int dueMonth, int dueDay, String addressee, String ground) {}

    @Schema(description = "A figure of the community's own documents")
    public record Figure(
            String code,
            String title,
            String titleEn,
            BigDecimal value,
            String unit,
            @Nullable LocalDate asOf,
            @Schema(description = "Line of the document") int line,
            String quote) {}

    @Schema(description = "A programme with what its redaction in force says")
    public record Details(
            Programme programme,
            int redaction,
            List<Integer> years,
            List<PassportRow> passport,
            List<Direction> directions,

            @Schema(description = "Parts that the document promises and does not contain")
            List<String> missing,

            List<String> monitoring,
            List<ReportingRule> reporting,
            List<Figure> figures) {}

    @Schema(description = "Planned money of one year, source and kind")
    public record Money(int year, FundingSource source, ExpenditureKind kind, BigDecimal amount) {}

    @Schema(description = "A measure of annex 1")
    public record Measure(
            @Schema(description = "Stays the same through all redactions")
            UUID key,

            @Schema(example = "I.2") String code,
            String direction,
            String title,
            String term,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            String executors,

            @Schema(description = "Only FUNDED has sums; the others are states and not zeros")
            Funding funding,

            String fundingText,
            List<Money> money,
            BigDecimal planned,
            BigDecimal paid,

            @Schema(description = "How far it has come, as its executors said; absent while they said nothing")
            @Nullable
            MeasureState state,

            String expectedResult,
            String place) {}

    @Schema(description = "Money of the programme by year and source")
    public record Sum(
            int year,
            FundingSource source,
            BigDecimal planned,

            @Schema(description = "The plan with the changes that the budget made to it")
            BigDecimal amended,

            BigDecimal allocated,
            BigDecimal contracted,
            BigDecimal paid) {}

    @Schema(description = "An indicator of annex 2")
    public record Indicator(
            @Schema(description = "Stays the same through all redactions")
            UUID key,

            String number,
            String title,

            @Schema(description = "Measure or task that it measures, as printed")
            String priority,

            @Schema(description = "Code of the measure, when one matches") @Nullable
            String measure,

            String unit,
            Growth growth,

            @Schema(description = "Whether the target of a year includes the years before it")
            boolean cumulative,

            @Nullable BigDecimal baseline,

            @Schema(description = "By year; a year without a number is absent")
            Map<Integer, BigDecimal> targets,

            @Nullable BigDecimal wholePeriod,
            String place,
            Fact fact) {}

    @Schema(description = "What is known of an indicator today; only approved and measured figures")
    public record Fact(
            @Schema(description = "absent while nothing is known") @Nullable
            BigDecimal value,

            @Nullable LocalDate asOf,
            IndicatorState.Origin origin,
            IndicatorState.Status status,

            @Schema(description = "Per cent of the way to this year's target") @Nullable
            BigDecimal completion,

            @Schema(description = "Straight line to the end of the year") @Nullable
            BigDecimal forecast,

            @Schema(description = "Why there is no value") @Nullable
            Words reason,

            List<Point> history) {}

    public record Point(LocalDate date, BigDecimal value) {}

    @Schema(description = "The same words in the two languages of the house")
    public record Words(String uk, String en) {}

    @Schema(description = "What the automatic check found in the document")
    public record Finding(
            @Schema(example = "target-without-money") String rule,
            Severity severity,
            String subject,
            String place,
            Words title,
            Words message,
            Words mend) {}

    @Schema(description = "A report that will never change")
    public record Report(
            UUID id,
            ReportKind kind,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate acceptedDate,

            @Schema(description = "SHA-256 of the data that its files are made from")
            String snapshot,

            @Schema(description = "The report that this one stands in for") @Nullable
            UUID corrects,

            String page) {}

    public record RedactionLine(
            int number, Redaction.State state, @Nullable Act act, Instant createdAt, BigDecimal planned, String page) {}
}
