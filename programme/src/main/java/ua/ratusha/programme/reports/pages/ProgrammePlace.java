package ua.ratusha.programme.reports.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.Period;

/** The programme that a page of monitoring or reports belongs to. */
public record ProgrammePlace(Programme programme, ProgrammeContent content) {

    static ProgrammePlace of(Plans plans, String slug) {
        Programme programme =
                plans.findBySlug(slug).orElseThrow(() -> Refusal.notFound("reports.refusal.no-programme"));
        return new ProgrammePlace(programme, plans.current(programme.id()).content());
    }

    public String path() {
        return "/programmes/" + programme.slug();
    }

    /** Years and quarters of the programme that have begun, the latest first; a year stands before its quarters. */
    List<Period> begun(LocalDate today) {
        List<Period> all = new ArrayList<>();
        for (int year : content.years().reversed()) {
            List<Period> periods =
                    new ArrayList<>(Period.ofYear(year).quarters().reversed());
            periods.addFirst(Period.ofYear(year));
            periods.stream().filter(period -> !period.first().isAfter(today)).forEach(all::add);
        }
        return all;
    }

    /** @throws Refusal (404) for anything but a period of the programme that has begun */
    Period period(String code, LocalDate today) {
        List<Period> begun = begun(today);
        if (code.isEmpty()) {
            return begun.stream()
                    .findFirst()
                    .orElse(Period.ofYear(
                            content.years().isEmpty()
                                    ? today.getYear()
                                    : content.years().getFirst()));
        }
        return Period.parse(code)
                .filter(begun::contains)
                .orElseThrow(() -> Refusal.notFound("reports.refusal.no-period"));
    }

    Optional<ProgrammeContent.Measure> findMeasure(String code) {
        return content.measures().filter(measure -> measure.code().equals(code)).findFirst();
    }
}
