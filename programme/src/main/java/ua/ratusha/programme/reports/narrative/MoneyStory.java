package ua.ratusha.programme.reports.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Money;
import ua.ratusha.programme.reports.api.Sums;

/** Direction 3 in words: the money of the year. */
final class MoneyStory {
    private final Speech speech;

    MoneyStory(Speech speech) {
        this.speech = speech;
    }

    List<String> tell(MonitoringView view) {
        String year = Speech.year(view.period());
        Sums sums = view.total(view.period().year());
        List<String> told = new ArrayList<>();
        if (sums.planned().signum() == 0 && !sums.moved()) {
            told.add(speech.say("money.none", year));
        } else {
            told.add(plan(view, sums));
        }
        if (!view.booksKept()) {
            told.add(speech.say("money.not-kept"));
        } else if (sums.moved()) {
            told.add(speech.say(
                    "money.moved",
                    speech.money(sums.allocated()),
                    speech.money(sums.contracted()),
                    speech.money(sums.paid())));
            told.add(against(sums));
        } else {
            told.add(speech.say("money.silent"));
        }
        if (view.period().quarter() > 0) {
            told.add(speech.say("money.growing"));
        }
        return told;
    }

    private String plan(MonitoringView view, Sums sums) {
        List<String> sources = new ArrayList<>();
        for (FundingSource source : FundingSource.values()) {
            Sums from = Sums.of(view.moneyOf(view.period().year())
                    .filter(cell -> cell.source() == source)
                    .map(Money::sums));
            if (from.amended().signum() != 0) {
                sources.add(speech.say("source." + source) + " – " + speech.money(from.amended()));
            }
        }
        String plan = speech.say("money.plan", Speech.year(view.period()), speech.money(sums.planned()));
        if (sums.planned().compareTo(sums.amended()) != 0) {
            plan += " " + speech.say("money.amended", speech.money(sums.amended()));
        }
        return sources.isEmpty() ? plan : plan + " " + speech.say("money.sources", Speech.listed(sources));
    }

    private String against(Sums sums) {
        String share = sums.paidPercent()
                .map(percent -> speech.say("money.share", speech.percent(percent)))
                .orElse(speech.say("money.unplanned"));
        return switch (sums.variance().signum()) {
            case -1 ->
                share + " "
                        + speech.say("money.left", speech.money(sums.variance().negate()));
            case 1 -> share + " " + speech.say("money.over", speech.money(sums.variance()));
            default -> share;
        };
    }

    List<String> problems(MonitoringView view) {
        Sums sums = view.total(view.period().year());
        List<String> told = new ArrayList<>();
        if (sums.variance().signum() > 0) {
            told.add(Narrator.ITEM + speech.say("problems.over", speech.money(sums.variance())));
        } else if (closed(view) && sums.moved() && sums.variance().signum() < 0) {
            told.add(Narrator.ITEM
                    + speech.say(
                            "problems.unspent", speech.money(sums.variance().negate())));
        }
        if (!sums.moved() && sums.planned().signum() > 0) {
            told.add(Narrator.ITEM + speech.say("problems.no-books", Speech.year(view.period())));
        }
        return told;
    }

    /** Whether the year of the view is over on its last day. */
    boolean closed(MonitoringView view) {
        return !view.asOf().isBefore(LocalDate.of(view.period().year(), 12, 31));
    }
}
