package ua.ratusha.programme.execution.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.web.util.UriUtils;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Frame;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** A programme with its plan in force, and the addresses of this system's pages under it. */
public record Place(Programme programme, ProgrammeContent plan) {

    static Place of(Plans plans, String slug) {
        Programme programme =
                plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("execution.refusal.no-programme"));
        return new Place(programme, plans.current(programme.id()).content());
    }

    public String path() {
        return "/programmes/" + programme.slug() + "/execution";
    }

    public String path(Measure measure) {
        return path() + "/" + UriUtils.encodePathSegment(measure.code(), StandardCharsets.UTF_8);
    }

    /** @throws Refusal when the plan in force has no measure of that code */
    Measure measure(String code) {
        return plan.measures()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("execution.refusal.no-measure"));
    }

    String code(UUID measure) {
        return plan.measures()
                .filter(each -> each.key().equals(measure))
                .map(Measure::code)
                .findFirst()
                .orElse("");
    }

    Ui.Link link(Ui ui) {
        return new Ui.Link(ui.text("execution.title"), path());
    }

    public List<Ui.Link> trail(Ui ui, Ui.Link... further) {
        List<Ui.Link> all = new ArrayList<>(List.of(link(ui)));
        all.addAll(List.of(further));
        return List.copyOf(all);
    }

    /** A page under this programme. */
    public Frame frame(String title, List<Ui.Link> trail) {
        Frame frame = Frame.site(title).under(programme.title(), "/programmes/" + programme.slug());
        for (Ui.Link link : trail) {
            frame = frame.under(link.text(), link.path());
        }
        return frame;
    }
}
