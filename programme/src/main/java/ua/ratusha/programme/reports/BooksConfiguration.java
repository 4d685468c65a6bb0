package ua.ratusha.programme.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.projects.api.Projects;
import ua.ratusha.programme.reports.monitoring.IndicatorBook;
import ua.ratusha.programme.reports.monitoring.KeptProjects;
import ua.ratusha.programme.reports.monitoring.LedgerMoney;
import ua.ratusha.programme.reports.monitoring.MoneyBook;
import ua.ratusha.programme.reports.monitoring.ProjectBook;
import ua.ratusha.programme.reports.monitoring.RecordedIndicators;

/** What monitoring reads from its neighbours in the room. */
@Configuration(proxyBeanMethods = false)
public class BooksConfiguration {

    @Bean
    MoneyBook moneyBook(Execution execution) {
        return new LedgerMoney(execution);
    }

    @Bean
    IndicatorBook indicatorBook(Facts facts) {
        return new RecordedIndicators(facts);
    }

    @Bean
    ProjectBook projectBook(Projects projects, Plans plans) {
        return new KeptProjects(projects, plans);
    }
}
