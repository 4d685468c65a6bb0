package ua.ratusha.kernel.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a community's own document gives about its state.
 *
 * @param code stable name that begins with the pack's: {@code chornomorsk.workplaces}
 * @param system row of the table of systems that will measure it live, for example {@code B1}
 * @param unit as people write it: «%», «одиниць», «тис. грн»
 * @param asOf the day for which the document gives it; a month stands as its first day, a year as its last;
 *     {@code null} when the document gives no date
 * @param place file of the pack and line in it: {@code programme.txt:301}
 * @param quote the document's exact words on that line, runs of white space made one
 */
public record Figure(
        String code,
        String system,
        String title,
        String titleEn,
        BigDecimal value,
        String unit,
        @Nullable LocalDate asOf,
        String place,
        String quote) {

    /** Line of the document, from 1. */
    public int line() {
        return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
    }
}
