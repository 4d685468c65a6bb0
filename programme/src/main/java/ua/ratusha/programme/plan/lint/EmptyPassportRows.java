package ua.ratusha.programme.plan.lint;

import java.util.List;
import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.PassportRow;

/** {@code empty-passport-row}: a row of the passport has its name and no value. */
final class EmptyPassportRows implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        for (PassportRow row : content.passport()) {
            if (row.value().isBlank()) {
                String subject = row.number().isEmpty() ? row.label() : row.number();
                findings.accept(new Finding(
                        "empty-passport-row", Severity.WARNING, row.place(), subject, List.of(subject, row.label())));
            }
        }
    }
}
