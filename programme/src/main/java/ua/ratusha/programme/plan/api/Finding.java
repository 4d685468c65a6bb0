package ua.ratusha.programme.plan.api;

import java.util.List;

/**
 * What the linter found in a redaction. Its words are in the texts: {@code plan.lint.<rule>.title}, {@code .message}
 * and {@code .mend}, the last two with {@code args}.
 *
 * @param rule stable code of the rule, for example {@code target-without-money}
 * @param place where it stands in the document
 * @param subject what it is about: a measure's code, an indicator's number, a passport row
 * @param args numbers and names that disagree, as a person reads them
 */
public record Finding(String rule, Severity severity, String place, String subject, List<String> args) {
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
