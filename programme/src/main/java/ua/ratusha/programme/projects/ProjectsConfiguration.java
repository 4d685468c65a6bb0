package ua.ratusha.programme.projects;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.calendar.WorkingCalendar;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.projects.pages.PartController;
import ua.ratusha.programme.projects.pages.ProjectController;

/** Projects under the measures of a programme. */
@Configuration(proxyBeanMethods = false)
@Import({ProjectController.class, PartController.class})
public class ProjectsConfiguration {
    @Bean
    Schema projectsSchema() {
        return Schema.of("projects", ProjectsConfiguration.class);
    }

    @Bean
    Rights projectsRights() {
        String read = "projects.read";
        return new Rights(
                "projects",
                Map.of(
                        Role.CDTO, Set.of(read, ProjectDesk.EDIT),
                        Role.EXECUTOR, Set.of(read, ProjectDesk.EDIT),
                        Role.FINANCE, Set.of(read),
                        Role.HEAD, Set.of(read),
                        Role.AUDITOR, Set.of(read)));
    }

    @Bean
    Texts projectsTexts() {
        return new Texts("ua/ratusha/programme/projects/texts");
    }

    @Bean
    SystemCard projectsCard() {
        return new SystemCard("projects", "programme", List.of("A4", "A8"), List.of(), State.WORKS, "");
    }

    @Bean
    AuditActions projectsActs() {
        return ProjectActs.all();
    }

    @Bean
    ProjectRows projectRows(JdbcClient jdbc, Clock clock) {
        return new ProjectRows(jdbc, clock);
    }

    @Bean
    PartRows partRows(JdbcClient jdbc) {
        return new PartRows(jdbc);
    }

    @Bean
    ProjectDesk projectDesk(
            ProjectRows projects, PartRows parts, Plans plans, Access access, Audit audit, Stamps stamps, Clock clock) {
        return new ProjectDesk(projects, parts, plans, access, audit, stamps, clock);
    }

    @Bean
    DutySource projectDuties(PartRows parts, Plans plans, WorkingCalendar calendar) {
        return new ProjectDuties(parts, plans, calendar);
    }
}
