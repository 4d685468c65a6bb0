package ua.ratusha.programme.reports.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ratusha.programme.reports.api.MonitoringView.Money;

/** Where monitoring takes the money of a programme from. */
public interface MoneyBook {

    /** All cells with any money, by measure, year and source; entries dated after {@code asOf} are left out. */
    List<Money> listMoney(UUID programme, LocalDate asOf);
}
