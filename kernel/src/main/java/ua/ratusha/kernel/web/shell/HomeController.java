package ua.ratusha.kernel.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;

/** The board by the door of the town hall, and the statement on accessibility. */
@Open
@Controller
class HomeController {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final UiMaker uis;

    HomeController(UiMaker uis) {
        this.uis = uis;
    }

    @GetMapping("/")
    Page home(Ui ui, HttpServletRequest request) {
        Map<String, List<HomeLine>> rooms = new LinkedHashMap<>();
        for (SystemCard card : uis.cards()) {
            List<Ui.Link> links = uis.links(request, ui.locale(), card, Door.PUBLIC);
            if (!links.isEmpty()) {
                String reason = card.state() == State.PAUSED ? ui.text(card.reasonKey()) : "";
                rooms.computeIfAbsent(card.room(), room -> new ArrayList<>())
                        .add(new HomeLine(
                                ui.text(card.code() + ".title"), ui.text(card.code() + ".lead"), links, reason));
            }
        }
        return Page.of(TEMPLATES.webShellHome(ui, rooms));
    }

    @GetMapping("/accessibility")
    Page accessibility(Ui ui) {
        return Page.of(TEMPLATES.webShellAccessibility(ui));
    }
}
