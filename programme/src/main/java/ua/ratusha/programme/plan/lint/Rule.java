package ua.ratusha.programme.plan.lint;

import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.ProgrammeContent;

/** One thing that a programme can get wrong. */
interface Rule {
    void check(ProgrammeContent content, Consumer<Finding> findings);
}
