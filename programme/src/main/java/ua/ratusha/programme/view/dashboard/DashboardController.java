package ua.ratusha.programme.view.dashboard;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.templates.StaticTemplates;

/** The head's one page: plan and fact, indicators, what is late and whose. */
@Controller
public class DashboardController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Plans plans;
    private final Board board;

    public DashboardController(Plans plans, Board board) {
        this.plans = plans;
        this.board = board;
    }

    @GetMapping("/dashboard")
    @Requires("view.dashboard")
    Page show(Ui ui, @RequestParam(name = "programme", defaultValue = "") String slug) {
        List<Programme> own = plans.listOwn();
        if (own.isEmpty()) {
            return Page.of(TEMPLATES.viewDashboardNothing(ui));
        }
        Programme chosen = own.stream()
                .filter(each -> slug.isEmpty() || each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("view.refusal.no-programme", slug));
        return Page.of(TEMPLATES.viewDashboardDashboard(ui, own, board.of(chosen)));
    }
}
