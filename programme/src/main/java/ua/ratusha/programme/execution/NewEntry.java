package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * What a person wants to write into the books.
 *
 * @param id made with the form, so that a form sent twice writes once
 * @param amount hryvnias
 * @param budgetCode КПКВК, empty or {@code null} when not known
 * @param economicCode КЕКВ, empty or {@code null} when not known
 */
public record NewEntry(
        UUID id,
        UUID programme,
        UUID measure,
        int year,
        FundingSource source,
        Stage stage,
        BigDecimal amount,
        LocalDate date,
        @Nullable String budgetCode,
        @Nullable String economicCode,
        @Nullable UUID contract,
        String note) {

    public NewEntry {
        budgetCode = budgetCode == null || budgetCode.isBlank() ? null : budgetCode.strip();
        economicCode = economicCode == null || economicCode.isBlank() ? null : economicCode.strip();
        note = note.strip();
    }

    /** The same before its contract is registered. */
    NewEntry withoutContract() {
        return new NewEntry(
                id, programme, measure, year, source, stage, amount, date, budgetCode, economicCode, null, note);
    }
}
