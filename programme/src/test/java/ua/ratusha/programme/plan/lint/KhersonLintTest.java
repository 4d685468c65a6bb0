package ua.ratusha.programme.plan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.reading.ProgrammeReader;
import ua.ratusha.programme.plan.reading.Seeds;

/** What is wrong in a real programme, and nothing besides. */
class KhersonLintTest {
    private final List<Finding> findings = ProgrammeLinter.check(
            ProgrammeReader.read(Seeds.text(Seeds.kherson())).content());

    @Test
    void exactlyTheKnownFaultsAreFound() {
        String all = IntStream.rangeClosed(1, 24).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactlyInAnyOrder(
                        "targets-not-monotone 1",
                        "unit-against-header 15",
                        "target-without-money I.7/2026",
                        "target-without-money III.4/2026",
                        "target-without-money III.4/2027",
                        "source-without-sum III.3",
                        "several-act-numbers 255А, 255/Р",
                        "empty-passport-row 3",
                        "empty-passport-row 4",
                        "repealed-act 644",
                        "indicator-not-measurable " + all);
    }
}
