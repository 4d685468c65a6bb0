package ua.ratusha.kernel.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department, section or executive body of the authority. */
public record Unit(UUID id, Details details) {
    /**
     * What is kept of a unit.
     *
     * @param code number in the structure that the council approved; unique among open units
     * @param parentId unit above; {@code null} at the top
     * @param organisationId the legal person that the unit is; {@code null} when it is none
     * @param headId who heads it; {@code null} while nobody does
     * @param validTo last day; {@code null} while it exists
     */
    public record Details(
            String name,
            @Nullable String shortName,
            @Nullable String code,
            @Nullable UUID parentId,
            @Nullable UUID organisationId,
            @Nullable UUID headId,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** An open unit that has only a name and a place in the tree. */
        public static Details of(String name, @Nullable UUID parentId, LocalDate validFrom) {
            return new Details(name, null, null, parentId, null, null, validFrom, null);
        }
    }

    /**
     * A unit and its place in the tree.
     *
     * @param depth 0 at the top
     */
    public record Placed(Unit unit, int depth) {}

    public String name() {
        return details.name();
    }
}
