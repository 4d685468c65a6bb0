package ua.ratusha.kernel.firstrun;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.community.Community;
import ua.ratusha.kernel.house.Secrets;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Words;

/** The first run of an empty house. */
@Configuration(proxyBeanMethods = false)
@Import(FirstRunController.class)
public class FirstRunConfiguration {
    @Bean
    Texts firstRunTexts() {
        return new Texts("ua/ratusha/kernel/firstrun/texts");
    }

    @Bean
    AuditActions firstRunActions() {
        return FirstRun.ACTIONS;
    }

    @Bean
    FirstRun firstRun(Community community, Accounts accounts, Audit audit, JdbcClient jdbc) {
        return new FirstRun(community, accounts, audit, jdbc);
    }

    @Bean
    FirstRunCode firstRunCode(Secrets secrets, Clock clock) {
        return new FirstRunCode(secrets, clock);
    }

    /** Before the session and the sign-in: an empty house has neither. */
    @Bean
    FilterRegistrationBean<FirstRunFilter> firstRunFilter(FirstRun firstRun, Words words, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new FirstRunFilter(firstRun, words, json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** On the console and nowhere else: a log file is read by more people. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstRunCodePrinter(FirstRun firstRun, FirstRunCode code) {
        return ready -> {
            if (firstRun.isAwaited()) {
                System.out.println();
                System.out.println(
                        "Ратуша ще нічия. Відкрийте її у браузері, сторінка запитає цей код: " + code.shown());
                System.out.println();
            }
        };
    }
}
