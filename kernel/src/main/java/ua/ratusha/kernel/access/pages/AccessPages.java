package ua.ratusha.kernel.access.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;

/** Sign-in, passwords, accounts and rights as pages. */
@Configuration(proxyBeanMethods = false)
@Import({
    SignInController.class,
    PasswordController.class,
    AccountsController.class,
    RightsController.class,
})
public class AccessPages {
    @Bean
    Texts accessTexts() {
        return new Texts("ua/ratusha/kernel/access/texts");
    }

    @Bean
    Rights accessRights() {
        Set<String> reads = Set.of(AccountDesk.READ);
        return new Rights(
                "access",
                Map.of(
                        Role.ADMINISTRATOR,
                        Set.of(AccountDesk.MANAGE, AccountDesk.READ),
                        Role.CDTO,
                        reads,
                        Role.HEAD,
                        reads,
                        Role.AUDITOR,
                        reads));
    }

    @Bean
    SystemCard accessCard() {
        return new SystemCard(
                "access",
                "kernel",
                List.of(),
                List.of(
                        new MenuEntry("access.accounts", "/admin/accounts", AccountDesk.MANAGE, Door.ADMIN),
                        new MenuEntry("access.rights", "/admin/rights", AccountDesk.READ, Door.ADMIN)),
                State.WORKS,
                "");
    }

    @Bean
    AuditActions accountActions() {
        return AccountActions.declared();
    }

    @Bean
    AccountDesk accountDesk(Accounts accounts, Access access, Audit audit, JdbcClient jdbc) {
        return new AccountDesk(accounts, access, audit, new Sessions(jdbc), Passwords.secure());
    }

    @Bean
    RoleGuide roleGuide(List<Rights> rights) {
        return new RoleGuide(rights);
    }

    @Bean
    AccountTables accountTables(Units units, RoleGuide guide) {
        return new AccountTables(units, guide);
    }
}
