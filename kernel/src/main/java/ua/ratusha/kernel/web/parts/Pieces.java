package ua.ratusha.kernel.web.parts;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.List;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;

/** Small parts of a page. All words given here are escaped by the templates. */
public final class Pieces {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Pieces() {}

    /** A line of a list of facts about one thing. */
    public record Fact(String label, Content value) {
        public static Fact of(String label, String value) {
            return new Fact(label, text(value));
        }
    }

    /**
     * One figure that opens to its definition.
     *
     * @param figure formatted, «24» or «5 860,5 тис. грн»; empty = unknown, then {@code note} says why
     * @param note a line under it: change, date, reason; may be empty
     * @param definition what it counts and from which rows; opened by the reader
     * @param path the rows behind it; empty = none
     */
    public record Tile(String label, String figure, String note, String definition, String path) {}

    /** @param when formatted moment; @param who may be empty; @param detail may be empty */
    public record Event(String when, String who, String what, String detail) {}

    /** @param count shown after the words; empty = none */
    public record Tab(String text, String path, String count, boolean current) {}

    /** Plain text as content, escaped. */
    public static Content text(String text) {
        return output -> output.writeUserContent(text);
    }

    public static Content link(String text, String path) {
        return TEMPLATES.webPartsLink(text, path, "");
    }

    /** A link that looks like a button: for the one next step. */
    public static Content buttonLink(String text, String path) {
        return TEMPLATES.webPartsLink(text, path, "button");
    }

    public static Content secondButtonLink(String text, String path) {
        return TEMPLATES.webPartsLink(text, path, "button second");
    }

    /** Colour, shape and word together, so that none is needed alone. */
    public static Content tag(Notice.Tone tone, String word) {
        return TEMPLATES.webPartsTag(tone.code(), word);
    }

    public static Content syntheticMark(Ui ui) {
        return TEMPLATES.webPartsTag("synthetic", ui.text("web.synthetic.mark"));
    }

    /** A flash notice: announced by screen readers when the page opens. */
    public static Content notice(Ui ui, Notice notice) {
        return TEMPLATES.webPartsAlert(ui, notice.tone(), "", text(notice.text()), true);
    }

    /** @param title bold first line; may be empty */
    public static Content alert(Ui ui, Notice.Tone tone, String title, Content content) {
        return TEMPLATES.webPartsAlert(ui, tone, title, content, false);
    }

    public static Content facts(List<Fact> facts) {
        return TEMPLATES.webPartsFacts(facts);
    }

    public static Content tiles(Ui ui, List<Tile> tiles) {
        return TEMPLATES.webPartsTiles(ui, tiles);
    }

    /** @param share part of one, 0–1 and beyond (1.2 is drawn full); @param words what it says, with the figure */
    public static Content progress(BigDecimal share, String words) {
        return TEMPLATES.webPartsProgress(Math.clamp(share.movePointRight(2).intValue(), 0, 100), words);
    }

    /** An empty list: what would stand here, what to do, and one action (empty path = no action). */
    public static Content empty(String what, String todo, String action, String path) {
        return TEMPLATES.webPartsEmpty(what, todo, action, path);
    }

    public static Content timeline(List<Event> events) {
        return TEMPLATES.webPartsTimeline(events);
    }

    public static Content disclosure(String summary, Content content) {
        return TEMPLATES.webPartsDisclosure(summary, content);
    }

    public static Content tabs(String label, List<Tab> tabs) {
        return TEMPLATES.webPartsTabs(label, tabs);
    }
}
