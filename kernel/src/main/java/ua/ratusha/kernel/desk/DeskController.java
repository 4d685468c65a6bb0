package ua.ratusha.kernel.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces.Tab;
import ua.ratusha.kernel.web.parts.Pieces.Tile;

/** Where an officer's day begins. */
@Controller
@Requires
public class DeskController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final int NEAREST = 5;
    private static final int WEEK_DAYS = 7;

    private final Inbox inbox;
    private final DueTables tables;
    private final Access access;
    private final List<SystemCard> cards;

    DeskController(Inbox inbox, DueTables tables, Access access, List<SystemCard> cards) {
        this.inbox = inbox;
        this.tables = tables;
        this.access = access;
        this.cards = List.copyOf(cards);
    }

    /** A system and what the officer may open in it. */
    public record Shelf(String title, String lead, List<Ui.Link> links) {}

    private enum Show {
        ALL(due -> true),
        LATE(due -> due.daysLeft() < 0),
        WEEK(due -> due.daysLeft() >= 0 && due.daysLeft() <= WEEK_DAYS),
        ESCALATED(due -> !due.own());

        private final Predicate<Due> which;

        Show(Predicate<Due> which) {
            this.which = which;
        }

        List<Due> of(List<Due> all) {
            return all.stream().filter(which).toList();
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String path() {
            return this == ALL ? "/duties" : "/duties?show=" + code();
        }

        static Show read(String code) {
            for (Show each : values()) {
                if (each.code().equals(code)) {
                    return each;
                }
            }
            return ALL;
        }
    }

    @GetMapping("/workplace")
    Page home(Ui ui) {
        List<Due> all = inbox.list(ui.today());
        List<Due> nearest = all.subList(0, Math.min(NEAREST, all.size()));
        return Page.of(TEMPLATES.deskHome(
                ui,
                access.getOfficer().fullName(),
                tiles(ui, all),
                tables.table(ui, ui.text("desk.nearest"), nearest),
                all.size(),
                shelves(ui)));
    }

    @GetMapping("/duties")
    Page duties(Ui ui, @RequestParam(name = "show", defaultValue = "all") String show) {
        List<Due> all = inbox.list(ui.today());
        Show chosen = Show.read(show);
        List<Tab> tabs = new ArrayList<>();
        for (Show each : Show.values()) {
            int count = each.of(all).size();
            if (each != Show.ESCALATED || count > 0 || chosen == each) {
                tabs.add(new Tab(
                        ui.text("desk.show." + each.code()), each.path(), String.valueOf(count), each == chosen));
            }
        }
        return Page.of(TEMPLATES.deskDuties(
                ui, tabs, tables.table(ui, ui.text("desk.show." + chosen.code()), chosen.of(all)), all.isEmpty()));
    }

    private static List<Tile> tiles(Ui ui, List<Due> all) {
        List<Tile> tiles = new ArrayList<>();
        for (Show show : List.of(Show.LATE, Show.WEEK, Show.ALL)) {
            int count = show.of(all).size();
            tiles.add(new Tile(
                    ui.text("desk.show." + show.code()),
                    ui.format().number(count),
                    "",
                    ui.text("desk.what." + show.code()),
                    show.path()));
        }
        return tiles;
    }

    private List<Shelf> shelves(Ui ui) {
        List<Shelf> shelves = new ArrayList<>();
        for (SystemCard card : workFirst()) {
            List<Ui.Link> links = card.menu().stream()
                    .filter(entry -> entry.door() != Door.PUBLIC && mayOpen(entry))
                    .map(entry -> new Ui.Link(ui.text(entry.textKey()), entry.path()))
                    .distinct()
                    .toList();
            if (card.state() == State.WORKS && !card.code().equals("desk") && !links.isEmpty()) {
                shelves.add(new Shelf(ui.text(card.code() + ".title"), ui.text(card.code() + ".lead"), links));
            }
        }
        return shelves;
    }

    /** What is opened daily stands above what is opened to administer the house. */
    private List<SystemCard> workFirst() {
        return cards.stream()
                .sorted(Comparator.comparing(
                        card -> card.menu().stream().noneMatch(entry -> entry.door() == Door.WORKPLACE)))
                .toList();
    }

    private boolean mayOpen(MenuEntry entry) {
        return entry.permission().isEmpty() || access.may(entry.permission());
    }
}
