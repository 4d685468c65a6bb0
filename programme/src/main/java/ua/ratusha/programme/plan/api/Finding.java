package ua.ratusha.programme.plan.api;

/**
 * What the linter found in a redaction.
 *
 * @param rule stable code of the rule, for example {@code target-without-money}; its words are in the texts
 * @param place where it stands in the document
 * @param subject what it is about: a measure's code, an indicator's number, a passport row
 * @param message what is wrong, in the reader's language, with the numbers that disagree
 * @param mend what to do about it
 */
public record Finding(String rule, Severity severity, String place, String subject, String message, String mend) {
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
