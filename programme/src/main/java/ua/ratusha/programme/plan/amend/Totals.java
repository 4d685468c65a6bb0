package ua.ratusha.programme.plan.amend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Money;

/** Counts the printed totals anew from the cells, so that a redaction made in the house agrees with itself. */
final class Totals {
    private Totals() {}

    static List<DeclaredTotal> recount(ProgrammeContent content, List<Direction> directions) {
        return content.totals().stream()
                .map(total -> recount(total, content, directions))
                .toList();
    }

    private static DeclaredTotal recount(DeclaredTotal old, ProgrammeContent content, List<Direction> directions) {
        Predicate<Money> counted = counted(old, content);
        Map<Integer, BigDecimal> byYear = directions.stream()
                .filter(direction -> isWhole(old.scope()) || direction.number().equals(old.scope()))
                .flatMap(direction -> direction.measures().stream())
                .flatMap(measure -> measure.money().stream())
                .filter(counted)
                .collect(Collectors.toMap(Money::year, Money::amount, BigDecimal::add, TreeMap::new));
        content.years().forEach(year -> byYear.putIfAbsent(year, BigDecimal.ZERO.setScale(2)));
        BigDecimal total = byYear.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new DeclaredTotal(old.scope(), old.source(), old.label(), total, byYear, old.place());
    }

    private static boolean isWhole(String scope) {
        return scope.equals(DeclaredTotal.PROGRAMME) || scope.equals(DeclaredTotal.PASSPORT);
    }

    /** A row «інші джерела» is everything that no other row of its scope names. */
    private static Predicate<Money> counted(DeclaredTotal total, ProgrammeContent content) {
        if (total.source() == null) {
            return money -> true;
        }
        if (total.source() != FundingSource.OTHER) {
            return money -> money.source() == total.source();
        }
        Set<FundingSource> named = content.totals().stream()
                .filter(other -> other.scope().equals(total.scope()) && other.source() != null)
                .map(DeclaredTotal::source)
                .filter(source -> source != FundingSource.OTHER)
                .collect(Collectors.toSet());
        return money -> !named.contains(money.source());
    }
}
