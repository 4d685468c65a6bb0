package ua.ratusha.programme.execution.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A payment as a row of the treasury's statement says it; what the row does not say is empty.
 *
 * @param row row of the table in the file, counted from one
 * @param budgetCode КПКВК, seven digits
 * @param economicCode КЕКВ, four digits
 * @param amount hryvnias with scale 2; negative for money that came back
 * @param payeeCode ЄДРПОУ (8 digits) or РНОКПП (10)
 */
public record Payment(
        int row,
        LocalDate date,
        String budgetCode,
        String economicCode,
        BigDecimal amount,
        String payee,
        String payeeCode,
        String purpose,
        String documentNumber) {

    /**
     * The same for the same payment in whatever statement: document number, date, amount and payee. A payment without
     * a number is known by its purpose too.
     */
    public String key() {
        String whom = payeeCode.isEmpty() ? plain(payee) : payeeCode;
        String paper = documentNumber.isEmpty() ? "?" + plain(purpose) : plain(documentNumber);
        return String.join("|", paper, date.toString(), amount.toPlainString(), whom);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
