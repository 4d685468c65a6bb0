package ua.ratusha.kernel;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import ua.ratusha.kernel.access.SecurityConfiguration;
import ua.ratusha.kernel.access.pages.AccessPages;
import ua.ratusha.kernel.audit.AuditConfiguration;
import ua.ratusha.kernel.audit.pages.AuditPages;
import ua.ratusha.kernel.calendar.CalendarConfiguration;
import ua.ratusha.kernel.calendar.pages.CalendarPages;
import ua.ratusha.kernel.community.CommunityConfiguration;
import ua.ratusha.kernel.community.OpeningConfiguration;
import ua.ratusha.kernel.desk.DeskConfiguration;
import ua.ratusha.kernel.files.FilesConfiguration;
import ua.ratusha.kernel.firstrun.FirstRunConfiguration;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.people.PeopleConfiguration;
import ua.ratusha.kernel.people.pages.PeoplePages;
import ua.ratusha.kernel.postgres.DatabaseConfiguration;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.api.ApiDescription;
import ua.ratusha.kernel.web.shell.WebShell;

/** What every room stands on. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@EnableConfigurationProperties(HouseSettings.class)
@EnableTransactionManagement(proxyTargetClass = true)
@Import({
    DeskConfiguration.class,
    AccessPages.class,
    PeoplePages.class,
    CalendarPages.class,
    AuditPages.class,
    FirstRunConfiguration.class,
    ApiDescription.class,
    AuditConfiguration.class,
    CalendarConfiguration.class,
    CommunityConfiguration.class,
    OpeningConfiguration.class,
    DatabaseConfiguration.class,
    FilesConfiguration.class,
    PeopleConfiguration.class,
    SecurityConfiguration.class,
    WebShell.class
})
public class KernelAutoConfiguration {
    /** Time of people and of law. */
    public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(KYIV);
    }

    @Bean
    Texts readingTexts() {
        return new Texts("ua/ratusha/kernel/reading/texts");
    }

    @Bean
    Texts documentsTexts() {
        return new Texts("ua/ratusha/kernel/documents/texts");
    }

    @Bean
    DocumentReader documentReader() {
        return new DocumentReader();
    }

    @Bean
    Stamps stamps(JdbcClient jdbc) {
        return new Stamps(jdbc);
    }
}
