package ua.ratusha.kernel.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.ratusha.kernel.web.Texts;

/** The calendar, the catalogue of terms and the deadline engine as beans. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {
    @Bean
    WorkingCalendar workingCalendar() {
        return WorkingCalendar.ofUkraine();
    }

    @Bean
    Terms terms() {
        return Terms.ofUkraine();
    }

    @Bean
    DeadlineEngine deadlineEngine(WorkingCalendar calendar, Terms terms) {
        return new DeadlineEngine(calendar, terms);
    }

    @Bean
    Texts calendarTexts() {
        return new Texts("ua/ratusha/kernel/calendar/texts");
    }
}
