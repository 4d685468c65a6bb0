package ua.ratusha.programme.reports.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Origin;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.reports.api.Sums;
import ua.ratusha.programme.reports.snapshot.Chapter;
import ua.ratusha.programme.reports.snapshot.Snapshot;
import ua.ratusha.programme.reports.snapshot.Snapshot.Approval;
import ua.ratusha.programme.reports.snapshot.Snapshot.Corrected;
import ua.ratusha.programme.reports.snapshot.Snapshot.Passage;

/**
 * Drafts the narrative of a report from its figures: what is there, what is not there, and why. A line that begins with
 * a dash is an item of a list.
 */
public final class Narrator {
    static final String ITEM = "– ";

    private final Speech speech;
    private final WorkStory works;
    private final MoneyStory money;
    private final IndicatorStory indicators;

    public Narrator(Words words) {
        this.speech = new Speech(words);
        this.works = new WorkStory(speech);
        this.money = new MoneyStory(speech);
        this.indicators = new IndicatorStory(speech);
    }

    /** The whole narrative; words that a person wrote stand in place of the drafted ones. */
    public List<Passage> tell(Snapshot facts, Map<Chapter, String> edited) {
        List<Passage> told = new ArrayList<>();
        for (Chapter chapter : Chapter.values()) {
            String own = edited.get(chapter);
            told.add(new Passage(chapter, own == null ? draft(chapter, facts) : own, own != null));
        }
        return told;
    }

    /** One section as the figures give it. */
    public String draft(Chapter chapter, Snapshot facts) {
        MonitoringView view = facts.monitoring();
        return String.join(
                "\n",
                switch (chapter) {
                    case GENERAL -> general(facts);
                    case TASKS -> works.tasks(view);
                    case PROJECTS -> works.projects(view);
                    case MONEY -> money.tell(view);
                    case INDICATORS -> indicators.tell(view);
                    case PROBLEMS -> problems(facts);
                    case CONCLUSIONS -> conclusions(facts);
                });
    }

    private List<String> general(Snapshot facts) {
        MonitoringView view = facts.monitoring();
        List<String> told = new ArrayList<>();
        Approval act = facts.programme().act();
        String approved = act == null
                ? speech.say("general.no-act")
                : speech.say(
                        "general.act",
                        Speech.instrumental(act.kind()),
                        speech.date(act.date()),
                        act.number(),
                        facts.programme().redaction());
        long directions = view.works().stream().map(Work::direction).distinct().count();
        String size = speech.say(
                "general.size",
                speech.count("measures", view.works().size()),
                speech.count("by-directions", directions),
                speech.count("indicators", view.indicators().size()));
        told.add(approved + " " + size);
        if (!view.years().isEmpty()) {
            told.add(speech.say("general.years", years(view)) + " " + plan(view));
        }
        told.add(speech.say("general.period", speech.period(view.period()), speech.date(view.asOf())));
        Corrected corrects = facts.corrects();
        if (corrects != null) {
            told.add(speech.say("general.corrects", corrects.title(), speech.date(corrects.frozenOn())));
        }
        return told;
    }

    private String years(MonitoringView view) {
        int first = view.years().getFirst();
        int last = view.years().getLast();
        return first == last ? first + " рік" : first + "–" + last + " роки";
    }

    private String plan(MonitoringView view) {
        Sums all = view.total();
        return all.planned().signum() == 0
                ? speech.say("general.no-money")
                : speech.say(
                        "general.money",
                        speech.money(all.planned()),
                        Speech.year(view.period()),
                        speech.money(view.total(view.period().year()).planned()));
    }

    private List<String> problems(Snapshot facts) {
        MonitoringView view = facts.monitoring();
        List<String> told = new ArrayList<>();
        told.addAll(works.problems(view));
        told.addAll(money.problems(view));
        told.addAll(indicators.problems(view));
        if (!facts.remarks().isEmpty()) {
            told.add(ITEM + speech.count("problems.remarks", facts.remarks().size()));
        }
        return told.isEmpty() ? List.of(speech.say("problems.none")) : told;
    }

    private List<String> conclusions(Snapshot facts) {
        MonitoringView view = facts.monitoring();
        List<String> told = new ArrayList<>();
        told.add(summary(view));
        List<String> proposals = proposals(facts);
        if (proposals.isEmpty()) {
            told.add(speech.say("conclusions.no-proposals"));
        } else {
            told.add(speech.say("conclusions.proposals"));
            proposals.forEach(each -> told.add(ITEM + each));
        }
        return told;
    }

    private String summary(MonitoringView view) {
        List<Work> due = view.dueWorks();
        long done = due.stream()
                .filter(work -> work.state().filter(MeasureState.DONE::equals).isPresent())
                .count();
        long targets = view.indicators().stream()
                .filter(each -> each.standing() != Standing.NO_TARGET)
                .count();
        long reached = view.indicators().stream()
                .filter(each -> each.standing() == Standing.REACHED)
                .count();
        Sums year = view.total(view.period().year());
        String paid = year.paidPercent()
                .filter(ignored -> view.booksKept())
                .map(percent -> speech.say("conclusions.paid", speech.percent(percent)))
                .orElse("");
        return speech.say(
                "conclusions.summary",
                speech.date(view.asOf()),
                done,
                speech.count("of-measures", due.size()),
                paid,
                reached,
                speech.count("of-targets", targets));
    }

    private List<String> proposals(Snapshot facts) {
        MonitoringView view = facts.monitoring();
        List<String> all = new ArrayList<>();
        List<String> late = works.lateCodes(view);
        if (!late.isEmpty()) {
            all.add(speech.say("proposal.terms", Speech.codes(late)));
        }
        List<String> silent = works.silentCodes(view);
        if (!silent.isEmpty()) {
            all.add(speech.say("proposal.results", Speech.codes(silent)));
        }
        List<String> unbound = view.indicators().stream()
                .filter(each -> each.standing() == Standing.NO_DATA && each.origin() == Origin.UNBOUND)
                .map(Indicator::number)
                .map(Speech::bare)
                .toList();
        if (!unbound.isEmpty()) {
            all.add(speech.say("proposal.indicators", Speech.codes(unbound)));
        }
        Sums year = view.total(view.period().year());
        BigDecimal left = year.variance().negate();
        if (money.closed(view) && view.moneyMoved() && left.signum() > 0) {
            all.add(speech.say("proposal.money", speech.money(left)));
        }
        if (!facts.remarks().isEmpty()) {
            all.add(speech.say("proposal.remarks"));
        }
        return all;
    }
}
