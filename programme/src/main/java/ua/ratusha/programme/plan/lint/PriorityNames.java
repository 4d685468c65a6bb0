package ua.ratusha.programme.plan.lint;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Finding.Severity;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.reading.words.Words;

/** {@code priority-name-differs}: an indicator names its measure so differently that a reader may doubt the link. */
final class PriorityNames implements Rule {
    /** Spelling and a changed word stay above it. */
    private static final double SAME = 0.85;

    @Override
    public void check(ProgrammeContent content, Consumer<Finding> findings) {
        Map<UUID, Measure> measures =
                content.measures().collect(Collectors.toMap(Measure::key, measure -> measure, (first, _) -> first));
        for (Indicator indicator : content.indicators()) {
            UUID key = indicator.measureKey();
            Measure measure = key == null ? null : measures.get(key);
            if (measure != null
                    && !indicator.priority().isBlank()
                    && Words.likeness(indicator.priority(), measure.title()) < SAME) {
                findings.accept(new Finding(
                        "priority-name-differs",
                        Severity.NOTE,
                        indicator.place(),
                        indicator.number(),
                        List.of(indicator.number(), indicator.priority(), measure.code(), measure.title())));
            }
        }
    }
}
