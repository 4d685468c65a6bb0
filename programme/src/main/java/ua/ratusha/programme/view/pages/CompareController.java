package ua.ratusha.programme.view.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.kept.PageCache;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeSummary;
import ua.ratusha.programme.templates.StaticTemplates;
import ua.ratusha.programme.view.Showcase;
import ua.ratusha.programme.view.Shown;

/** Two programmes side by side. */
@Controller
public class CompareController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Showcase showcase;
    private final Plans plans;
    private final PageCache kept;

    public CompareController(Showcase showcase, Plans plans, PageCache kept) {
        this.showcase = showcase;
        this.plans = plans;
        this.kept = kept;
    }

    @GetMapping("/programmes/compare")
    @Open
    Page compare(
            Ui ui,
            HttpServletRequest request,
            @RequestParam(name = "a", defaultValue = "") String first,
            @RequestParam(name = "b", defaultValue = "") String second) {
        kept.watch(request, ProgrammeSummary.TOPIC);
        List<Programme> all = plans.listAll();
        boolean onlyTwo = first.isEmpty() && second.isEmpty() && all.size() == 2;
        String one = onlyTwo ? all.getFirst().slug() : first;
        String other = onlyTwo ? all.getLast().slug() : second;
        List<Shown> pair = one.isEmpty() || other.isEmpty()
                ? List.of()
                : List.of(showcase.get(request, one), showcase.get(request, other));
        return Page.of(TEMPLATES.viewPagesCompare(ui, PairTables.choice(ui, all, one, other), pair));
    }
}
