package ua.ratusha.programme.projects.pages;

import java.util.List;
import java.util.UUID;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Frame;

/**
 * A page of one form.
 *
 * @param action where the form posts
 * @param back page to go back to without saving
 * @param id identifier that the form carries so that it works once
 * @param problem why the house refused, empty when it did not
 */
public record ProjectFormPage(
        Frame frame, String action, String back, UUID id, List<Field> fields, String submit, String problem) {

    static ProjectFormPage of(Frame frame, String action, String back, UUID id, List<Field> fields, String submit) {
        return new ProjectFormPage(frame, action, back, id, fields, submit, "");
    }

    ProjectFormPage refused(Ui ui, Refusal refusal) {
        return new ProjectFormPage(frame, action, back, id, fields, submit, ui.text(refusal.key(), refusal.args()));
    }
}
