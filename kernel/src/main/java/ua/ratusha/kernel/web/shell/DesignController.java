package ua.ratusha.kernel.web.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;

/** The living page of the design system: every part in every state, with the words of a real programme. */
@Open
@Controller
class DesignController {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final List<Contrast.Checked> contrast;

    DesignController(Assets assets) {
        byte[] css = assets.find("shell.css").orElseThrow().bytes();
        this.contrast = Contrast.check(new String(css, StandardCharsets.UTF_8));
    }

    @GetMapping("/design")
    Page design(Ui ui) {
        return Page.of(TEMPLATES.webShellDesign(ui, new DesignSamples(ui, contrast)));
    }

    /** The furniture of the workplace, which the public page does not show. */
    @GetMapping("/design/workplace")
    Page workplace(Ui ui) {
        return Page.of(TEMPLATES.webShellDesignWorkplace(ui, new DesignSamples(ui, contrast)));
    }
}
