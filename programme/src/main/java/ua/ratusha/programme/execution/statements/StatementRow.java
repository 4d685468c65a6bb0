package ua.ratusha.programme.execution.statements;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.FundingSource;

/** A payment of a statement and what becomes of it. */
public record StatementRow(UUID id, UUID statement, Payment payment, Match match) {

    public enum Outcome {
        /** Goes into the books at confirmation, or went there. */
        READY,
        /** Only a person can say which measure it belongs to. */
        NEEDS_PERSON,
        /** Is not of this programme. */
        LEFT_OUT,
        /** The same payment is in the books, or stands higher in the same file. */
        DUPLICATE
    }

    /**
     * @param reason key of the text that says why
     * @param args values of the text
     * @param measure set with {@link Outcome#READY}, and as a guess with {@link Outcome#NEEDS_PERSON}
     */
    public record Match(
            Outcome outcome,
            String reason,
            List<String> args,
            @Nullable UUID measure,
            @Nullable FundingSource source,
            @Nullable UUID contract) {

        static Match ready(
                String reason, List<String> args, UUID measure, FundingSource source, @Nullable UUID contract) {
            return new Match(Outcome.READY, reason, args, measure, source, contract);
        }

        static Match without(Outcome outcome, String reason, String... args) {
            return new Match(outcome, reason, List.of(args), null, null, null);
        }

        Match asking(String why, String... values) {
            return new Match(Outcome.NEEDS_PERSON, why, List.of(values), measure, source, contract);
        }
    }

    public Outcome outcome() {
        return match.outcome();
    }
}
