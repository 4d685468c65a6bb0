package ua.ratusha.programme.plan.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one redaction of an informatization programme says (CMU 119 of 02.02.2024: passport, concept, annex of tasks,
 * annex of indicators). Amounts are hryvnias with scale 2, whatever unit the document prints.
 *
 * @param katottg code of the community, {@code null} when the document does not give it
 * @param years the years of the programme, ascending
 * @param approvals every act that the document names as the one that approves it; more than one is a finding
 * @param references acts that the text cites
 * @param missing parts that the document promises and does not contain, in the reader's words
 */
public record ProgrammeContent(
        String title,
        String communityName,
        @Nullable String katottg,
        List<Integer> years,
        List<ActReference> approvals,
        List<PassportRow> passport,
        List<Section> sections,
        List<Direction> directions,
        List<Indicator> indicators,
        List<DeclaredTotal> totals,
        List<ActReference> references,
        List<Figure> figures,
        List<MonitoringRule> monitoring,
        List<ReportingRule> reporting,
        List<String> missing) {

    public Stream<Measure> measures() {
        return directions.stream().flatMap(direction -> direction.measures().stream());
    }

    public Optional<String> passportValue(PassportField field) {
        return passport.stream()
                .filter(row -> row.field() == field)
                .map(PassportRow::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The same content with other annexes. */
    public ProgrammeContent withAnnexes(List<Direction> directions, List<Indicator> indicators) {
        return new ProgrammeContent(
                title(),
                communityName(),
                katottg(),
                years(),
                approvals(),
                passport(),
                sections(),
                directions,
                indicators,
                totals(),
                references(),
                figures(),
                monitoring(),
                reporting(),
                missing());
    }

    /** The same content as of that community, whatever the document calls it. */
    public ProgrammeContent ofCommunity(String name, String code) {
        return new ProgrammeContent(
                title(),
                name,
                code,
                years(),
                approvals(),
                passport(),
                sections(),
                directions(),
                indicators(),
                totals(),
                references(),
                figures(),
                monitoring(),
                reporting(),
                missing());
    }

    /** @param number as printed, for example {@code 255/Р}; @param date ISO date or empty when not printed */
    public record ActReference(String kind, String number, String date, String text, String place) {}

    public record PassportRow(String number, PassportField field, String label, String value, String place) {}

    public record Section(int level, String number, String heading, String text, String place) {}

    /** @param tasks tasks that the text lists under the direction, apart from the measures of the annex */
    public record Direction(String number, String title, List<String> tasks, List<Measure> measures, String place) {}

    /**
     * A measure (захід) of annex 1.
     *
     * @param key stays the same through all redactions
     * @param code direction and number, for example {@code I.2}
     * @param money cells of the cube; a year without a cell has no money planned
     * @param declaredTotal the sum that the row itself prints, {@code null} when it prints none
     */
    public record Measure(
            UUID key,
            String code,
            String title,
            String termText,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            String executors,
            String fundingText,
            Funding funding,
            List<Money> money,
            @Nullable BigDecimal declaredTotal,
            String expectedResult,
            String place) {

        public BigDecimal total() {
            return sum(money.stream());
        }

        public BigDecimal total(int year) {
            return sum(money.stream().filter(cell -> cell.year() == year));
        }

        public Measure withKey(UUID key) {
            return new Measure(
                    key,
                    code(),
                    title(),
                    termText(),
                    firstYear(),
                    lastYear(),
                    executors(),
                    fundingText(),
                    funding(),
                    money(),
                    declaredTotal(),
                    expectedResult(),
                    place());
        }

        private static BigDecimal sum(Stream<Money> cells) {
            return cells.map(Money::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }
    }

    /** One cell of the money cube: hryvnias, scale 2. */
    public record Money(int year, FundingSource source, ExpenditureKind kind, BigDecimal amount) {}

    /**
     * An indicator of annex 2.
     *
     * @param key stays the same through all redactions, so that facts keep their history
     * @param priority the measure or task that the indicator measures, as printed
     * @param measureKey the measure that {@code priority} names, {@code null} when none matches
     * @param unit as printed, for example {@code %}
     * @param cumulative whether a year's target includes the years before it
     * @param targets by year; a year without a number («-») is absent
     * @param wholePeriodUnit the unit in the header of the last column, empty when it has none
     */
    public record Indicator(
            UUID key,
            String number,
            String priority,
            @Nullable UUID measureKey,
            String title,
            String unit,
            Growth growth,
            boolean cumulative,
            @Nullable BigDecimal baseline,
            Map<Integer, BigDecimal> targets,
            @Nullable BigDecimal wholePeriod,
            String wholePeriodUnit,
            String place) {

        public Indicator withKeys(UUID key, @Nullable UUID measureKey) {
            return new Indicator(
                    key,
                    number(),
                    priority(),
                    measureKey,
                    title(),
                    unit(),
                    growth(),
                    cumulative(),
                    baseline(),
                    targets(),
                    wholePeriod(),
                    wholePeriodUnit(),
                    place());
        }
    }

    /**
     * A total that the document itself prints.
     *
     * @param scope number of the direction ({@code II}), {@link #PROGRAMME} or {@link #PASSPORT}
     * @param source {@code null} for all sources together
     * @param byYear hryvnias by year
     */
    public record DeclaredTotal(
            String scope,
            @Nullable FundingSource source,
            String label,
            @Nullable BigDecimal total,
            Map<Integer, BigDecimal> byYear,
            String place) {
        public static final String PROGRAMME = "програма";
        public static final String PASSPORT = "паспорт";
    }

    /** A number of the analysis with its words, as the text says it. */
    public record Figure(BigDecimal value, String unit, String sentence, String place) {}

    /** A direction of monitoring that the programme sets for itself. */
    public record MonitoringRule(String text, String place) {}

    /** A report that the programme promises: to whom and by which day of the next year. */
    public record ReportingRule(int dueMonth, int dueDay, String addressee, String ground, String place) {}
}
