package ua.ratusha.programme.plan;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.programme.plan.pages.DraftController;
import ua.ratusha.programme.plan.pages.ImportController;
import ua.ratusha.programme.plan.pages.RedactionController;

/** The plan: what the programme promises. */
@Configuration(proxyBeanMethods = false)
@Import({ImportController.class, RedactionController.class, DraftController.class})
public class PlanConfiguration {

    @Bean
    Schema planSchema() {
        return Schema.of("plan", PlanConfiguration.class);
    }

    @Bean
    Texts planTexts() {
        return new Texts("ua/ratusha/programme/plan/texts");
    }

    @Bean
    Texts planLintTexts() {
        return new Texts("ua/ratusha/programme/plan/lint/texts");
    }

    @Bean
    Rights planRights() {
        return PlanRights.rights();
    }

    @Bean
    AuditActions planActions() {
        return PlanActions.declared();
    }

    @Bean
    SystemCard planCard() {
        return new SystemCard(
                "plan",
                "programme",
                List.of("A1", "A2", "A3", "A5"),
                List.of(new MenuEntry("plan.menu.import", "/programmes/import", PlanRights.EDIT, Door.WORKPLACE)),
                State.WORKS,
                "");
    }

    @Bean
    Redactions redactions(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        return new Redactions(jdbc, json, clock);
    }

    @Bean
    Programmes programmes(Redactions redactions, Access access, Audit audit, Stamps stamps, Clock clock) {
        return new Programmes(redactions, access, audit, stamps, clock);
    }

    @Bean
    SummaryQueries summaries(JdbcClient jdbc, Clock clock) {
        return new SummaryQueries(jdbc, clock);
    }

    @Bean
    Imports imports(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            Programmes programmes,
            FileStore files,
            DocumentReader reader,
            Access access,
            Audit audit) {
        return new Imports(new Uploads(jdbc, json, clock), programmes, files, reader, access, audit);
    }

    @Bean
    PackProgramme packProgramme(Programmes programmes, DocumentReader reader, FileStore files) {
        return new PackProgramme(programmes, reader, files);
    }
}
