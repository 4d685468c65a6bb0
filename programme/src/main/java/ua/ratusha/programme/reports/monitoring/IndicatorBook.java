package ua.ratusha.programme.reports.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;

/** Where monitoring takes the figures of indicators from: only approved and measured ones. */
public interface IndicatorBook {

    /** Every indicator of the content, in its order, as known on the day. */
    List<Indicator> listIndicators(UUID programme, ProgrammeContent content, LocalDate asOf);
}
