package ua.ratusha.programme.plan;

import java.util.List;
import ua.ratusha.programme.plan.api.ProgrammeContent;

/**
 * The content that an amending document gives: what it restates is new, what it is silent about stays as it was, and
 * measures and indicators keep their keys.
 */
final class Restated {
    private Restated() {}

    static ProgrammeContent over(ProgrammeContent before, ProgrammeContent document) {
        boolean measures = document.measures().findAny().isPresent();
        ProgrammeContent whole = new ProgrammeContent(
                document.title().isBlank() ? before.title() : document.title(),
                before.communityName(),
                before.katottg() == null ? document.katottg() : before.katottg(),
                document.years().isEmpty() ? before.years() : document.years(),
                document.approvals(),
                or(document.passport(), before.passport()),
                or(document.sections(), before.sections()),
                measures ? document.directions() : or(before.directions(), document.directions()),
                or(document.indicators(), before.indicators()),
                measures ? document.totals() : before.totals(),
                document.references(),
                or(document.figures(), before.figures()),
                or(document.monitoring(), before.monitoring()),
                or(document.reporting(), before.reporting()),
                document.missing());
        return KeptKeys.carry(before, whole);
    }

    private static <T> List<T> or(List<T> first, List<T> otherwise) {
        return first.isEmpty() ? otherwise : first;
    }
}
