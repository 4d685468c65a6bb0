package ua.ratusha.kernel.web.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One question of a form. Built from its kind and label, drawn by {@link Forms#field}.
 *
 * @param name parameter name and the field's id
 * @param value as typed before; several values of checkboxes are parted by commas; passwords and files never come back
 * @param hint how to answer; empty = none
 * @param error what is wrong and how to mend it; empty = nothing
 * @param autocomplete HTML's own token ({@code email}, {@code current-password}); empty = none
 * @param width about how many signs the answer has; 0 = the whole column
 * @param accept file endings, for files only
 */
public record Field(
        Kind kind,
        String name,
        String label,
        String value,
        String hint,
        String error,
        boolean required,
        String autocomplete,
        int width,
        List<Option> options,
        String accept) {

    public enum Kind {
        TEXT,
        EMAIL,
        PASSWORD,
        NUMBER,
        DATE,
        SEARCH,
        LONG_TEXT,
        SELECT,
        RADIOS,
        CHECKBOXES,
        FILE
    }

    /** @param hint may be empty */
    public record Option(String value, String text, String hint) {
        public static Option of(String value, String text) {
            return new Option(value, text, "");
        }
    }

    private static Field of(Kind kind, String name, String label, List<Option> options) {
        return new Field(kind, name, label, "", "", "", false, "", 0, options, "");
    }

    public static Field text(String name, String label) {
        return of(Kind.TEXT, name, label, List.of());
    }

    public static Field email(String name, String label) {
        return of(Kind.EMAIL, name, label, List.of()).autocomplete("email");
    }

    public static Field password(String name, String label) {
        return of(Kind.PASSWORD, name, label, List.of()).autocomplete("current-password");
    }

    /** Typed as text with a numeric keyboard: people write 5 860,5, which HTML's number field would lose. */
    public static Field number(String name, String label) {
        return of(Kind.NUMBER, name, label, List.of()).width(14);
    }

    /** A day as 22.11.2026; the device's calendar is offered where scripts run. Read it with {@link Forms#readDate}. */
    public static Field date(String name, String label) {
        return of(Kind.DATE, name, label, List.of()).width(12);
    }

    public static Field search(String name, String label) {
        return of(Kind.SEARCH, name, label, List.of());
    }

    public static Field longText(String name, String label) {
        return of(Kind.LONG_TEXT, name, label, List.of());
    }

    public static Field select(String name, String label, List<Option> options) {
        return of(Kind.SELECT, name, label, options);
    }

    public static Field radios(String name, String label, List<Option> options) {
        return of(Kind.RADIOS, name, label, options);
    }

    public static Field checkboxes(String name, String label, List<Option> options) {
        return of(Kind.CHECKBOXES, name, label, options);
    }

    /** @param accept endings parted by commas: {@code .docx,.xlsx} */
    public static Field file(String name, String label, String accept) {
        return new Field(Kind.FILE, name, label, "", "", "", false, "", 0, List.of(), accept);
    }

    public Field value(String typed) {
        return new Field(kind, name, label, typed, hint, error, required, autocomplete, width, options, accept);
    }

    public Field hint(String words) {
        return new Field(kind, name, label, value, words, error, required, autocomplete, width, options, accept);
    }

    public Field error(String words) {
        return new Field(kind, name, label, value, hint, words, required, autocomplete, width, options, accept);
    }

    public Field must() {
        return new Field(kind, name, label, value, hint, error, true, autocomplete, width, options, accept);
    }

    public Field autocomplete(String token) {
        return new Field(kind, name, label, value, hint, error, required, token, width, options, accept);
    }

    public Field width(int signs) {
        return new Field(kind, name, label, value, hint, error, required, autocomplete, signs, options, accept);
    }

    public boolean failed() {
        return !error.isEmpty();
    }

    public boolean grouped() {
        return kind == Kind.RADIOS || kind == Kind.CHECKBOXES;
    }

    public boolean chosen(String option) {
        return kind == Kind.CHECKBOXES ? chosenOnes().contains(option) : value.equals(option);
    }

    private Set<String> chosenOnes() {
        return Arrays.stream(value.split(",")).collect(Collectors.toSet());
    }

    /** Where an error summary leads: a group's first answer, else the field. */
    public String target() {
        return grouped() ? name + "-0" : name;
    }

    /** Ids of hint and error for {@code aria-describedby}; empty when there is neither. */
    public String described() {
        return ((hint.isEmpty() ? "" : name + "-hint ") + (failed() ? name + "-error" : "")).trim();
    }

    public String inputType() {
        return switch (kind) {
            case EMAIL -> "email";
            case PASSWORD -> "password";
            case SEARCH -> "search";
            case FILE -> "file";
            default -> "text";
        };
    }

    public String inputMode() {
        return switch (kind) {
            case NUMBER -> "decimal";
            case DATE -> "numeric";
            default -> "";
        };
    }
}
