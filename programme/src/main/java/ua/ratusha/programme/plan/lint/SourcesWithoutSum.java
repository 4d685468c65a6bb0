package ua.ratusha.programme.plan.lint;

import java.util.List;
import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** {@code source-without-sum}: a measure says where its money comes from and not how much it is. */
final class SourcesWithoutSum implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        for (Measure measure : content.measures().toList()) {
            boolean open = measure.funding() == Funding.WITHIN_ESTIMATES || measure.funding() == Funding.UNSPECIFIED;
            boolean named = measure.fundingText().chars().anyMatch(Character::isLetter);
            if (open && named) {
                findings.accept(new Finding(
                        "source-without-sum",
                        Severity.WARNING,
                        measure.place(),
                        measure.code(),
                        List.of(measure.code(), measure.title(), measure.fundingText())));
            }
        }
    }
}
