package ua.ratusha.kernel.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from and when it holds.
 *
 * @param act the act as a person would cite it, in Ukrainian
 * @param article article and part; empty where the act is cited as a whole
 * @param validFrom first day on which the rule holds
 * @param validTo last day on which it holds; {@code null} when no end is known
 * @param mark how sure we are
 * @param source where the rule was read, or that it is from memory
 */
public record LegalGround(
        String act,
        String article,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Mark mark,
        String source) {

    /** How sure we are of a rule. */
    public enum Mark {
        /** Read in a source. */
        F,
        /** Said by the programme of Chornomorsk. */
        S1,
        /** Said by the programme of Kherson. */
        S2,
        /** From memory: a setting that has to be checked before anybody relies on it. */
        M
    }

    public LegalGround {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(act + ": valid to " + validTo + " before valid from " + validFrom);
        }
    }

    /** Whether the rule holds on {@code date}. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** Act and article in one line, as shown to people. */
    public String cited() {
        return article.isEmpty() ? act : act + ", ст. " + article;
    }
}
