package ua.ratusha.programme.plan.lint;

import java.util.ArrayList;
import java.util.List;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.ProgrammeContent;

/** Finds what in a programme contradicts itself, the law in force or the possibility to measure it. */
public final class ProgrammeLinter {
    private static final List<Rule> RULES = List.of(
            new RowSums(),
            new ScopeSums(),
            new PassportSums(),
            new MonotoneTargets(),
            new UnitAgainstHeader(),
            new TargetsWithoutMoney(),
            new SourcesWithoutSum(),
            new ActNumbers(),
            new EmptyPassportRows(),
            new RepealedActs(),
            new Measurability(),
            new PriorityNames());

    private ProgrammeLinter() {}

    /** Findings in the order of the rules and, in a rule, of the document; the same fault is told once. */
    public static List<Finding> check(ProgrammeContent content) {
        List<Finding> findings = new ArrayList<>();
        RULES.forEach(rule -> rule.check(content, findings::add));
        return findings.stream().distinct().toList();
    }
}
