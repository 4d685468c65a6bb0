package ua.ratusha.programme.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ua.ratusha.kernel.KernelAutoConfiguration;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.community.Figure;
import ua.ratusha.kernel.community.Figures;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.kept.PageCache;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.reports.api.Monitoring;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.Reports;

/** Gathers what is publicly known of a programme, and says to the kept pages on what that depends. */
public class Showcase {
    private final Plans plans;
    private final Figures figures;
    private final Facts facts;
    private final Execution execution;
    private final Monitoring monitoring;
    private final Reports reports;
    private final PageCache kept;
    private final Clock clock;
    private final Access access;
    private final Map<String, String> packs;

    /** @param packs names of the packs that the house was opened with, by the code of their territory */
    Showcase(
            Plans plans,
            Figures figures,
            Facts facts,
            Execution execution,
            Monitoring monitoring,
            Reports reports,
            PageCache kept,
            Access access,
            Clock clock,
            Map<String, String> packs) {
        this.facts = facts;
        this.execution = execution;
        this.monitoring = monitoring;
        this.reports = reports;
        this.clock = clock;
        this.packs = Map.copyOf(packs);
        this.plans = plans;
        this.figures = figures;
        this.kept = kept;
        this.access = access;
    }

    /** @throws Refusal 404 when there is no such programme */
    public Shown get(HttpServletRequest request, String slug) {
        Programme found = plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("view.refusal.no-programme", slug));
        kept.watch(request, "programme:" + found.id(), Figures.TOPIC);
        return gather(plans.get(found.id()));
    }

    /** The same for a page of officers, which nobody keeps. */
    public Shown get(Programme programme) {
        return gather(programme);
    }

    private Shown gather(Programme programme) {
        Redaction current = plans.current(programme.id());
        List<Redaction> redactions = plans.listRedactions(programme.id()).stream()
                .filter(each -> !each.isDraft() || each.id().equals(current.id()) || access.may("plan.read"))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), KernelAutoConfiguration.KYIV);
        return new Shown(
                programme,
                current,
                redactions,
                plans.findings(current),
                packFigures(programme),
                facts.states(programme.id(), current.content(), today),
                execution.matrix(programme.id(), today),
                monitoring.view(programme.id(), Period.ofYear(today.getYear())).works(),
                reports.listFrozen(programme.id()));
    }

    /** The figures of the community's own documents, known by the code of its territory. */
    private List<Figure> packFigures(Programme programme) {
        String pack = packs.get(Objects.requireNonNullElse(programme.katottg(), ""));
        return pack == null ? List.of() : figures.list(pack);
    }
}
