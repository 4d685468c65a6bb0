package ua.ratusha.programme.plan.amend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ExpenditureKind;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;

/** The changes that a person may make to a draft, each from one content to the next. */
public final class Edits {
    private static final String MADE_HERE = "";

    private Edits() {}

    /**
     * What a measure is to say.
     *
     * @param money hryvnias by year of the given source; sums of other sources stay as they are
     */
    public record MeasureWords(
            String title,
            String term,
            String executors,
            String fundingText,
            Funding funding,
            FundingSource source,
            Map<Integer, BigDecimal> money,
            String expectedResult) {}

    public record IndicatorWords(
            String priority,
            String title,
            String unit,
            Growth growth,
            boolean cumulative,
            @Nullable BigDecimal baseline,
            Map<Integer, BigDecimal> targets,
            @Nullable BigDecimal wholePeriod) {}

    public static UnaryOperator<ProgrammeContent> passport(int row, String value) {
        return content -> {
            List<PassportRow> rows = new ArrayList<>(content.passport());
            PassportRow old = rows.get(row);
            rows.set(row, new PassportRow(old.number(), old.field(), old.label(), value.strip(), old.place()));
            return copy(content, rows, content.directions(), content.indicators());
        };
    }

    public static UnaryOperator<ProgrammeContent> measure(UUID key, MeasureWords words) {
        return content -> eachMeasure(content, old -> old.key().equals(key) ? written(old, words) : old);
    }

    public static UnaryOperator<ProgrammeContent> newMeasure(String direction, UUID key, MeasureWords words) {
        return content -> copy(
                content,
                content.passport(),
                content.directions().stream()
                        .map(each -> each.number().equals(direction) ? withNew(each, key, words) : each)
                        .toList(),
                content.indicators());
    }

    /** Takes a measure out; indicators stay and lose the link. */
    public static UnaryOperator<ProgrammeContent> withoutMeasure(UUID key) {
        return content -> copy(
                content,
                content.passport(),
                content.directions().stream()
                        .map(each -> with(
                                each,
                                each.measures().stream()
                                        .filter(measure -> !measure.key().equals(key))
                                        .toList()))
                        .toList(),
                content.indicators().stream()
                        .map(indicator -> key.equals(indicator.measureKey())
                                ? indicator.withKeys(indicator.key(), null)
                                : indicator)
                        .toList());
    }

    public static UnaryOperator<ProgrammeContent> indicator(UUID key, IndicatorWords words) {
        return content ->
                eachIndicator(content, old -> old.key().equals(key) ? written(old.number(), key, old, words) : old);
    }

    public static UnaryOperator<ProgrammeContent> newIndicator(UUID key, IndicatorWords words) {
        return content -> {
            List<Indicator> indicators = new ArrayList<>(content.indicators());
            indicators.add(written(indicators.size() + 1 + ".", key, null, words));
            return copy(content, content.passport(), content.directions(), indicators);
        };
    }

    public static UnaryOperator<ProgrammeContent> withoutIndicator(UUID key) {
        return content -> copy(
                content,
                content.passport(),
                content.directions(),
                content.indicators().stream()
                        .filter(indicator -> !indicator.key().equals(key))
                        .toList());
    }

    private static Measure written(Measure old, MeasureWords words) {
        List<Money> money = new ArrayList<>(old.money().stream()
                .filter(cell -> cell.source() != words.source())
                .toList());
        words.money().forEach((year, amount) -> money.addAll(cells(old, words.source(), year, amount)));
        List<Money> cells = words.funding() == Funding.FUNDED ? List.copyOf(money) : List.of();
        Measure measure = new Measure(
                old.key(),
                old.code(),
                words.title().strip(),
                words.term().strip(),
                firstYear(words.term(), old.firstYear()),
                lastYear(words.term(), old.lastYear()),
                words.executors().strip(),
                words.fundingText().strip(),
                words.funding(),
                cells,
                null,
                words.expectedResult().strip(),
                old.place());
        return words.funding() == Funding.FUNDED ? withDeclaredTotal(measure) : measure;
    }

    /** A measure written in the house prints the sum of its own cells. */
    private static Measure withDeclaredTotal(Measure m) {
        return new Measure(
                m.key(),
                m.code(),
                m.title(),
                m.termText(),
                m.firstYear(),
                m.lastYear(),
                m.executors(),
                m.fundingText(),
                m.funding(),
                m.money(),
                m.total(),
                m.expectedResult(),
                m.place());
    }

    /** The cells of a year: as they were when their sum has not changed, so that a split by kind is kept. */
    private static List<Money> cells(Measure old, FundingSource source, int year, BigDecimal amount) {
        List<Money> before = old.money().stream()
                .filter(cell -> cell.source() == source && cell.year() == year)
                .toList();
        BigDecimal sum = before.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount) == 0) {
            return before;
        }
        ExpenditureKind kind = before.size() == 1 ? before.getFirst().kind() : ExpenditureKind.UNSPLIT;
        return amount.signum() == 0 ? List.of() : List.of(new Money(year, source, kind, amount.setScale(2)));
    }

    private static @Nullable Integer firstYear(String term, @Nullable Integer otherwise) {
        return years(term).stream().min(Integer::compare).orElse(otherwise);
    }

    private static @Nullable Integer lastYear(String term, @Nullable Integer otherwise) {
        return years(term).stream().max(Integer::compare).orElse(otherwise);
    }

    private static List<Integer> years(String term) {
        return java.util.regex.Pattern.compile("\\b20\\d\\d\\b")
                .matcher(term)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }

    private static Direction withNew(Direction direction, UUID key, MeasureWords words) {
        Measure blank = new Measure(
                key,
                direction.number() + "." + (direction.measures().size() + 1),
                "",
                "",
                null,
                null,
                "",
                "",
                Funding.UNSPECIFIED,
                List.of(),
                null,
                "",
                MADE_HERE);
        List<Measure> measures = new ArrayList<>(direction.measures());
        measures.add(written(blank, words));
        return with(direction, measures);
    }

    private static Indicator written(String number, UUID key, @Nullable Indicator old, IndicatorWords words) {
        return new Indicator(
                key,
                number,
                words.priority().strip(),
                old == null ? null : old.measureKey(),
                words.title().strip(),
                words.unit().strip(),
                words.growth(),
                words.cumulative(),
                words.baseline(),
                Map.copyOf(words.targets()),
                words.wholePeriod(),
                old == null ? words.unit().strip() : old.wholePeriodUnit(),
                old == null ? MADE_HERE : old.place());
    }

    private static ProgrammeContent eachMeasure(ProgrammeContent content, UnaryOperator<Measure> change) {
        return copy(
                content,
                content.passport(),
                content.directions().stream()
                        .map(each ->
                                with(each, each.measures().stream().map(change).toList()))
                        .toList(),
                content.indicators());
    }

    private static ProgrammeContent eachIndicator(ProgrammeContent content, UnaryOperator<Indicator> change) {
        return copy(
                content,
                content.passport(),
                content.directions(),
                content.indicators().stream().map(change).toList());
    }

    private static Direction with(Direction direction, List<Measure> measures) {
        return new Direction(direction.number(), direction.title(), direction.tasks(), measures, direction.place());
    }

    private static ProgrammeContent copy(
            ProgrammeContent c, List<PassportRow> passport, List<Direction> directions, List<Indicator> indicators) {
        return new ProgrammeContent(
                c.title(),
                c.communityName(),
                c.katottg(),
                c.years(),
                c.approvals(),
                passport,
                c.sections(),
                directions,
                indicators,
                Totals.recount(c, directions),
                c.references(),
                c.figures(),
                c.monitoring(),
                c.reporting(),
                c.missing());
    }
}
