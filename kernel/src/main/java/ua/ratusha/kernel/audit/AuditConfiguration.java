package ua.ratusha.kernel.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import ua.ratusha.kernel.web.Texts;

/** The audit log as a bean; the catalogue gathers the {@link AuditActions} of all systems. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {
    @Bean
    AuditCatalogue auditCatalogue(List<AuditActions> systems) {
        return new AuditCatalogue(systems);
    }

    @Bean
    Audit audit(JdbcTemplate jdbc, AuditCatalogue catalogue, Clock clock) {
        return new Audit(jdbc, catalogue, clock);
    }

    @Bean
    Texts auditTexts() {
        return new Texts("ua/ratusha/kernel/audit/texts");
    }
}
