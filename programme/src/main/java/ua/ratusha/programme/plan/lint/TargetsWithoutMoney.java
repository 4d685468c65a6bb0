package ua.ratusha.programme.plan.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** {@code target-without-money}: a target moves in a year without money for its measure, paid for in other years. */
final class TargetsWithoutMoney implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        Map<UUID, Measure> measures =
                content.measures().collect(Collectors.toMap(Measure::key, Function.identity(), (first, _) -> first));
        for (Indicator indicator : content.indicators()) {
            UUID key = indicator.measureKey();
            Measure measure = key == null ? null : measures.get(key);
            if (measure != null && !measure.money().isEmpty()) {
                check(indicator, measure, findings);
            }
        }
    }

    private static void check(Indicator indicator, Measure measure, Consumer<Finding> findings) {
        BigDecimal before = indicator.baseline();
        for (Map.Entry<Integer, BigDecimal> target : new TreeMap<>(indicator.targets()).entrySet()) {
            int year = target.getKey();
            boolean paid = measure.total(year).signum() > 0;
            if (!paid && moves(indicator, before, target.getValue())) {
                findings.accept(new Finding(
                        "target-without-money",
                        Severity.WARNING,
                        measure.place(),
                        measure.code() + "/" + year,
                        List.of(
                                measure.code(),
                                String.valueOf(year),
                                indicator.number(),
                                before == null ? "—" : Amounts.plain(before),
                                Amounts.plain(target.getValue()))));
            }
            before = target.getValue();
        }
    }

    private static boolean moves(Indicator indicator, @Nullable BigDecimal before, BigDecimal target) {
        if (!indicator.cumulative()) {
            return target.signum() > 0;
        }
        if (before == null) {
            return false;
        }
        int step = target.compareTo(before);
        return indicator.growth() == Growth.UP ? step > 0 : step < 0;
    }
}
