package ua.ratusha.kernel.web.parts;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Ui;

/** Draws forms. A form that posts is always made by {@link #post} or carries {@link #csrf}. */
public final class Forms {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Years beyond these are slips of the keyboard («20225»), and the database would not keep all of them. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private Forms() {}

    /**
     * A form that posts to the address, with its secret against forgery.
     *
     * @param submit words of the one button
     * @param back where to go without saving; empty = no such link
     */
    public static Content post(Ui ui, String action, List<Field> fields, String submit, String back) {
        return TEMPLATES.webPartsForm(ui, action, fields, output -> {}, submit, back);
    }

    /** The same with content of one's own between the fields and the button. */
    public static Content post(Ui ui, String action, List<Field> fields, Content more, String submit, String back) {
        return TEMPLATES.webPartsForm(ui, action, fields, more, submit, back);
    }

    public static Content field(Ui ui, Field field) {
        return TEMPLATES.webPartsField(ui, field);
    }

    /** What is wrong, first on the page, each line leading to its field; nothing when all is well. */
    public static Content errors(Ui ui, List<Field> fields) {
        List<Field> failed = fields.stream().filter(Field::failed).toList();
        return failed.isEmpty() ? output -> {} : TEMPLATES.webPartsErrors(ui, failed);
    }

    /** The hidden field against forged requests, for forms written by hand; nothing when no check is on. */
    public static Content csrf(Ui ui) {
        return output -> {
            Ui.Csrf csrf = ui.csrf().get();
            if (!csrf.value().isEmpty()) {
                TEMPLATES.webPartsHidden(csrf.parameter(), csrf.value()).writeTo(output);
            }
        };
    }

    public static Content hidden(String name, String value) {
        return TEMPLATES.webPartsHidden(name, value);
    }

    /** A button that posts by itself; {@code look} is empty, {@code second} or {@code danger}. */
    public static Content postButton(Ui ui, String action, String words, String look) {
        return TEMPLATES.webPartsButton(ui, action, words, look);
    }

    /**
     * The question before an act that cannot be undone, for a page of its own.
     *
     * @param consequence what will happen, in one or two sentences
     * @param danger words of the button that does it
     * @param back where «no» leads
     */
    public static Content confirm(Ui ui, String action, String consequence, String danger, String back) {
        return TEMPLATES.webPartsConfirm(ui, action, consequence, danger, back);
    }

    /** Reads a typed day: 22.11.2026, or 2026-11-22 as a browser's calendar sends it. Empty = not a day. */
    public static Optional<LocalDate> readDate(String typed) {
        String trimmed = typed.strip();
        try {
            return Optional.of(trimmed.indexOf('-') > 0 ? LocalDate.parse(trimmed) : LocalDate.parse(trimmed, TYPED))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
