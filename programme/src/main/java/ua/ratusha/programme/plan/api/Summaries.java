package ua.ratusha.programme.plan.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.ProgrammeSummary.Standing;

/** Many programmes at once, as an oblast looks at them; never opens what a redaction says. */
public interface Summaries {

    /** One page of the list. @param skip rows of the pages before */
    List<ProgrammeSummary> list(Filter filter, Order order, int skip, int limit);

    /** One page in the order of addresses. @param after slug of the last programme seen, empty for the first page */
    List<ProgrammeSummary> listAfter(Filter filter, String after, int limit);

    Totals totals(Filter filter);

    /**
     * @param words each must stand in the title or the community's name; empty = all
     * @param year programmes that run in that year; {@code null} = any
     * @param own the community's own, or those loaded for comparison; {@code null} = both
     */
    record Filter(
            String words,
            @Nullable Integer year,
            @Nullable Standing standing,
            @Nullable Boolean own) {
        public static final Filter ALL = new Filter("", null, null, null);
    }

    enum Order {
        COMMUNITY,
        COMMUNITY_BACKWARDS,
        TERM,
        TERM_BACKWARDS,
        MONEY,
        MONEY_BACKWARDS
    }

    /**
     * @param ids of all programmes that the filter leaves
     * @param years every year of their terms, ascending
     * @param money planned hryvnias by year and source, only where there are any
     */
    record Totals(
            List<UUID> ids,
            Map<Standing, Integer> standings,
            List<Integer> years,
            Map<Integer, Map<FundingSource, BigDecimal>> money) {

        public int programmes() {
            return ids.size();
        }

        public BigDecimal sum() {
            return money.values().stream()
                    .flatMap(bySource -> bySource.values().stream())
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }
    }
}
