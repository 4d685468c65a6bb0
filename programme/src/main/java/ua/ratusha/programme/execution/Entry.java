package ua.ratusha.programme.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.FundingSource;

/**
 * A row of the books, never changed after it was written.
 *
 * @param amount hryvnias with scale 2, never zero; negative for a correction or a change that takes money away
 * @param date the day of the document behind it
 * @param budgetCode КПКВК, seven digits
 * @param economicCode КЕКВ, four digits
 * @param statementRow the row of a treasury statement that it was made of
 * @param corrects the entry whose mistake this one mends
 * @param redaction the redaction that a change of the plan changes, {@code null} at other stages
 * @param author account, {@code null} when no person wrote it
 */
public record Entry(
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
        @Nullable UUID statementRow,
        @Nullable UUID corrects,
        @Nullable UUID redaction,
        String note,
        @Nullable UUID author,
        Instant createdAt) {

    /** The same as a correction of another entry. */
    public Entry correcting(UUID wrong) {
        return new Entry(
                id,
                programme,
                measure,
                year,
                source,
                stage,
                amount,
                date,
                budgetCode,
                economicCode,
                contract,
                statementRow,
                wrong,
                redaction,
                note,
                author,
                createdAt);
    }
}
