package ua.ratusha.programme;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.KernelAutoConfiguration;
import ua.ratusha.programme.execution.ExecutionConfiguration;
import ua.ratusha.programme.facts.FactsConfiguration;
import ua.ratusha.programme.facts.FactsPagesConfiguration;
import ua.ratusha.programme.plan.PlanConfiguration;
import ua.ratusha.programme.projects.ProjectsConfiguration;
import ua.ratusha.programme.reports.BooksConfiguration;
import ua.ratusha.programme.reports.ReportsConfiguration;
import ua.ratusha.programme.view.ViewConfiguration;

/** The room of the programme: its systems. */
@AutoConfiguration(after = KernelAutoConfiguration.class)
@Import({
    PlanConfiguration.class,
    FactsConfiguration.class,
    FactsPagesConfiguration.class,
    ExecutionConfiguration.class,
    ProjectsConfiguration.class,
    ReportsConfiguration.class,
    BooksConfiguration.class,
    ViewConfiguration.class
})
public class ProgrammeAutoConfiguration {}
