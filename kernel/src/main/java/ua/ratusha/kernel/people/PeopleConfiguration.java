package ua.ratusha.kernel.people;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.web.Texts;

/** People, organisations and the structure of the authority as beans. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {
    @Bean
    AuditActions peopleAuditActions() {
        return PeopleActions.ALL;
    }

    @Bean
    Units units(JdbcClient jdbc, Audit audit) {
        return new Units(jdbc, audit);
    }

    @Bean
    Organisations organisations(JdbcClient jdbc, Audit audit) {
        return new Organisations(jdbc, audit);
    }

    @Bean
    Persons persons(JdbcClient jdbc, Audit audit, Clock clock) {
        return new Persons(jdbc, audit, clock);
    }

    @Bean
    Posts posts(JdbcClient jdbc, Audit audit) {
        return new Posts(jdbc, audit);
    }

    @Bean
    Texts peopleTexts() {
        return new Texts("ua/ratusha/kernel/people/texts");
    }
}
