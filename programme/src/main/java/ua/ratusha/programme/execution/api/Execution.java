package ua.ratusha.programme.execution.api;

import java.time.LocalDate;
import java.util.UUID;

/** How a programme's money is carried out; the other systems of the room know the books only through this. */
public interface Execution {

    /**
     * All money of the programme up to and with a day, in one query beside the plan's.
     *
     * @throws java.util.NoSuchElementException when there is no such programme
     */
    Matrix matrix(UUID programme, LocalDate asOf);

    /** As of today in Kyiv. */
    Matrix matrix(UUID programme);

    /** What will have been paid by the end of the year; see {@link Forecast} for the rule. */
    default Forecast forecast(UUID programme, int year) {
        return Forecast.of(matrix(programme), year);
    }

    default Forecast forecast(UUID programme, int year, LocalDate asOf) {
        return Forecast.of(matrix(programme, asOf), year);
    }
}
