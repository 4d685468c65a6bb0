package ua.ratusha.programme.reports.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Project;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.MonitoringView.Work;

/** Directions 1 and 2 in words: measures and projects. */
final class WorkStory {
    private final Speech speech;

    WorkStory(Speech speech) {
        this.speech = speech;
    }

    List<String> tasks(MonitoringView view) {
        List<Work> due = view.dueWorks();
        if (due.isEmpty()) {
            return List.of(speech.say("tasks.none", Speech.year(view.period())));
        }
        List<String> told = new ArrayList<>();
        String first = speech.say("tasks.due", Speech.year(view.period()), speech.count("measures", due.size()));
        List<String> states = new ArrayList<>();
        for (MeasureState state : MeasureState.values()) {
            long in = due.stream().filter(work -> is(work, state)).count();
            if (in > 0) {
                states.add(speech.say("tasks.state." + state, in));
            }
        }
        told.add(states.isEmpty() ? first : first + " " + speech.say("tasks.states", Speech.listed(states)));
        due.stream()
                .filter(work -> !is(work, MeasureState.NOT_BEGUN))
                .flatMap(work -> Optional.ofNullable(work.result()).map(result -> item(work, result)).stream())
                .forEach(told::add);
        List<String> silent = silentCodes(view);
        if (!silent.isEmpty()) {
            told.add(speech.say("tasks.silent", speech.count("by-measures", silent.size()), Speech.codes(silent)));
        }
        return told;
    }

    private String item(Work work, Result result) {
        return Narrator.ITEM
                + speech.say(
                        "tasks.item",
                        work.code(),
                        Speech.bare(work.title()),
                        speech.say("state." + result.state()),
                        Speech.bare(result.text()));
    }

    List<String> projects(MonitoringView view) {
        List<Project> projects = view.projects();
        if (projects.isEmpty()) {
            return List.of(speech.say(view.projectsKept() ? "projects.none" : "projects.not-kept"));
        }
        List<String> told = new ArrayList<>();
        BigDecimal ready = projects.stream()
                .map(Project::completeness)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(projects.size()), 1, RoundingMode.HALF_UP);
        List<Project> late =
                projects.stream().filter(each -> each.lateDays() > 0).toList();
        told.add(speech.say("projects.all", speech.count("projects", projects.size()), speech.percent(ready))
                + " "
                + (late.isEmpty() ? speech.say("projects.in-time") : speech.count("projects.late", late.size())));
        late.forEach(each -> told.add(Narrator.ITEM
                + speech.say(
                        "projects.item",
                        Speech.bare(each.title()),
                        speech.count("days", each.lateDays()),
                        speech.percent(each.completeness()))));
        return told;
    }

    List<String> problems(MonitoringView view) {
        List<String> told = new ArrayList<>();
        List<String> late = codes(view, work -> is(work, MeasureState.LATE) && !work.overdue());
        if (!late.isEmpty()) {
            told.add(Narrator.ITEM + speech.say("problems.late", Speech.codes(late)));
        }
        List<String> overdue = codes(view, Work::overdue);
        if (!overdue.isEmpty()) {
            told.add(Narrator.ITEM + speech.say("problems.overdue", Speech.codes(overdue)));
        }
        long projects =
                view.projects().stream().filter(each -> each.lateDays() > 0).count();
        if (projects > 0) {
            told.add(Narrator.ITEM + speech.count("problems.projects", projects));
        }
        long silent = silentCodes(view).size();
        if (silent > 0) {
            told.add(Narrator.ITEM + speech.say("problems.silent", speech.count("by-measures", silent)));
        }
        return told;
    }

    List<String> lateCodes(MonitoringView view) {
        return codes(view, work -> work.overdue() || is(work, MeasureState.LATE));
    }

    List<String> silentCodes(MonitoringView view) {
        return codes(view, work -> work.result() == null);
    }

    private static List<String> codes(MonitoringView view, java.util.function.Predicate<Work> kept) {
        return view.dueWorks().stream().filter(kept).map(Work::code).toList();
    }

    private static boolean is(Work work, MeasureState state) {
        return work.state().filter(state::equals).isPresent();
    }
}
