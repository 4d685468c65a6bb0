package ua.ratusha.programme.facts;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.bindings.BindingDesk;
import ua.ratusha.programme.facts.bindings.Bindings;
import ua.ratusha.programme.facts.bindings.FactRegistry;
import ua.ratusha.programme.facts.catalogue.Catalogue;
import ua.ratusha.programme.facts.pages.ApprovalsController;
import ua.ratusha.programme.facts.pages.BindingController;
import ua.ratusha.programme.facts.pages.EntryController;
import ua.ratusha.programme.facts.pages.IndicatorViews;
import ua.ratusha.programme.facts.pages.IndicatorsController;
import ua.ratusha.programme.facts.sources.Heartbeats;
import ua.ratusha.programme.facts.sources.Pulse;
import ua.ratusha.programme.facts.values.Approvers;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.plan.api.Plans;

/** What facts add to a house that runs: pages, menus, and the pulse that measures. */
@Configuration(proxyBeanMethods = false)
@Import({ApprovalsController.class, BindingController.class, EntryController.class, IndicatorsController.class})
public class FactsPagesConfiguration {

    @Bean
    Texts factsTexts() {
        return new Texts("ua/ratusha/programme/facts/texts");
    }

    @Bean
    SystemCard factsCard() {
        return new SystemCard(
                "facts",
                "programme",
                List.of("A3"),
                List.of(
                        new MenuEntry("facts.menu.approvals", "/facts/approvals", Approvers.APPROVE, Door.WORKPLACE),
                        new MenuEntry("facts.menu.sources", "/facts/sources", FactsConfiguration.READ, Door.WORKPLACE)),
                State.WORKS,
                "");
    }

    @Bean
    IndicatorViews indicatorViews(
            Plans plans,
            Facts facts,
            TypedValues values,
            Bindings bindings,
            FactRegistry registry,
            Catalogue catalogue,
            Access access) {
        return new IndicatorViews(plans, facts, values, bindings, registry, catalogue, access);
    }

    @Bean
    Pulse pulse(Heartbeats beats, BindingDesk desk, Clock clock) {
        return new Pulse(beats, desk::measureAll, clock);
    }
}
