package ua.ratusha.programme.reports.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Origin;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;

/** Direction 4 in words: what was reached, what was not, and why a figure is missing. */
final class IndicatorStory {
    private final Speech speech;

    IndicatorStory(Speech speech) {
        this.speech = speech;
    }

    List<String> tell(MonitoringView view) {
        List<Indicator> targeted = targeted(view);
        if (targeted.isEmpty()) {
            return List.of(speech.say(
                    view.indicators().isEmpty() ? "indicators.none" : "indicators.no-targets",
                    Speech.year(view.period())));
        }
        List<String> told = new ArrayList<>();
        told.add(speech.say(
                        "indicators.targets", Speech.year(view.period()), speech.count("have-targets", targeted.size()))
                + " "
                + speech.say(
                        "indicators.split",
                        count(view, Standing.REACHED),
                        count(view, Standing.NOT_REACHED),
                        count(view, Standing.NO_DATA)));
        targeted.stream()
                .filter(each -> each.standing() != Standing.NO_DATA)
                .forEach(each -> told.add(Narrator.ITEM + item(each)));
        missing(targeted).forEach(line -> told.add(Narrator.ITEM + line));
        return told;
    }

    private String item(Indicator each) {
        var value = each.value();
        var target = each.target();
        String shown = value == null ? "–" : speech.figure(value, each.unit());
        String wanted = target == null ? "–" : speech.figure(target, each.unit());
        return speech.say("indicators.item." + each.standing(), Speech.bare(each.number()), shown, wanted);
    }

    /** Indicators that lack a figure for one and the same reason share a sentence. */
    private List<String> missing(List<Indicator> targeted) {
        record Why(String reason, boolean measured) {}
        Map<Why, List<String>> numbers = targeted.stream()
                .filter(each -> each.standing() == Standing.NO_DATA)
                .collect(Collectors.groupingBy(
                        each -> new Why(Speech.clause(each.reason()), each.origin() == Origin.SOURCE),
                        LinkedHashMap::new,
                        Collectors.mapping(each -> Speech.bare(each.number()), Collectors.toList())));
        return numbers.entrySet().stream()
                .map(entry -> speech.say(
                        (entry.getKey().measured() ? "indicators.unmeasured" : "indicators.missing")
                                + (entry.getValue().size() == 1 ? ".one" : ".many"),
                        Speech.codes(entry.getValue()),
                        entry.getKey().reason()))
                .toList();
    }

    List<String> problems(MonitoringView view) {
        List<String> told = new ArrayList<>();
        long behind = count(view, Standing.NOT_REACHED);
        if (behind > 0) {
            told.add(Narrator.ITEM + speech.count("problems.not-reached", behind));
        }
        long empty = count(view, Standing.NO_DATA);
        if (empty > 0) {
            told.add(Narrator.ITEM + speech.count("problems.no-values", empty));
        }
        return told;
    }

    private static List<Indicator> targeted(MonitoringView view) {
        return view.indicators().stream()
                .filter(each -> each.standing() != Standing.NO_TARGET)
                .toList();
    }

    private static long count(MonitoringView view, Standing standing) {
        return view.indicators().stream()
                .filter(each -> each.standing() == standing)
                .count();
    }
}
