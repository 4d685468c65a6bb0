package ua.ratusha.kernel.people.pages;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.people.Edrpou;
import ua.ratusha.kernel.people.Organisation;
import ua.ratusha.kernel.people.Organisations;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;
import ua.ratusha.kernel.web.parts.Table.Paging;

/** The organisations that the authority deals with. */
@Controller
class OrganisationsController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final String LIST = "/admin/organisations";
    private static final int PAGE_ROWS = 50;

    private final Organisations organisations;
    private final Access access;

    OrganisationsController(Organisations organisations, Access access) {
        this.organisations = organisations;
        this.access = access;
    }

    @Requires(PeoplePages.READ)
    @GetMapping(LIST)
    Page list(
            Ui ui,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "after", required = false) @Nullable UUID after) {
        List<Organisation> found = organisations.list(words, after, PAGE_ROWS + 1);
        List<Organisation> rows = found.subList(0, Math.min(PAGE_ROWS, found.size()));
        String next = found.size() > PAGE_ROWS ? rows.getLast().id().toString() : "";
        boolean manages = access.may(PeoplePages.MANAGE, null);
        return Page.of(TEMPLATES.peoplePagesOrganisations(
                ui, table(ui, rows, manages).paged(Paging.keyed(-1, "", next)), words, manages));
    }

    @Requires(PeoplePages.MANAGE)
    @GetMapping(LIST + "/new")
    Page askNew(Ui ui) {
        return Page.of(form(ui, null, OrganisationForm.empty(ui), false, ""));
    }

    @Requires(PeoplePages.MANAGE)
    @PostMapping(LIST + "/new")
    Reply create(Ui ui, @RequestParam Map<String, String> typed) {
        return save(ui, null, OrganisationForm.typed(typed), details -> organisations.create(details, access.actor()));
    }

    @Requires(PeoplePages.MANAGE)
    @GetMapping(LIST + "/{id}")
    Page ask(Ui ui, @PathVariable UUID id) {
        Organisation organisation = get(id);
        return Page.of(form(ui, organisation, OrganisationForm.of(organisation, ui), false, ""));
    }

    @Requires(PeoplePages.MANAGE)
    @PostMapping(LIST + "/{id}")
    Reply change(Ui ui, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return save(
                ui,
                get(id),
                OrganisationForm.typed(typed),
                details -> organisations.update(id, details, access.actor()));
    }

    @FunctionalInterface
    private interface Writing {
        void write(Organisation.Details details);
    }

    private Reply save(Ui ui, @Nullable Organisation before, OrganisationForm form, Writing writing) {
        access.require(PeoplePages.MANAGE, null);
        Optional<Organisation.Details> details = form.details();
        if (details.isEmpty()) {
            return Page.unprocessable(form(ui, before, form, true, ""));
        }
        try {
            writing.write(details.get());
        } catch (Refusal refusal) {
            return Page.unprocessable(form(ui, before, form, true, ui.text(refusal.key(), refusal.args())));
        }
        SeeOther saved =
                SeeOther.to(LIST).saying(Notice.Tone.SUCCESS, ui.text("people.organisation.saved", form.name()));
        for (String doubt : form.doubts()) {
            saved = saved.saying(Notice.Tone.WARNING, ui.text(doubt));
        }
        return saved;
    }

    private static JteModel form(
            Ui ui, @Nullable Organisation organisation, OrganisationForm form, boolean sent, String refused) {
        return TEMPLATES.peoplePagesOrganisation(
                ui,
                organisation == null ? ui.text("people.organisation.new") : organisation.name(),
                organisation == null ? "" : organisation.id().toString(),
                form.fields(ui, sent),
                form.doubts().stream().map(ui::text).toList(),
                refused);
    }

    private static Table<?> table(Ui ui, List<Organisation> rows, boolean manages) {
        return Table.of(
                        ui.text("people.organisations.table"),
                        rows,
                        Column.<Organisation>head(
                                ui.text("people.name"),
                                each -> manages
                                        ? Pieces.link(each.name(), LIST + "/" + each.id())
                                        : Pieces.text(each.name())),
                        Column.content(
                                ui.text("people.edrpou"),
                                each -> code(ui, each.details().edrpou())),
                        Column.text(
                                ui.text("people.katottg"),
                                each -> text(each.details().katottg())),
                        Column.text(
                                ui.text("people.since"),
                                each -> ui.format().shortDate(each.details().validFrom())))
                .asCards();
    }

    private static Content code(Ui ui, @Nullable String edrpou) {
        String given = text(edrpou);
        String doubt = given.isBlank()
                ? ""
                : Edrpou.parse(given).findReason().map(ui::text).orElse("");
        return TEMPLATES.peoplePagesCode(given, doubt);
    }

    private Organisation get(UUID id) {
        return organisations.find(id).orElseThrow(() -> Refusal.notFound("people.organisation.none"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
