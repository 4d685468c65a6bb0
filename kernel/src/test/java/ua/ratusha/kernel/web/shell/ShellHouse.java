package ua.ratusha.kernel.web.shell;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.House;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Unavailable;

/** A house with the web shell alone: no database, no sign-in. Also runs by itself, to look at the pages. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "ua.ratusha.kernel.KernelAutoConfiguration"
        })
@Import(WebShell.class)
class ShellHouse {

    public static void main(String[] args) {
        SpringApplication app = new SpringApplication(ShellHouse.class);
        app.setDefaultProperties(Map.of("server.port", "8791"));
        app.run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    House house() {
        return new House() {
            @Override
            public String name(Locale locale) {
                return locale.getLanguage().equals("en")
                        ? "Kherson city territorial community"
                        : "Херсонська міська територіальна громада";
            }

            @Override
            public boolean synthetic() {
                return true;
            }
        };
    }

    @Bean
    Texts sampleTexts() {
        return new Texts("ua/ratusha/kernel/web/shell/sample");
    }

    @Bean
    SystemCard programmeCard() {
        return new SystemCard(
                "sample",
                "sample",
                List.of("A1"),
                List.of(
                        new MenuEntry("sample.menu", "/design", "", Door.PUBLIC),
                        new MenuEntry("sample.menu.money", "/accessibility", "", Door.PUBLIC),
                        new MenuEntry("sample.menu", "/design/workplace", "", Door.WORKPLACE),
                        new MenuEntry("sample.menu.money", "/work/money", "", Door.WORKPLACE),
                        new MenuEntry("sample.menu.secret", "/secret", "admin", Door.PUBLIC)),
                State.WORKS,
                "");
    }

    @Bean
    SystemCard pausedCard() {
        return new SystemCard(
                "stopped",
                "sample",
                List.of("A4"),
                List.of(new MenuEntry("stopped.title", "/stopped", "", Door.PUBLIC)),
                State.PAUSED,
                "stopped.reason");
    }

    @Controller
    static class Faults {
        @GetMapping("/fault/{kind}")
        SeeOther fault(@PathVariable("kind") String kind) {
            throw switch (kind) {
                case "refusal" -> new Refusal("sample.refused", "<b>2.2</b>");
                case "missing" -> Refusal.notFound("sample.refused", "9");
                case "unavailable" -> new Unavailable(null, "sample.down");
                default -> new IllegalStateException("secret of the inside");
            };
        }

        @GetMapping("/api/fault")
        SeeOther api() {
            throw new Refusal("sample.refused", "2.2");
        }

        @PostMapping("/taken")
        SeeOther taken() {
            return SeeOther.to("/accessibility").saying(Notice.Tone.SUCCESS, "Збережено <і> показано");
        }
    }
}
