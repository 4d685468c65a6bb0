package ua.ratusha.programme.plan.lint;

import java.math.BigDecimal;
import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** {@code sum-by-row}: the sum of a row is the sum of its years. */
final class RowSums implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        Amounts amounts = new Amounts(content);
        for (Measure measure : content.measures().toList()) {
            BigDecimal printed = measure.declaredTotal();
            if (printed != null && !measure.money().isEmpty() && !Amounts.agree(printed, measure.total())) {
                findings.accept(amounts.finding(
                        "sum-by-row",
                        measure.place(),
                        measure.code(),
                        measure.code(),
                        printed,
                        measure.total(),
                        measure.money().size()));
            }
        }
        for (DeclaredTotal total : content.totals()) {
            BigDecimal printed = total.total();
            BigDecimal years = total.byYear().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean whole = total.byYear().size() > 1;
            if (printed != null && whole && !Amounts.agree(printed, years)) {
                findings.accept(amounts.finding(
                        "sum-by-row",
                        total.place(),
                        total.scope(),
                        total.label(),
                        printed,
                        years,
                        total.byYear().size()));
            }
        }
    }
}
