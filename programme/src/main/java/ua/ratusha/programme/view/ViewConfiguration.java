package ua.ratusha.programme.view;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.community.Community;
import ua.ratusha.kernel.community.Figures;
import ua.ratusha.kernel.community.Pack;
import ua.ratusha.kernel.community.PackReader;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.kept.PageCache;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.reports.api.Monitoring;
import ua.ratusha.programme.reports.api.Reports;
import ua.ratusha.programme.view.dashboard.Board;
import ua.ratusha.programme.view.dashboard.DashboardController;
import ua.ratusha.programme.view.machine.ApiController;
import ua.ratusha.programme.view.machine.TwinController;
import ua.ratusha.programme.view.opendata.LocalProgrammes;
import ua.ratusha.programme.view.opendata.OpenDataController;
import ua.ratusha.programme.view.pages.CompareController;
import ua.ratusha.programme.view.pages.ProgrammeController;
import ua.ratusha.programme.view.pages.ProgrammesController;

/** What the world and the head see of programmes; nothing of its own is kept here. */
@Configuration(proxyBeanMethods = false)
@Import({
    DashboardController.class,
    ProgrammesController.class,
    ProgrammeController.class,
    ApiController.class,
    TwinController.class,
    OpenDataController.class,
    CompareController.class
})
public class ViewConfiguration {
    /** Sees the dashboard. */
    static final String DASHBOARD = "view.dashboard";

    @Bean
    Texts viewTexts() {
        return new Texts("ua/ratusha/programme/view/texts");
    }

    @Bean
    Rights viewRights() {
        Set<String> dashboard = Set.of(DASHBOARD);
        return new Rights(
                "view",
                Map.of(Role.HEAD, dashboard, Role.CDTO, dashboard, Role.AUDITOR, dashboard, Role.FINANCE, dashboard));
    }

    @Bean
    SystemCard viewCard() {
        return new SystemCard(
                "view",
                "programme",
                List.of("A1", "A2", "A3", "A4", "A5", "A8"),
                List.of(
                        new MenuEntry("view.menu.programmes", "/programmes", "", Door.PUBLIC),
                        new MenuEntry("view.menu.open-data", "/open-data", "", Door.PUBLIC),
                        new MenuEntry("view.menu.work", "/programmes", "", Door.WORKPLACE),
                        new MenuEntry("view.menu.dashboard", "/dashboard", DASHBOARD, Door.WORKPLACE)),
                State.WORKS,
                "");
    }

    @Bean
    Showcase showcase(
            Plans plans,
            Figures figures,
            Facts facts,
            Execution execution,
            Monitoring monitoring,
            Reports reports,
            PageCache kept,
            Access access,
            Clock clock,
            HouseSettings settings,
            PackReader packs) {
        return new Showcase(
                plans, figures, facts, execution, monitoring, reports, kept, access, clock, packs(settings, packs));
    }

    @Bean
    Board board(Showcase showcase, ObjectProvider<DutySource> duties, Units units, Access access, Clock clock) {
        return new Board(showcase, duties, units, access, clock);
    }

    @Bean
    LocalProgrammes localProgrammes(Plans plans, Reports reports, Community community, Clock clock) {
        return new LocalProgrammes(plans, reports, community, clock);
    }

    private static Map<String, String> packs(HouseSettings settings, PackReader packs) {
        List<String> names = new ArrayList<>();
        @Nullable String own = settings.pack();
        if (own != null && !own.isBlank()) {
            names.add(own);
            @Nullable List<String> compared = settings.compare();
            names.addAll(compared == null ? List.of() : compared);
        }
        Map<String, String> byCode = new LinkedHashMap<>();
        for (String name : names) {
            Pack pack = packs.read(name);
            byCode.put(pack.katottg(), pack.code());
        }
        return byCode;
    }
}
