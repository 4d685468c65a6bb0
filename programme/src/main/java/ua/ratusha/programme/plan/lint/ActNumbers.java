package ua.ratusha.programme.plan.lint;

import java.util.List;
import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.ActReference;

/** {@code several-act-numbers}: the cover and the stamp name the approving act differently. */
final class ActNumbers implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        List<String> numbers = content.approvals().stream()
                .map(ActReference::number)
                .distinct()
                .toList();
        if (numbers.size() > 1) {
            String places = String.join(
                    "; ", content.approvals().stream().map(ActReference::place).toList());
            String joined = String.join(", ", numbers);
            findings.accept(new Finding("several-act-numbers", Severity.WARNING, places, joined, List.of(joined)));
        }
    }
}
