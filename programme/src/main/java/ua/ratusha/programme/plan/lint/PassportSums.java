package ua.ratusha.programme.plan.lint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.DeclaredTotal;

/** {@code passport-sum}: the passport names the same money as the annex of measures. */
final class PassportSums implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        Optional<DeclaredTotal> passport = total(content, DeclaredTotal.PASSPORT);
        Optional<DeclaredTotal> annex = total(content, DeclaredTotal.PROGRAMME);
        if (passport.isEmpty()) {
            return;
        }
        Amounts amounts = new Amounts(content);
        BigDecimal measures = content.measures().map(Amounts::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal counted = annex.map(DeclaredTotal::total).orElse(measures);
        int summands = (int) content.measures().count();
        BigDecimal printed = passport.get().total();
        if (printed != null && counted.signum() != 0 && !Amounts.agree(printed, counted)) {
            findings.accept(finding(amounts, passport.get(), "", printed, counted, summands));
            return;
        }
        for (Map.Entry<Integer, BigDecimal> year : passport.get().byYear().entrySet()) {
            BigDecimal other = annex.map(total -> total.byYear().get(year.getKey()))
                    .orElseGet(() -> content.measures()
                            .map(measure -> measure.total(year.getKey()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            boolean known = counted.signum() != 0
                    && content.measures().anyMatch(m -> !m.money().isEmpty());
            if (known && !Amounts.agree(year.getValue(), other)) {
                findings.accept(
                        finding(amounts, passport.get(), ", " + year.getKey(), year.getValue(), other, summands));
            }
        }
    }

    private static Finding finding(
            Amounts amounts,
            DeclaredTotal passport,
            String year,
            BigDecimal printed,
            BigDecimal counted,
            int summands) {
        String label =
                passport.label().length() > 80 ? "паспорт" : passport.label().replaceAll("[,:\\s]+$", "");
        return amounts.finding(
                "passport-sum", passport.place(), DeclaredTotal.PASSPORT, label + year, printed, counted, summands);
    }

    private static Optional<DeclaredTotal> total(ProgrammeContent content, String scope) {
        return content.totals().stream()
                .filter(total -> total.scope().equals(scope) && total.source() == null)
                .findFirst();
    }
}
