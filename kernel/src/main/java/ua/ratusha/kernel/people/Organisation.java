package ua.ratusha.kernel.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal person that the authority deals with. */
public record Organisation(UUID id, Details details) {
    /**
     * What is kept of an organisation. Codes are kept as given: show what {@link Edrpou#parse}, {@link Katottg#parse}
     * and {@link Iban#parse} say of them beside the field, and let people save.
     *
     * @param validTo last day; {@code null} while it exists
     */
    public record Details(
            String name,
            @Nullable String shortName,
            @Nullable String edrpou,
            @Nullable String katottg,
            @Nullable String iban,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    public String name() {
        return details.name();
    }
}
