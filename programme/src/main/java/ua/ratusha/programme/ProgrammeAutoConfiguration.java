package ua.ratusha.programme;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.KernelAutoConfiguration;
import ua.ratusha.programme.plan.PlanConfiguration;

/** The room of the programme: its systems. */
@AutoConfiguration(after = KernelAutoConfiguration.class)
@Import({PlanConfiguration.class})
public class ProgrammeAutoConfiguration {}
