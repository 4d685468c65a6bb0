package ua.ratusha.kernel.web;

import gg.jte.models.runtime.JteModel;

/**
 * A page to be rendered: UTF-8, with its length.
 *
 * @param status HTTP status, 200 when nothing else is said; 422 for a form that came back with errors
 */
public record Page(JteModel model, int status) implements Reply {

    public static Page of(JteModel model) {
        return new Page(model, 200);
    }

    /** A form shown again with its errors. */
    public static Page unprocessable(JteModel model) {
        return new Page(model, 422);
    }
}
