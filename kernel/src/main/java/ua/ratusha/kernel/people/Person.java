package ua.ratusha.kernel.people;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the authority deals with. What identifies the person beyond the name is asked of {@link Persons} and
 * stands in the audit log.
 *
 * @param erased whether the name was erased; it then reads as a dash
 */
public record Person(
        UUID id, String surname, String givenName, @Nullable String patronymic, boolean erased) {

    /** A kind of personal code. */
    public enum CodeKind {
        RNOKPP,
        UNZR,
        /** Series and number, where a person has no РНОКПП. */
        PASSPORT
    }

    /** Surname, given name and patronymic in one line. */
    public String fullName() {
        return Stream.of(surname, givenName, patronymic == null ? "" : patronymic)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
