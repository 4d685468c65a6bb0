package ua.ratusha.kernel.people.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;

/** The pages of the structure and of the organisations. */
@Configuration(proxyBeanMethods = false)
@Import({UnitsController.class, OrganisationsController.class})
public class PeoplePages {
    /** Changes the structure and the organisations. */
    static final String MANAGE = "people.manage";
    /** Sees them. */
    static final String READ = "people.read";

    @Bean
    Rights peopleRights() {
        Set<Role> managers = Set.of(Role.ADMINISTRATOR, Role.CDTO);
        Map<Role, Set<String>> granted = Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        Function.identity(), role -> managers.contains(role) ? Set.of(MANAGE, READ) : Set.of(READ)));
        return new Rights("people", granted);
    }

    @Bean
    SystemCard peopleCard() {
        return new SystemCard(
                "people",
                "kernel",
                List.of(),
                List.of(
                        new MenuEntry("people.units", "/admin/units", READ, Door.ADMIN),
                        new MenuEntry("people.organisations", "/admin/organisations", READ, Door.ADMIN)),
                State.WORKS,
                "");
    }
}
