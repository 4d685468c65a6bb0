package ua.ratusha.kernel.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;

/** The workplace and the one inbox. */
@Configuration(proxyBeanMethods = false)
@Import(DeskController.class)
public class DeskConfiguration {
    @Bean
    Texts deskTexts() {
        return new Texts("ua/ratusha/kernel/desk/texts");
    }

    @Bean
    Rights deskRights() {
        return new Rights("desk", Map.of(Role.HEAD, Set.of(Inbox.ESCALATED)));
    }

    /** First, so that both menus of the workplace begin with it. */
    @Bean
    @Order(0)
    SystemCard deskCard() {
        return new SystemCard(
                "desk",
                "kernel",
                List.of(),
                List.of(
                        new MenuEntry("desk.menu.home", "/workplace", "", Door.WORKPLACE),
                        new MenuEntry("desk.menu.duties", "/duties", "", Door.WORKPLACE),
                        new MenuEntry("desk.menu.home", "/workplace", "", Door.ADMIN)),
                State.WORKS,
                "");
    }

    @Bean
    Inbox inbox(ObjectProvider<DutySource> sources, Access access) {
        return new Inbox(sources.orderedStream().toList(), access);
    }

    @Bean
    DueTables dueTables(Units units) {
        return new DueTables(units);
    }
}
