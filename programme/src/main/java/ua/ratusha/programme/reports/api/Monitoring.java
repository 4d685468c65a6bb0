package ua.ratusha.programme.reports.api;

import java.util.UUID;

/** The programme in the four statutory directions; reads only, open to everybody. */
public interface Monitoring {

    /** @throws java.util.NoSuchElementException when there is no such programme */
    MonitoringView view(UUID programme, Period period);
}
