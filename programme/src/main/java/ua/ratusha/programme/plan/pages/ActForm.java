package ua.ratusha.programme.plan.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Forms;
import ua.ratusha.programme.plan.api.ProgrammeContent.ActReference;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.plan.reading.Reading;

/** The act that approved a redaction, as a person types it; all empty means that there is none yet. */
public record ActForm(String kind, String number, String date) {

    static ActForm of(Reading reading) {
        return reading.content().approvals().stream()
                .findFirst()
                .map(ActForm::of)
                .orElse(new ActForm("", "", ""));
    }

    static ActForm of(ActReference reference) {
        String date = reference.date().isEmpty()
                ? ""
                : java.time.format.DateTimeFormatter.ofPattern("dd.MM.uuuu").format(LocalDate.parse(reference.date()));
        return new ActForm(reference.kind(), reference.number(), date);
    }

    boolean isEmpty() {
        return number.isBlank() && date.isBlank();
    }

    boolean isWrong(Ui ui) {
        return !isEmpty() && (number.isBlank() || Forms.readDate(date).isEmpty());
    }

    Optional<Act> act() {
        return isEmpty()
                ? Optional.empty()
                : Forms.readDate(date).map(day -> new Act(kind.strip(), number.strip(), day));
    }

    /** The questions before anybody answered: an empty field is not yet a mistake. */
    List<Field> asked(Ui ui) {
        return fields(ui, true).stream().map(field -> field.error("")).toList();
    }

    /** @param must whether the act is demanded, as for an approval */
    List<Field> fields(Ui ui, boolean must) {
        boolean wrong = isWrong(ui) || (must && isEmpty());
        List<Option> kinds = List.of(
                Option.of("рішення", ui.text("plan.act.decision")),
                Option.of("розпорядження", ui.text("plan.act.order")));
        return List.of(
                Field.select("kind", ui.text("plan.act.kind"), kinds).value(kind),
                mustIf(must, Field.text("number", ui.text("plan.act.number")))
                        .value(number)
                        .width(14)
                        .hint(ui.text("plan.act.number.hint"))
                        .error(wrong && number.isBlank() ? ui.text("plan.act.number.missing") : ""),
                mustIf(must, Field.date("date", ui.text("plan.act.date")))
                        .value(date)
                        .error(wrong && Forms.readDate(date).isEmpty() ? ui.text("plan.act.date.wrong") : ""));
    }

    /** The fields again with what the house refused beside the number. */
    List<Field> refused(Ui ui, Refusal refusal) {
        return fields(ui, false).stream()
                .map(field ->
                        field.name().equals("number") ? field.error(ui.text(refusal.key(), refusal.args())) : field)
                .toList();
    }

    private static Field mustIf(boolean must, Field field) {
        return must ? field.must() : field;
    }
}
