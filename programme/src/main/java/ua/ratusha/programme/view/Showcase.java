package ua.ratusha.programme.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.community.Figure;
import ua.ratusha.kernel.community.Figures;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.kept.PageCache;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.Redaction;

/** Gathers what is publicly known of a programme, and says to the kept pages on what that depends. */
public class Showcase {
    private final Plans plans;
    private final Figures figures;
    private final PageCache kept;
    private final Access access;
    private final Map<String, String> packs;

    /** @param packs names of the packs that the house was opened with, by the code of their territory */
    Showcase(Plans plans, Figures figures, PageCache kept, Access access, Map<String, String> packs) {
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

    private Shown gather(Programme programme) {
        Redaction current = plans.current(programme.id());
        List<Redaction> redactions = plans.listRedactions(programme.id()).stream()
                .filter(each -> !each.isDraft() || each.id().equals(current.id()) || access.may("plan.read"))
                .toList();
        return new Shown(programme, current, redactions, plans.findings(current), packFigures(programme));
    }

    /** The figures of the community's own documents, known by the code of its territory. */
    private List<Figure> packFigures(Programme programme) {
        String pack = packs.get(Objects.requireNonNullElse(programme.katottg(), ""));
        return pack == null ? List.of() : figures.list(pack);
    }
}
