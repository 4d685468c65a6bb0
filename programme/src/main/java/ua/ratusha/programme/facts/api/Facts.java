package ua.ratusha.programme.facts.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ratusha.programme.plan.api.ProgrammeContent;

/**
 * Facts of indicators, for the neighbours of the room. Reads what is recorded and asks no source, so it is as quick on a
 * public page as in a report; only approved figures show.
 */
public interface Facts {

    /** What is known of one indicator at the end of the day in Kyiv. */
    IndicatorState state(UUID programme, ProgrammeContent.Indicator indicator, LocalDate asOf);

    /** All indicators of the content, in its order; three queries whatever their number. */
    List<IndicatorState> states(UUID programme, ProgrammeContent content, LocalDate asOf);
}
