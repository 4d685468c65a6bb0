package ua.ratusha.programme.reports.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.projects.api.ProjectSummary;
import ua.ratusha.programme.projects.api.Projects;
import ua.ratusha.programme.reports.api.MonitoringView.Project;

/** Projects as system {@code projects} keeps them. */
public final class KeptProjects implements ProjectBook {
    private final Projects projects;
    private final Plans plans;

    public KeptProjects(Projects projects, Plans plans) {
        this.projects = projects;
        this.plans = plans;
    }

    @Override
    public List<Project> listProjects(UUID programme, LocalDate asOf) {
        Map<UUID, String> codes =
                plans.current(programme).content().measures().collect(Collectors.toMap(Measure::key, Measure::code));
        return projects.list(programme, asOf).stream()
                .map(each -> project(each, codes.getOrDefault(each.measure(), "")))
                .toList();
    }

    private static Project project(ProjectSummary each, String code) {
        return new Project(
                each.id(),
                each.title(),
                code,
                each.starts(),
                each.ends(),
                each.state().name(),
                BigDecimal.valueOf(each.completeness()),
                each.term().days(),
                each.responsible());
    }
}
