package ua.ratusha.kernel.sockets;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A system's measured figures. A programme binds its indicators to them; nobody types what a source measures.
 */
public interface FactSource {

    List<Fact> listFacts();

    /**
     * The value at the end of the given day in Kyiv, or the reason why there is none.
     *
     * @throws IllegalArgumentException for a code that {@link #listFacts()} does not name
     */
    Reading read(String code, LocalDate asOf);

    /** What was counted: the rows behind the value, at most {@code limit} of them, the newest first. */
    List<Evidence> listEvidence(String code, LocalDate asOf, int limit);

    /**
     * @param code stable name, for example {@code house.uptime-percent}
     * @param system row of the table of systems that gives it, for example {@code A3}
     * @param unit as people write it: «%», «одиниць»
     * @param definition what exactly is counted and how
     * @param freshness how old a value may be and still count as live
     */
    record Fact(String code, String system, Words title, String unit, Words definition, Duration freshness) {}

    /** The same words in the two languages of the house. */
    record Words(String uk, String en) {
        public String in(String language) {
            return "en".equals(language) ? en : uk;
        }
    }

    sealed interface Reading {}

    /** @param measuredAt when the source last looked, which is not the day asked for */
    record Measured(BigDecimal value, Instant measuredAt) implements Reading {}

    /** An empty figure says why. */
    record Unmeasured(Words reason) implements Reading {}

    /** @param path page of the house that shows the row, empty when there is none */
    record Evidence(String text, String value, String place, String path) {}
}
