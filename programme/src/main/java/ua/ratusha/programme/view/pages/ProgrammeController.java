package ua.ratusha.programme.view.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.templates.StaticTemplates;
import ua.ratusha.programme.view.Showcase;

/** One programme as the world sees it: what was promised, for how much, what is done, and what is wrong with it. */
@Controller
public class ProgrammeController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Showcase showcase;

    public ProgrammeController(Showcase showcase) {
        this.showcase = showcase;
    }

    @GetMapping("/programmes/{slug}")
    @Open
    Page show(Ui ui, HttpServletRequest request, @PathVariable("slug") String slug) {
        return Page.of(TEMPLATES.viewPagesProgramme(ui, showcase.get(request, slug)));
    }
}
