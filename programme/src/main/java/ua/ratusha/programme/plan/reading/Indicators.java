package ua.ratusha.programme.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.ratusha.programme.plan.api.Growth;
import ua.ratusha.programme.plan.api.ProgrammeContent.Direction;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;
import ua.ratusha.programme.plan.reading.tables.IndicatorTable.Draft;
import ua.ratusha.programme.plan.reading.words.Words;

/** Finishes indicators: which measure each one measures, which way it grows, whether its targets run on. */
final class Indicators {
    private static final Pattern DOWN = Pattern.compile("^(?:\\S+ ){0,2}(?:зменшен|скорочен|зниженн|мінімізац)|"
            + "кількість (?:\\S+ ){0,3}(?:інцидент|порушен|скарг|відмов|збоїв|аварі|атак|випадк)|"
            + "(?:час|тривалість) (?:простою|очікуван|реагуван|відновлен)");
    private static final double SAME_MEASURE = 0.6;

    private Indicators() {}

    static List<Indicator> finish(List<Draft> drafts, List<Direction> directions, String programme) {
        Map<Measure, Words.Pairs> titles = new HashMap<>();
        List<Measure> measures = directions.stream()
                .flatMap(direction -> direction.measures().stream())
                .toList();
        measures.forEach(measure -> titles.put(measure, Words.Pairs.of(measure.title())));
        List<Indicator> indicators = new ArrayList<>();
        for (Draft draft : drafts) {
            String number = draft.number.isEmpty() ? String.valueOf(indicators.size() + 1) : draft.number;
            Growth growth = growth(draft);
            indicators.add(new Indicator(
                    Assembly.key("indicator", programme, number, draft.priority + " " + draft.title),
                    number,
                    draft.priority,
                    measure(draft, measures, titles),
                    draft.title,
                    draft.unit,
                    growth,
                    cumulative(draft, growth),
                    draft.baseline,
                    new TreeMap<>(draft.targets),
                    draft.whole,
                    draft.wholeUnit,
                    draft.place.toString()));
        }
        return indicators;
    }

    private static @Nullable UUID measure(Draft draft, List<Measure> measures, Map<Measure, Words.Pairs> titles) {
        Words.Pairs priority = Words.Pairs.of(draft.priority.isEmpty() ? draft.title : draft.priority);
        Measure best = null;
        double likeness = SAME_MEASURE;
        for (Measure measure : measures) {
            double now = priority.likeness(titles.getOrDefault(measure, new Words.Pairs(new int[0])));
            if (now > likeness) {
                likeness = now;
                best = measure;
            }
        }
        return best == null ? null : best.key();
    }

    /** Most steps between the targets tell; where they tell nothing, the words do. */
    private static Growth growth(Draft draft) {
        int direction = 0;
        BigDecimal before = draft.baseline;
        for (BigDecimal target : draft.targets.values()) {
            direction += before == null ? 0 : Integer.signum(target.compareTo(before));
            before = target;
        }
        if (direction != 0) {
            return direction > 0 ? Growth.UP : Growth.DOWN;
        }
        return DOWN.matcher(Words.norm(draft.title)).find() ? Growth.DOWN : Growth.UP;
    }

    private static boolean cumulative(Draft draft, Growth growth) {
        BigDecimal sum = draft.targets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = draft.whole;
        boolean sums = whole != null && draft.targets.size() > 1 && sum.compareTo(whole) == 0;
        if (sums) {
            return false;
        }
        boolean reached =
                whole != null && draft.targets.values().stream().anyMatch(target -> target.compareTo(whole) == 0);
        boolean share = draft.unit.contains("%") || Words.norm(draft.unit).startsWith("відсот");
        return reached || share || draft.targets.size() > 1 && isMonotone(draft, growth);
    }

    private static boolean isMonotone(Draft draft, Growth growth) {
        BigDecimal before = draft.baseline;
        for (BigDecimal target : draft.targets.values()) {
            int step = before == null ? 0 : target.compareTo(before);
            if (growth == Growth.UP ? step < 0 : step > 0) {
                return false;
            }
            before = target;
        }
        return true;
    }
}
