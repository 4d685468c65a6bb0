package ua.ratusha.kernel.audit.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;

/** The page of the audit log. */
@Configuration(proxyBeanMethods = false)
@Import(AuditController.class)
public class AuditPages {
    @Bean
    Rights auditRights() {
        Set<String> reads = Set.of(AuditDesk.READ);
        return new Rights("audit", Map.of(Role.ADMINISTRATOR, reads, Role.AUDITOR, reads, Role.HEAD, reads));
    }

    @Bean
    AuditActions auditActions() {
        return AuditDesk.ACTIONS;
    }

    @Bean
    SystemCard auditCard() {
        return new SystemCard(
                "audit",
                "kernel",
                List.of(),
                List.of(new MenuEntry("audit.title", "/admin/audit", AuditDesk.READ, Door.ADMIN)),
                State.WORKS,
                "");
    }

    @Bean
    AuditDesk auditDesk(Audit audit, Access access, DataSource source) {
        return new AuditDesk(audit, access, source);
    }
}
