package ua.ratusha.kernel.people.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.people.Organisation;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Forms;

/** What was typed about a unit. */
record UnitForm(String name, String shortName, String code, String parent, String organisation, String since) {
    /** Shows how deep a unit stands in a list of choices, where no other mark is possible. */
    private static final String STEP = "\u2003";

    static UnitForm empty(String parent, LocalDate today, Ui ui) {
        return new UnitForm("", "", "", parent, "", ui.format().shortDate(today));
    }

    static UnitForm of(Unit unit, Ui ui) {
        Unit.Details d = unit.details();
        return new UnitForm(
                d.name(),
                text(d.shortName()),
                text(d.code()),
                text(d.parentId()),
                text(d.organisationId()),
                ui.format().shortDate(d.validFrom()));
    }

    static UnitForm typed(Map<String, String> typed) {
        return new UnitForm(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("shortName", ""),
                typed.getOrDefault("code", ""),
                typed.getOrDefault("parent", ""),
                typed.getOrDefault("organisation", ""),
                typed.getOrDefault("since", ""));
    }

    /** What would be kept; empty while something is wrong. @param before what the form does not ask stays as it is */
    Optional<Unit.Details> details(@Nullable Unit before) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Forms.readDate(since)
                .map(day -> new Unit.Details(
                        name.strip(),
                        blankToNull(shortName),
                        blankToNull(code),
                        id(parent),
                        id(organisation),
                        before == null ? null : before.details().headId(),
                        day,
                        before == null ? null : before.details().validTo()));
    }

    List<Field> fields(Ui ui, List<Unit.Placed> tree, List<Organisation> organisations, boolean sent) {
        List<Option> parents = new ArrayList<>(List.of(Option.of("", ui.text("people.unit.top"))));
        for (Unit.Placed placed : tree) {
            String id = placed.unit().id().toString();
            parents.add(
                    Option.of(id, STEP.repeat(placed.depth()) + placed.unit().name()));
        }
        List<Option> bodies = new ArrayList<>(List.of(Option.of("", ui.text("people.unit.no-organisation"))));
        organisations.forEach(each -> bodies.add(Option.of(each.id().toString(), each.name())));
        boolean badDay = sent && Forms.readDate(since).isEmpty();
        return List.of(
                Field.text("name", ui.text("people.name"))
                        .must()
                        .hint(ui.text("people.unit.name.hint"))
                        .value(name)
                        .error(sent && name.isBlank() ? ui.text("people.unit.no-name") : ""),
                Field.text("shortName", ui.text("people.short-name")).value(shortName),
                Field.text("code", ui.text("people.unit.code"))
                        .width(14)
                        .hint(ui.text("people.unit.code.hint"))
                        .value(code),
                Field.select("parent", ui.text("people.unit.parent"), parents)
                        .must()
                        .value(parent),
                Field.select("organisation", ui.text("people.unit.organisation"), bodies)
                        .must()
                        .hint(ui.text("people.unit.organisation.hint"))
                        .value(organisation),
                Field.date("since", ui.text("people.since"))
                        .must()
                        .value(since)
                        .error(badDay ? ui.text("people.day.wrong") : ""));
    }

    @Nullable
    UUID parentId() {
        return id(parent);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException noneOfTheList) {
            throw Refusal.notFound("people.unit.none");
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
