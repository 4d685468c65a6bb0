package ua.ratusha.programme.execution.statements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * What a person once said about such payments.
 *
 * @param payeeCode empty: whoever is paid
 * @param measure {@code null}: such payments are not of this programme
 */
record Remembered(
        String budgetCode,
        String economicCode,
        String payeeCode,
        @Nullable UUID measure,
        @Nullable FundingSource source) {

    boolean fits(Payment payment) {
        return budgetCode.equals(payment.budgetCode())
                && economicCode.equals(payment.economicCode())
                && (payeeCode.isEmpty() || payeeCode.equals(payment.payeeCode()));
    }
}
