package ua.ratusha.kernel.web.parts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Ui;

/**
 * What stands around a page's content: the door it belongs to, its heading and where it is in the house.
 *
 * @param title the page's one h1 and the window's title
 * @param kicker a short line above the heading (a number, a kind of thing); empty = none
 * @param lead a sentence under the heading; empty = none
 * @param trail the pages above this one, from the top down; the home page is added by itself
 * @param beside what stands beside the heading: buttons, a status tag
 * @param wide true for pages of wide tables: the content takes the whole window
 * @param failed true when a form came back with errors: said in the window's title, and the summary takes the focus
 */
public record Frame(
        Kind kind,
        String title,
        String kicker,
        String lead,
        List<Ui.Link> trail,
        @Nullable Content beside,
        boolean wide,
        boolean failed) {

    /** Which furniture a page has. */
    public enum Kind {
        /** Public: main menu. */
        SITE,
        /** The home page: a picture of the house stands beside the heading. */
        FRONT,
        /** For officials: side menu of the workplace. */
        WORK,
        /** For administrators: side menu of the administration. */
        ADMIN,
        /** No menu and a narrow column: sign-in, first run, errors. */
        PLAIN
    }

    public static Frame site(String title) {
        return new Frame(Kind.SITE, title, "", "", List.of(), null, false, false);
    }

    public static Frame front(String title) {
        return new Frame(Kind.FRONT, title, "", "", List.of(), null, false, false);
    }

    public static Frame work(String title) {
        return new Frame(Kind.WORK, title, "", "", List.of(), null, false, false);
    }

    public static Frame admin(String title) {
        return new Frame(Kind.ADMIN, title, "", "", List.of(), null, false, false);
    }

    public static Frame plain(String title) {
        return new Frame(Kind.PLAIN, title, "", "", List.of(), null, false, false);
    }

    public Frame kicker(String text) {
        return new Frame(kind, title, text, lead, trail, beside, wide, failed);
    }

    public Frame lead(String text) {
        return new Frame(kind, title, kicker, text, trail, beside, wide, failed);
    }

    /** Adds a page above this one; call from the top of the house downwards. */
    public Frame under(String text, String path) {
        List<Ui.Link> longer = new ArrayList<>(trail);
        longer.add(new Ui.Link(text, path));
        return new Frame(kind, title, kicker, lead, List.copyOf(longer), beside, wide, failed);
    }

    public Frame beside(Content content) {
        return new Frame(kind, title, kicker, lead, trail, content, wide, failed);
    }

    public Frame asWide() {
        return new Frame(kind, title, kicker, lead, trail, beside, true, failed);
    }

    /** For a form shown again because of {@code fields}. */
    public Frame failed(List<Field> fields) {
        boolean any = fields.stream().anyMatch(Field::failed);
        return new Frame(kind, title, kicker, lead, trail, beside, wide, any);
    }

    public boolean hasSideMenu() {
        return kind == Kind.WORK || kind == Kind.ADMIN;
    }
}
