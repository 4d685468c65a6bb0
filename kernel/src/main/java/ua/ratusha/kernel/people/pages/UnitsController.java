package ua.ratusha.kernel.people.pages;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.people.Organisations;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Forms;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;

/** The structure of the authority. */
@Controller
class UnitsController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final String LIST = "/admin/units";
    /** As many organisations as a person still finds one among. */
    private static final int ORGANISATIONS = 500;
    /** Deeper ones stand no further to the right. */
    private static final int DEEPEST_SHOWN = 6;

    private final Units units;
    private final Organisations organisations;
    private final Access access;

    UnitsController(Units units, Organisations organisations, Access access) {
        this.units = units;
        this.organisations = organisations;
        this.access = access;
    }

    @Requires(PeoplePages.READ)
    @GetMapping(LIST)
    Page tree(Ui ui) {
        boolean manages = access.may(PeoplePages.MANAGE);
        return Page.of(TEMPLATES.peoplePagesUnits(ui, table(ui, units.listTree(ui.today()), manages), manages));
    }

    @Requires(PeoplePages.MANAGE)
    @GetMapping(LIST + "/new")
    Page askNew(Ui ui, @RequestParam(name = "parent", defaultValue = "") String parent) {
        return Page.of(form(ui, null, UnitForm.empty(parent, ui.today(), ui), false, ""));
    }

    @Requires(PeoplePages.MANAGE)
    @PostMapping(LIST + "/new")
    Reply create(Ui ui, @RequestParam Map<String, String> typed) {
        UnitForm form = UnitForm.typed(typed);
        access.require(PeoplePages.MANAGE, form.parentId());
        return save(ui, null, form, details -> units.create(details, access.actor()));
    }

    @Requires(PeoplePages.MANAGE)
    @GetMapping(LIST + "/{id}")
    Page ask(Ui ui, @PathVariable UUID id) {
        Unit unit = get(id);
        return Page.of(form(ui, unit, UnitForm.of(unit, ui), false, ""));
    }

    @Requires(PeoplePages.MANAGE)
    @PostMapping(LIST + "/{id}")
    Reply change(Ui ui, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        access.require(PeoplePages.MANAGE, id);
        UnitForm form = UnitForm.typed(typed);
        access.require(PeoplePages.MANAGE, form.parentId() == null ? id : form.parentId());
        return save(ui, get(id), form, details -> units.update(id, details, access.actor()));
    }

    @Requires(PeoplePages.MANAGE)
    @GetMapping(LIST + "/{id}/close")
    Page askClose(Ui ui, @PathVariable UUID id) {
        Field day = lastDay(ui).value(ui.format().shortDate(ui.today()));
        return Page.of(TEMPLATES.peoplePagesUnitClose(ui, get(id).name(), id.toString(), List.of(day)));
    }

    @Requires(PeoplePages.MANAGE)
    @PostMapping(LIST + "/{id}/close")
    Reply close(Ui ui, @PathVariable UUID id, @RequestParam String lastDay) {
        access.require(PeoplePages.MANAGE, id);
        Unit unit = get(id);
        Optional<LocalDate> day = Forms.readDate(lastDay);
        if (day.isEmpty()) {
            Field field = lastDay(ui).value(lastDay).error(ui.text("people.day.wrong"));
            return Page.unprocessable(TEMPLATES.peoplePagesUnitClose(ui, unit.name(), id.toString(), List.of(field)));
        }
        units.close(id, day.get(), access.actor());
        return SeeOther.to(LIST).saying(Notice.Tone.SUCCESS, ui.text("people.unit.closed", unit.name(), day.get()));
    }

    @FunctionalInterface
    private interface Writing {
        void write(Unit.Details details);
    }

    private Reply save(Ui ui, @Nullable Unit before, UnitForm form, Writing writing) {
        Optional<Unit.Details> details = form.details(before);
        if (details.isEmpty()) {
            return Page.unprocessable(form(ui, before, form, true, ""));
        }
        try {
            writing.write(details.get());
        } catch (Refusal refusal) {
            return Page.unprocessable(form(ui, before, form, true, ui.text(refusal.key(), refusal.args())));
        } catch (DataIntegrityViolationException gone) {
            return Page.unprocessable(form(ui, before, form, true, ui.text("people.unit.gone")));
        }
        return SeeOther.to(LIST).saying(Notice.Tone.SUCCESS, ui.text("people.unit.saved", form.name()));
    }

    private JteModel form(Ui ui, @Nullable Unit unit, UnitForm form, boolean sent, String refused) {
        List<Field> fields =
                form.fields(ui, units.listTree(ui.today()), organisations.list(null, null, ORGANISATIONS), sent);
        return TEMPLATES.peoplePagesUnit(
                ui,
                unit == null ? ui.text("people.unit.new") : unit.name(),
                unit == null ? "" : unit.id().toString(),
                fields,
                refused);
    }

    private static Field lastDay(Ui ui) {
        return Field.date("lastDay", ui.text("people.last-day")).must().hint(ui.text("people.last-day.hint"));
    }

    private static Table<?> table(Ui ui, List<Unit.Placed> tree, boolean manages) {
        Column<Unit.Placed> name = Column.head(
                ui.text("people.unit"),
                each -> TEMPLATES.peoplePagesUnitName(
                        each.unit().name(),
                        manages ? LIST + "/" + each.unit().id() : "",
                        Math.min(each.depth(), DEEPEST_SHOWN),
                        ui.text("people.unit.level", each.depth() + 1)));
        Column<Unit.Placed> shortName = Column.text(
                ui.text("people.short-name"), each -> text(each.unit().details().shortName()));
        Column<Unit.Placed> code = Column.text(
                ui.text("people.unit.code"), each -> text(each.unit().details().code()));
        Column<Unit.Placed> since = Column.text(
                ui.text("people.since"),
                each -> ui.format().shortDate(each.unit().details().validFrom()));
        Column<Unit.Placed> add = Column.content(
                ui.text("people.act"),
                each -> Pieces.link(
                        ui.text("people.unit.below"),
                        LIST + "/new?parent=" + each.unit().id()));
        return (manages
                        ? Table.of(ui.text("people.units.table"), tree, name, shortName, code, since, add)
                        : Table.of(ui.text("people.units.table"), tree, name, shortName, code, since))
                .asCards();
    }

    private Unit get(UUID id) {
        return units.find(id).orElseThrow(() -> Refusal.notFound("people.unit.none"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
