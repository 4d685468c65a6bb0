package ua.ratusha.programme.execution;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.calendar.WorkingCalendar;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.programme.execution.pages.ContractController;
import ua.ratusha.programme.execution.pages.MoneyController;
import ua.ratusha.programme.execution.pages.StatementController;
import ua.ratusha.programme.execution.statements.StatementImport;
import ua.ratusha.programme.execution.statements.Statements;
import ua.ratusha.programme.plan.api.Plans;

/** Execution of the programme's money. */
@Configuration(proxyBeanMethods = false)
@Import({MoneyController.class, ContractController.class, StatementController.class})
public class ExecutionConfiguration {
    @Bean
    Schema executionSchema() {
        return Schema.of("execution", ExecutionConfiguration.class);
    }

    @Bean
    Rights executionRights() {
        String read = "execution.read";
        return new Rights(
                "execution",
                Map.of(
                        Role.CDTO, Set.of(read, Ledger.ENTER),
                        Role.FINANCE, Set.of(read, Ledger.ENTER, StatementImport.IMPORT),
                        Role.HEAD, Set.of(read),
                        Role.EXECUTOR, Set.of(read),
                        Role.AUDITOR, Set.of(read)));
    }

    @Bean
    Texts executionTexts() {
        return new Texts("ua/ratusha/programme/execution/texts");
    }

    @Bean
    SystemCard executionCard() {
        return new SystemCard("execution", "programme", List.of("A4"), List.of(), State.WORKS, "");
    }

    @Bean
    AuditActions executionActs() {
        return ExecutionActs.all();
    }

    @Bean
    Entries executionEntries(JdbcClient jdbc) {
        return new Entries(jdbc);
    }

    @Bean
    Contracts executionContracts(JdbcClient jdbc, Clock clock) {
        return new Contracts(jdbc, clock);
    }

    @Bean
    Journal executionJournal(Audit audit, Access access, Stamps stamps) {
        return new Journal(audit, access, stamps);
    }

    @Bean
    MoneyMatrix moneyMatrix(Plans plans, Entries entries, Clock clock) {
        return new MoneyMatrix(plans, entries, clock);
    }

    @Bean
    Ledger ledger(Entries entries, Contracts contracts, Plans plans, Access access, Journal journal, Clock clock) {
        return new Ledger(entries, contracts, plans, access, journal, clock);
    }

    @Bean
    ContractBook contractBook(Contracts contracts, Ledger ledger, Plans plans, Access access, Journal journal) {
        return new ContractBook(contracts, ledger, plans, access, journal);
    }

    @Bean
    Statements statements(JdbcTemplate jdbc, JsonMapper json) {
        return new Statements(jdbc, json);
    }

    @Bean
    StatementImport statementImport(
            Statements statements,
            Entries entries,
            Contracts contracts,
            Plans plans,
            Access access,
            Journal journal,
            FileStore files,
            Clock clock) {
        return new StatementImport(statements, entries, contracts, plans, access, journal, files, clock);
    }

    @Bean
    DutySource executionDuties(Contracts contracts, Statements statements, Plans plans, WorkingCalendar calendar) {
        return new ExecutionDuties(contracts, statements, plans, calendar);
    }
}
