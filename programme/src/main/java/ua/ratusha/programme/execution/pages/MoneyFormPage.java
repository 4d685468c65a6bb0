package ua.ratusha.programme.execution.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.programme.execution.Warning;

/**
 * A page of one form.
 *
 * @param trail pages above it, below the programme
 * @param action where the form posts
 * @param id identifier that the form carries so that it works once
 * @param problem why the house refused, empty when it did not
 * @param warnings what looks wrong; the person may go on all the same
 */
public record MoneyFormPage(
        String title,
        String lead,
        List<Ui.Link> trail,
        String action,
        UUID id,
        List<Field> fields,
        String submit,
        String back,
        String problem,
        List<String> warnings) {

    static MoneyFormPage of(
            String title, List<Ui.Link> trail, String action, UUID id, List<Field> fields, String submit) {
        return new MoneyFormPage(
                title, "", trail, action, id, fields, submit, trail.getLast().path(), "", List.of());
    }

    MoneyFormPage lead(String words) {
        return new MoneyFormPage(title, words, trail, action, id, fields, submit, back, problem, warnings);
    }

    MoneyFormPage refused(Ui ui, Refusal refusal) {
        String words = ui.text(refusal.key(), refusal.args());
        return new MoneyFormPage(title, lead, trail, action, id, fields, submit, back, words, warnings);
    }

    MoneyFormPage warned(Ui ui, List<Warning> found) {
        List<String> words = new ArrayList<>();
        found.forEach(warning -> words.add(warning.words(ui)));
        return new MoneyFormPage(title, lead, trail, action, id, fields, submit, back, problem, List.copyOf(words));
    }
}
