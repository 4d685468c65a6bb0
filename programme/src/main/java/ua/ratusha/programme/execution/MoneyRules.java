package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/**
 * What the books refuse and what they only warn of. Money may pass a stage only within the stage before it (Budget
 * Code, articles 48 and 49: obligations within allocations, payments within obligations); as papers come late, a breach
 * is shown with its numbers and not forbidden.
 */
final class MoneyRules {
    /** What {@code numeric(16, 2)} holds. */
    private static final BigDecimal TOO_MUCH = new BigDecimal("1e14");

    private MoneyRules() {}

    /** @throws Refusal when the entry cannot be true */
    static void refuseImpossible(NewEntry entry, ProgrammeContent plan, LocalDate today) {
        refuseBadSum(entry.amount());
        if (entry.stage() != Stage.AMENDED && entry.amount().signum() < 0) {
            throw new Refusal("execution.refusal.negative");
        }
        refuseBadYear(entry.year(), plan);
        refuseFuture(entry.date(), today);
        if (entry.stage() == Stage.PAID && entry.date().getYear() != entry.year()) {
            throw new Refusal("execution.refusal.paid-in-other-year", entry.date(), String.valueOf(entry.year()));
        }
        getMeasure(plan, entry.measure());
        refuseBadCode(entry.budgetCode(), "\\d{7}", "execution.refusal.budget-code");
        refuseBadCode(entry.economicCode(), "\\d{4}", "execution.refusal.economic-code");
    }

    static void refuseBadSum(BigDecimal amount) {
        if (amount.signum() == 0) {
            throw new Refusal("execution.refusal.zero");
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new Refusal("execution.refusal.fraction-of-kopiika", amount);
        }
        if (amount.abs().compareTo(TOO_MUCH) >= 0) {
            throw new Refusal("execution.refusal.too-much", amount);
        }
    }

    static void refuseBadYear(int year, ProgrammeContent plan) {
        if (!plan.years().contains(year)) {
            throw new Refusal(
                    "execution.refusal.year-outside",
                    String.valueOf(year),
                    String.valueOf(plan.years().isEmpty() ? "" : plan.years().getFirst()),
                    String.valueOf(plan.years().isEmpty() ? "" : plan.years().getLast()));
        }
    }

    static void refuseFuture(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new Refusal("execution.refusal.future", date, today);
        }
    }

    /** @throws Refusal when the redaction in force has no such measure */
    static Measure getMeasure(ProgrammeContent plan, UUID measure) {
        return plan.measures()
                .filter(each -> each.key().equals(measure))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-measure"));
    }

    /**
     * Warnings about a cell once the sum has been added to it.
     *
     * @param after the cell's sums with the new one
     */
    static List<Warning> warnings(Measure measure, int year, Stage stage, Amounts after) {
        List<Warning> found = new ArrayList<>();
        if (measure.funding() == Funding.NOT_REQUIRED) {
            found.add(Warning.of("execution.warning.needs-no-money", measure.code()));
        }
        String shownYear = String.valueOf(year);
        switch (stage) {
            case AMENDED -> {
                if (after.paid().compareTo(after.amended()) > 0) {
                    found.add(
                            Warning.of("execution.warning.plan-below-paid", shownYear, after.amended(), after.paid()));
                }
            }
            case ALLOCATED ->
                over(found, "execution.warning.allocated-over-plan", shownYear, after.allocated(), after.amended());
            case CONTRACTED ->
                over(
                        found,
                        "execution.warning.contracted-over-allocated",
                        shownYear,
                        after.contracted(),
                        after.allocated());
            case PAID -> {
                over(found, "execution.warning.paid-over-contracted", shownYear, after.paid(), after.contracted());
                over(found, "execution.warning.paid-over-plan", shownYear, after.paid(), after.amended());
            }
        }
        return List.copyOf(found);
    }

    private static void over(List<Warning> found, String key, String year, BigDecimal sum, BigDecimal limit) {
        if (sum.compareTo(limit) > 0) {
            found.add(Warning.of(key, year, sum, limit, sum.subtract(limit)));
        }
    }

    private static void refuseBadCode(@Nullable String code, String pattern, String key) {
        if (code != null && !code.matches(pattern)) {
            throw new Refusal(key, code);
        }
    }
}
