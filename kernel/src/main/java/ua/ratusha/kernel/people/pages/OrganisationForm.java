package ua.ratusha.kernel.people.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.people.Checked;
import ua.ratusha.kernel.people.Edrpou;
import ua.ratusha.kernel.people.Iban;
import ua.ratusha.kernel.people.Katottg;
import ua.ratusha.kernel.people.Organisation;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Forms;

/** What was typed about an organisation. Codes that look wrong are kept and warned of: real registers hold such. */
record OrganisationForm(
        String name, String shortName, String edrpou, String katottg, String iban, String since, String until) {

    static OrganisationForm empty(Ui ui) {
        return new OrganisationForm("", "", "", "", "", ui.format().shortDate(ui.today()), "");
    }

    static OrganisationForm of(Organisation organisation, Ui ui) {
        Organisation.Details d = organisation.details();
        LocalDate until = d.validTo();
        return new OrganisationForm(
                d.name(),
                text(d.shortName()),
                text(d.edrpou()),
                text(d.katottg()),
                text(d.iban()),
                ui.format().shortDate(d.validFrom()),
                until == null ? "" : ui.format().shortDate(until));
    }

    static OrganisationForm typed(Map<String, String> typed) {
        return new OrganisationForm(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("shortName", ""),
                typed.getOrDefault("edrpou", ""),
                typed.getOrDefault("katottg", ""),
                typed.getOrDefault("iban", ""),
                typed.getOrDefault("since", ""),
                typed.getOrDefault("until", ""));
    }

    /** What would be kept; empty while something is wrong. */
    Optional<Organisation.Details> details() {
        boolean untilRead = until.isBlank() || Forms.readDate(until).isPresent();
        if (name.isBlank() || !untilRead) {
            return Optional.empty();
        }
        return Forms.readDate(since)
                .map(from -> new Organisation.Details(
                        name.strip(),
                        blankToNull(shortName),
                        blankToNull(edrpou),
                        blankToNull(katottg),
                        blankToNull(iban),
                        from,
                        Forms.readDate(until).orElse(null)));
    }

    /** Text keys of what the codes' own rules find odd. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        add(doubts, edrpou, Edrpou.parse(edrpou));
        add(doubts, katottg, Katottg.parse(katottg));
        add(doubts, iban, Iban.parse(iban));
        return doubts;
    }

    private static void add(List<String> doubts, String given, Checked<?> checked) {
        if (!given.isBlank()) {
            checked.findReason().ifPresent(doubts::add);
        }
    }

    List<Field> fields(Ui ui, boolean sent) {
        return List.of(
                Field.text("name", ui.text("people.name"))
                        .must()
                        .value(name)
                        .error(sent && name.isBlank() ? ui.text("people.organisation.no-name") : ""),
                Field.text("shortName", ui.text("people.short-name")).value(shortName),
                Field.text("edrpou", ui.text("people.edrpou"))
                        .width(14)
                        .hint(ui.text("people.edrpou.hint"))
                        .value(edrpou),
                Field.text("katottg", ui.text("people.katottg")).width(30).value(katottg),
                Field.text("iban", "IBAN").width(30).value(iban),
                Field.date("since", ui.text("people.since"))
                        .must()
                        .value(since)
                        .error(sent && Forms.readDate(since).isEmpty() ? ui.text("people.day.wrong") : ""),
                Field.date("until", ui.text("people.last-day"))
                        .value(until)
                        .error(
                                sent
                                                && !until.isBlank()
                                                && Forms.readDate(until).isEmpty()
                                        ? ui.text("people.day.wrong")
                                        : ""));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
