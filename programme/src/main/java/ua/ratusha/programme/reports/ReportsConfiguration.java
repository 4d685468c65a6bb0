package ua.ratusha.programme.reports;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.calendar.Terms;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.reports.monitoring.IndicatorBook;
import ua.ratusha.programme.reports.monitoring.MoneyBook;
import ua.ratusha.programme.reports.monitoring.Monitor;
import ua.ratusha.programme.reports.monitoring.ProjectBook;
import ua.ratusha.programme.reports.monitoring.ResultDesk;
import ua.ratusha.programme.reports.monitoring.Results;
import ua.ratusha.programme.reports.pages.MonitoringController;
import ua.ratusha.programme.reports.pages.ReportsController;

/** Monitoring and the statutory reports. */
@Configuration(proxyBeanMethods = false)
@Import({MonitoringController.class, ReportsController.class})
public class ReportsConfiguration {

    @Bean
    Schema reportsSchema() {
        return Schema.of("reports", ReportsConfiguration.class);
    }

    @Bean
    Texts reportsTexts() {
        return new Texts("ua/ratusha/programme/reports/texts");
    }

    @Bean
    Texts reportsSentences() {
        return new Texts("ua/ratusha/programme/reports/narrative/sentences");
    }

    @Bean
    Rights reportsRights() {
        return ReportsRights.rights();
    }

    @Bean
    AuditActions reportsActions() {
        return ReportsActions.declared();
    }

    @Bean
    SystemCard reportsCard() {
        return new SystemCard("reports", "programme", List.of("A4", "A5"), List.of(), State.WORKS, "");
    }

    @Bean
    Results measureResults(JdbcClient jdbc) {
        return new Results(jdbc);
    }

    @Bean
    ResultDesk resultDesk(
            Results results, Plans plans, FileStore files, Access access, Audit audit, Stamps stamps, Clock clock) {
        return new ResultDesk(results, plans, files, access, audit, stamps, clock);
    }

    /** A book that a system keeps; without the system the programme's own words do, or nothing. */
    @Bean
    Monitor monitor(
            Plans plans,
            Results results,
            ObjectProvider<MoneyBook> money,
            ObjectProvider<IndicatorBook> indicators,
            ObjectProvider<ProjectBook> projects,
            Clock clock) {
        var books = new Monitor.Books(money.getIfAvailable(), indicators.getIfAvailable(), projects.getIfAvailable());
        return new Monitor(plans, results, books, clock);
    }

    @Bean
    ReportBook reportBook(JdbcClient jdbc, Clock clock) {
        return new ReportBook(jdbc, clock);
    }

    @Bean
    Owing owing(DeadlineEngine engine, Terms terms) {
        return new Owing(engine, terms);
    }

    @Bean
    ReportDesk reportDesk(
            ReportBook book,
            Owing owing,
            Plans plans,
            Monitor monitor,
            FileStore files,
            Words words,
            Access access,
            Audit audit,
            Stamps stamps) {
        var composer = new Composer(plans, monitor, book, owing, words);
        return new ReportDesk(book, composer, owing, plans, files, words, access, audit, stamps);
    }

    @Bean
    DutySource reportDuties(ReportDesk desk, ReportBook book, Plans plans, Words words) {
        return new ReportDuties(desk, book, plans, words);
    }
}
