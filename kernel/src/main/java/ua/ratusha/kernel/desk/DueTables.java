package ua.ratusha.kernel.desk;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice.Tone;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;

/** How duties look: the time left in words, a colour and a shape, never a colour alone. */
class DueTables {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Units units;

    DueTables(Units units) {
        this.units = units;
    }

    Table<?> table(Ui ui, String caption, List<Due> rows) {
        Map<UUID, String> names = units.listTree(ui.today()).stream()
                .map(Unit.Placed::unit)
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return Table.of(
                        caption,
                        rows,
                        Column.<Due>head(ui.text("desk.duty"), due -> title(ui, due)),
                        Column.content(ui.text("desk.left"), due -> Pieces.tag(tone(due), left(ui, due))),
                        Column.text(
                                ui.text("desk.due"), due -> ui.date(due.duty().due())),
                        Column.text(ui.text("desk.unit"), due -> unit(ui, names, due)),
                        Column.text(ui.text("desk.reminders"), due -> reminders(ui, due)))
                .asCards();
    }

    private static Content title(Ui ui, Due due) {
        return TEMPLATES.deskDuty(
                due.duty().title().in(ui.locale().getLanguage()),
                due.duty().path(),
                ui.text("desk.ground", due.duty().ground()),
                due.own() ? "" : ui.text("desk.escalated"));
    }

    private static String unit(Ui ui, Map<UUID, String> names, Due due) {
        UUID unit = due.duty().unit();
        return unit == null ? ui.text("desk.unit.all") : names.getOrDefault(unit, ui.text("desk.unit.closed"));
    }

    private static String reminders(Ui ui, Due due) {
        int all = due.duty().reminders().size();
        return all == 0 ? ui.text("desk.reminders.none") : ui.text("desk.reminders.of", due.reminders(), all);
    }

    static Tone tone(Due due) {
        return switch (due.stage()) {
            case LATE -> Tone.DANGER;
            case LAST -> Tone.WARNING;
            case REMINDED -> Tone.INFO;
            case CALM -> Tone.NEUTRAL;
        };
    }

    static String left(Ui ui, Due due) {
        long days = due.daysLeft();
        if (days == 0) {
            return ui.text("desk.left.today");
        }
        return days > 0 ? ui.count("desk.left.days", days) : ui.count("desk.left.late", -days);
    }
}
