package ua.ratusha.programme.reports.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.web.Formats;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.reports.api.Period;

/** The words around the figures, in the language of the document. */
public record Labels(Words words, Locale locale) {

    public String text(String key, @Nullable Object... args) {
        return words.text(locale, "reports." + key, args);
    }

    public String count(String key, long number) {
        return text(formats().plural(number).keyOf(key), number);
    }

    public String date(LocalDate day) {
        return formats().shortDate(day);
    }

    public String longDate(LocalDate day) {
        return formats().date(day);
    }

    public String day(Instant moment) {
        return date(LocalDate.ofInstant(moment, DeadlineEngine.KYIV));
    }

    /** «2026 рік» or «I квартал 2026 року». */
    public String period(Period period) {
        return period.quarter() == 0
                ? text("period.year", String.valueOf(period.year()))
                : text("period.quarter", period.roman(), String.valueOf(period.year()));
    }

    /** «за 2026 рік», as it stands in titles. */
    public String over(Period period) {
        return text("period.over", period(period));
    }

    Cell number(@Nullable BigDecimal value) {
        return value == null ? Cell.of("–") : new Cell(formats().number(value), value);
    }

    private Formats formats() {
        return Formats.of(locale);
    }
}
