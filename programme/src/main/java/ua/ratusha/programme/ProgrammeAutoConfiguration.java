package ua.ratusha.programme;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.KernelAutoConfiguration;
import ua.ratusha.programme.facts.FactsConfiguration;
import ua.ratusha.programme.facts.FactsPagesConfiguration;
import ua.ratusha.programme.plan.PlanConfiguration;
import ua.ratusha.programme.reports.ReportsConfiguration;

/** The room of the programme: its systems. */
@AutoConfiguration(after = KernelAutoConfiguration.class)
@Import({PlanConfiguration.class, FactsConfiguration.class, FactsPagesConfiguration.class, ReportsConfiguration.class})
public class ProgrammeAutoConfiguration {}
