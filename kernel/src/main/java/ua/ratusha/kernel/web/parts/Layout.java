package ua.ratusha.kernel.web.parts;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Ui;

/** The page around the content. Room templates write {@code ${Layout.page(ui, frame, @`…`)}}. */
public final class Layout {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Layout() {}

    /** A public page with a heading and nothing else around it. */
    public static JteModel page(Ui ui, String title, Content content) {
        return page(ui, Frame.site(title), content);
    }

    public static JteModel page(Ui ui, Frame frame, Content content) {
        return TEMPLATES.webPartsPage(ui, frame, content);
    }
}
