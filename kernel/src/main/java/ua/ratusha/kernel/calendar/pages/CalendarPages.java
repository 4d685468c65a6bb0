package ua.ratusha.kernel.calendar.pages;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import ua.ratusha.kernel.sockets.Door;
import ua.ratusha.kernel.sockets.MenuEntry;
import ua.ratusha.kernel.sockets.State;
import ua.ratusha.kernel.sockets.SystemCard;

/** The page of the calendar and the terms of the law. */
@Configuration(proxyBeanMethods = false)
@Import(CalendarController.class)
public class CalendarPages {
    @Bean
    SystemCard calendarCard() {
        return new SystemCard(
                "calendar",
                "kernel",
                List.of(),
                List.of(new MenuEntry("calendar.title", "/admin/calendar", "", Door.ADMIN)),
                State.WORKS,
                "");
    }
}
