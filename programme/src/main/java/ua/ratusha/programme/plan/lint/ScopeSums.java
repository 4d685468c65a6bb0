package ua.ratusha.programme.plan.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/**
 * {@code sum-by-direction}, {@code sum-by-source} and {@code sum-by-programme}: the printed totals are the sums of the
 * measures, over all years and in each year.
 */
final class ScopeSums implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        if (content.measures().allMatch(measure -> Amounts.total(measure).signum() == 0)) {
            return;
        }
        Amounts amounts = new Amounts(content);
        for (DeclaredTotal total : content.totals()) {
            List<Measure> measures = measures(content, total.scope());
            if (measures != null) {
                compare(total, measures, sources(content, total.scope()), amounts, findings);
            }
        }
    }

    private static @Nullable List<Measure> measures(ProgrammeContent content, String scope) {
        if (scope.equals(DeclaredTotal.PROGRAMME)) {
            return content.measures().toList();
        }
        int ordinal = 0;
        for (Direction direction : content.directions()) {
            ordinal++;
            boolean mine = direction.number().equals(scope)
                    || direction.number().isEmpty() && scope.equals(String.valueOf(ordinal));
            if (mine) {
                return direction.measures();
            }
        }
        return null;
    }

    private static Set<FundingSource> sources(ProgrammeContent content, String scope) {
        return content.totals().stream()
                .filter(total -> total.scope().equals(scope))
                .map(DeclaredTotal::source)
                .filter(source -> source != null)
                .collect(Collectors.toSet());
    }

    private static void compare(
            DeclaredTotal total,
            List<Measure> measures,
            Set<FundingSource> named,
            Amounts amounts,
            Consumer<Finding> findings) {
        Predicate<FundingSource> counts = counts(total.source(), named);
        boolean split = measures.stream()
                .noneMatch(m -> m.money().isEmpty() && Amounts.total(m).signum() != 0);
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<Integer, BigDecimal> year : total.byYear().entrySet()) {
            BigDecimal sum = sum(measures, counts, year.getKey());
            if (split && !Amounts.agree(year.getValue(), sum)) {
                String what = total.label() + ", " + year.getKey();
                found.add(amounts.finding(
                        rule(total), total.place(), total.scope(), what, year.getValue(), sum, measures.size()));
            }
        }
        BigDecimal printed = total.total();
        BigDecimal sum = total.source() == null
                ? measures.stream().map(Amounts::total).reduce(BigDecimal.ZERO, BigDecimal::add)
                : sum(measures, counts, null);
        if (found.isEmpty() && printed != null && (split || total.source() == null) && !Amounts.agree(printed, sum)) {
            found.add(amounts.finding(
                    rule(total), total.place(), total.scope(), total.label(), printed, sum, measures.size()));
        }
        found.stream().limit(1).forEach(findings);
    }

    /** «Інші джерела» are all that the other rows of the same block do not name. */
    private static Predicate<FundingSource> counts(@Nullable FundingSource source, Set<FundingSource> named) {
        if (source == null) {
            return _ -> true;
        }
        return source == FundingSource.OTHER
                ? cell -> cell == FundingSource.OTHER || !named.contains(cell)
                : cell -> cell == source;
    }

    private static BigDecimal sum(List<Measure> measures, Predicate<FundingSource> counts, @Nullable Integer year) {
        return measures.stream()
                .flatMap(measure -> measure.money().stream())
                .filter(cell -> counts.test(cell.source()) && (year == null || cell.year() == year))
                .map(ProgrammeContent.Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String rule(DeclaredTotal total) {
        if (total.source() != null) {
            return "sum-by-source";
        }
        return total.scope().equals(DeclaredTotal.PROGRAMME) ? "sum-by-programme" : "sum-by-direction";
    }
}
