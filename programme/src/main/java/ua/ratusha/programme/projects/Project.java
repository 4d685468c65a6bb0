package ua.ratusha.programme.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.projects.api.CoFinancing;
import ua.ratusha.programme.projects.api.ProjectState;
import ua.ratusha.programme.projects.api.Term;

/**
 * A project that carries a measure out.
 *
 * @param unit unit that answers for it, {@code null} for the whole authority
 * @param ended the day on which it was finished or called off
 */
public record Project(
        UUID id,
        UUID programme,
        UUID measure,
        String title,
        String goal,
        @Nullable UUID unit,
        String responsible,
        LocalDate starts,
        LocalDate ends,
        @Nullable LocalDate ended,
        ProjectState state) {

    /**
     * @param weight 1–100, against the other stages of the project
     * @param ended the day on which it was done, {@code null} while it is not
     */
    public record Stage(
            UUID id,
            UUID project,
            int position,
            String title,
            int weight,
            LocalDate starts,
            LocalDate ends,
            @Nullable LocalDate ended) {
        public boolean done() {
            return ended != null;
        }

        public Term term(LocalDate today) {
            return Term.of(ends, ended, today);
        }
    }

    /** @param probability 1–5; @param impact 1–5; @param owner who watches it */
    public record Risk(
            UUID id,
            UUID project,
            String title,
            int probability,
            int impact,
            String mitigation,
            String owner,
            RiskState state) {
        /** From this weight (probability × impact) on a risk is of the highest level. */
        public static final int HIGH = 10;

        public static final int MEDIUM = 5;

        public int weight() {
            return probability * impact;
        }

        public boolean high() {
            return weight() >= HIGH;
        }

        public boolean medium() {
            return weight() >= MEDIUM && !high();
        }
    }

    public enum RiskState {
        OPEN,
        /** What was feared has happened. */
        OCCURRED,
        CLOSED
    }

    /**
     * A donor or partner with its agreement.
     *
     * @param grant in the currency of the agreement
     * @param currency ISO 4217
     * @param grantHryvnias the same in hryvnias
     * @param own co-financing of the community, hryvnias
     */
    public record Partner(
            UUID id,
            UUID project,
            String donor,
            String agreement,
            LocalDate agreed,
            BigDecimal grant,
            String currency,
            BigDecimal grantHryvnias,
            BigDecimal own) {
        public CoFinancing money() {
            return new CoFinancing(1, grantHryvnias, own);
        }
    }

    /** @param kind a word of the house, its text is {@code projects.event.<kind>} */
    public record Event(String kind, LocalDate date, String subject, String note, String author, Instant at) {}

    /** A project with all that belongs to it; events with the newest first. */
    public record Card(
            Project project, List<Stage> stages, List<Risk> risks, List<Partner> partners, List<Event> events) {
        public int completeness() {
            return Completeness.of(project.state(), stages);
        }

        public CoFinancing money() {
            return partners.stream().map(Partner::money).reduce(CoFinancing.NONE, CoFinancing::plus);
        }
    }

    public Term term(LocalDate today) {
        return state == ProjectState.CANCELLED ? Term.none() : Term.of(ends, ended, today);
    }
}
