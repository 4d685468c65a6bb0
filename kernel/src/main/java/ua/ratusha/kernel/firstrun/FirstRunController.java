package ua.ratusha.kernel.firstrun;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;

/** The first page of an empty house; gone once the house is opened. */
@Controller
@Open
class FirstRunController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final FirstRun firstRun;
    private final FirstRunCode code;

    FirstRunController(FirstRun firstRun, FirstRunCode code) {
        this.firstRun = firstRun;
        this.code = code;
    }

    @GetMapping("/first-run")
    Page ask(Ui ui) {
        requireAwaited();
        return Page.of(TEMPLATES.firstrunFirstRun(ui, FirstRunForm.EMPTY.fields(ui, false, "")));
    }

    @PostMapping("/first-run")
    Reply open(
            Ui ui,
            @RequestParam(name = "code") String typed,
            @RequestParam String community,
            @RequestParam String katottg,
            @RequestParam(defaultValue = "") String katottgChecked,
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam String again) {
        requireAwaited();
        FirstRunForm form =
                new FirstRunForm(typed, community, katottg, katottgChecked.equals("yes"), name, login, password, again);
        Optional<FirstRun.Opening> opening = form.opening();
        String codeFault = switch (code.check(typed)) {
            case RIGHT -> "";
            case WRONG -> "firstrun.code.wrong";
            case WAIT -> "firstrun.code.wait";
        };
        if (opening.isEmpty() || !codeFault.isEmpty()) {
            List<Field> fields = form.fields(ui, true, codeFault);
            return Page.unprocessable(TEMPLATES.firstrunFirstRun(ui, fields));
        }
        firstRun.open(opening.get());
        return SeeOther.to("/sign-in").saying(Notice.Tone.SUCCESS, ui.text("firstrun.done"));
    }

    private void requireAwaited() {
        if (!firstRun.isAwaited()) {
            throw Refusal.notFound("firstrun.over");
        }
    }
}
