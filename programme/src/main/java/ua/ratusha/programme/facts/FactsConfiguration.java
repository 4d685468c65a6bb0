package ua.ratusha.programme.facts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.calendar.WorkingCalendar;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.sockets.FactSource;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.MeasuredProgrammes;
import ua.ratusha.programme.facts.bindings.BindingDesk;
import ua.ratusha.programme.facts.bindings.Bindings;
import ua.ratusha.programme.facts.bindings.FactRegistry;
import ua.ratusha.programme.facts.bindings.Measurements;
import ua.ratusha.programme.facts.catalogue.Catalogue;
import ua.ratusha.programme.facts.sources.Heartbeats;
import ua.ratusha.programme.facts.sources.HouseFacts;
import ua.ratusha.programme.facts.sources.PackFigures;
import ua.ratusha.programme.facts.sources.ProgrammeFacts;
import ua.ratusha.programme.facts.values.Approvers;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.facts.values.ValueDesk;
import ua.ratusha.programme.plan.api.Plans;

/** Facts of indicators: what measures them, what was entered and approved, and how they stand. */
@Configuration(proxyBeanMethods = false)
public class FactsConfiguration {
    static final String READ = "facts.read";

    @Bean
    Schema factsSchema() {
        return Schema.of("facts", FactsConfiguration.class);
    }

    @Bean
    Rights factsRights() {
        return new Rights(
                "facts",
                Map.of(
                        Role.CDTO, Set.of(READ, ValueDesk.ENTER, Approvers.APPROVE, BindingDesk.BIND),
                        Role.HEAD, Set.of(READ, Approvers.APPROVE),
                        Role.EXECUTOR, Set.of(READ, ValueDesk.ENTER),
                        Role.FINANCE, Set.of(READ),
                        Role.AUDITOR, Set.of(READ),
                        Role.ADMINISTRATOR, Set.of(READ)));
    }

    @Bean
    AuditActions valueActions() {
        return ValueDesk.ACTIONS;
    }

    @Bean
    AuditActions bindingActions() {
        return BindingDesk.ACTIONS;
    }

    @Bean
    TypedValues typedValues(JdbcClient jdbc) {
        return new TypedValues(jdbc);
    }

    @Bean
    Bindings bindings(JdbcClient jdbc) {
        return new Bindings(jdbc);
    }

    @Bean
    Measurements measurements(JdbcClient jdbc) {
        return new Measurements(jdbc);
    }

    @Bean
    Facts facts(Bindings bindings, TypedValues values, Measurements measurements, Clock clock) {
        return new RecordedFacts(bindings, values, measurements, clock);
    }

    @Bean
    MeasuredProgrammes measuredProgrammes(JdbcClient jdbc) {
        return new ProgrammesWithFigures(jdbc);
    }

    @Bean
    Catalogue indicatorCatalogue() {
        return Catalogue.load();
    }

    @Bean
    FactRegistry factRegistry(List<FactSource> sources) {
        return new FactRegistry(sources);
    }

    @Bean
    Approvers approvers(
            JdbcClient jdbc, Access access, @Value("${ratusha.facts.sole-approver:false}") boolean soleAllowed) {
        return new Approvers(jdbc, access, soleAllowed);
    }

    @Bean
    ValueDesk valueDesk(
            TypedValues values, Approvers approvers, Access access, Audit audit, Stamps stamps, Clock clock) {
        return new ValueDesk(values, approvers, access, audit, stamps, clock);
    }

    @Bean
    BindingDesk bindingDesk(
            Bindings bindings,
            Measurements measurements,
            FactRegistry registry,
            Access access,
            Audit audit,
            Stamps stamps,
            PlatformTransactionManager transactions,
            Clock clock) {
        TransactionTemplate writes = new TransactionTemplate(transactions);
        return new BindingDesk(bindings, measurements, registry, access, audit, stamps, writes, clock);
    }

    @Bean
    Heartbeats heartbeats(JdbcClient jdbc) {
        return new Heartbeats(jdbc);
    }

    @Bean
    HouseFacts houseFacts(Heartbeats beats, Clock clock) {
        return new HouseFacts(beats, clock);
    }

    @Bean
    PackFigures packFigures(JdbcClient jdbc, Clock clock) {
        return new PackFigures(jdbc, clock);
    }

    @Bean
    ProgrammeFacts programmeFacts(Plans plans, Facts facts, Clock clock) {
        return new ProgrammeFacts(plans, facts, clock);
    }

    @Bean
    FactDuties factDuties(
            Plans plans,
            Facts facts,
            TypedValues values,
            Catalogue catalogue,
            WorkingCalendar calendar,
            @Value("${ratusha.facts.approval-working-days:5}") int approvalDays) {
        return new FactDuties(plans, facts, values, catalogue, calendar, approvalDays);
    }
}
