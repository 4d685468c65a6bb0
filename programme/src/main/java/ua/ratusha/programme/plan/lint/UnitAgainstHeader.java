package ua.ratusha.programme.plan.lint;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;

/** {@code unit-against-header}: the column of the whole period names a unit that is not the indicator's. */
final class UnitAgainstHeader implements Rule {
    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        for (Indicator indicator : content.indicators()) {
            boolean named =
                    !indicator.unit().isBlank() && !indicator.wholePeriodUnit().isBlank();
            if (named && !same(indicator.unit(), indicator.wholePeriodUnit())) {
                findings.accept(new Finding(
                        "unit-against-header",
                        Severity.WARNING,
                        indicator.place(),
                        indicator.number(),
                        List.of(indicator.number(), indicator.title(), indicator.unit(), indicator.wholePeriodUnit())));
            }
        }
    }

    private static boolean same(String unit, String header) {
        String mine = stem(unit);
        String other = stem(header);
        return mine.equals(other) || mine.startsWith(other) || other.startsWith(mine);
    }

    private static String stem(String unit) {
        String norm = unit.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}%]", "");
        return norm.startsWith("відсот") ? "%" : norm.length() > 4 ? norm.substring(0, 4) : norm;
    }
}
