package ua.ratusha.programme.plan.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** {@code targets-not-monotone}: a target that includes the years before it does not go back. */
final class MonotoneTargets implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        for (Indicator indicator : content.indicators()) {
            List<BigDecimal> values = values(indicator);
            if (indicator.cumulative() && goesBack(values, indicator.growth())) {
                String row =
                        String.join(" → ", values.stream().map(Amounts::plain).toList());
                List<String> args = List.of(indicator.number(), indicator.title(), row, last(indicator));
                findings.accept(new Finding(
                        "targets-not-monotone", Severity.WARNING, indicator.place(), indicator.number(), args));
            }
        }
    }

    private static List<BigDecimal> values(Indicator indicator) {
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal baseline = indicator.baseline();
        if (baseline != null) {
            values.add(baseline);
        }
        values.addAll(new TreeMap<>(indicator.targets()).values());
        return values;
    }

    private static boolean goesBack(List<BigDecimal> values, Growth growth) {
        for (int i = 1; i < values.size(); i++) {
            int step = values.get(i).compareTo(values.get(i - 1));
            if (growth == Growth.UP ? step < 0 : step > 0) {
                return true;
            }
        }
        return false;
    }

    private static String last(Indicator indicator) {
        BigDecimal whole = indicator.wholePeriod();
        return whole == null ? "—" : Amounts.plain(whole);
    }
}
