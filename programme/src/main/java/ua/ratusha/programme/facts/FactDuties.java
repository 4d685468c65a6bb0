package ua.ratusha.programme.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.ratusha.kernel.calendar.DeadlineEngine;
import ua.ratusha.kernel.calendar.WorkingCalendar;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.IndicatorAddress;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Origin;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.facts.assessment.Quarter;
import ua.ratusha.programme.facts.catalogue.Catalogue;
import ua.ratusha.programme.facts.values.Approvers;
import ua.ratusha.programme.facts.values.TypedValue;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.facts.values.ValueDesk;
import ua.ratusha.programme.facts.values.ValueState;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Indicator;
import ua.ratusha.programme.plan.api.Redaction;

/** What is due about facts: figures to approve, figures sent back, indicators without a figure for the quarter past. */
class FactDuties implements DutySource {
    private static final int DAY_OF_MONTH_DUE = 15;
    private static final List<Integer> REMINDERS = List.of(3, 1, 0);
    private static final List<Integer> QUARTERLY_REMINDERS = List.of(10, 5, 1, 0);

    private final Plans plans;
    private final Facts facts;
    private final TypedValues values;
    private final Catalogue catalogue;
    private final WorkingCalendar calendar;
    private final int approvalDays;

    /** @param approvalDays working days to approve or mend a figure; a rule of the house, no law sets it */
    FactDuties(
            Plans plans,
            Facts facts,
            TypedValues values,
            Catalogue catalogue,
            WorkingCalendar calendar,
            int approvalDays) {
        this.plans = plans;
        this.facts = facts;
        this.values = values;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.approvalDays = approvalDays;
    }

    @Override
    public List<Duty> listDuties(LocalDate today) {
        List<Duty> duties = new ArrayList<>();
        List<TypedValue> open = values.list(EnumSet.of(ValueState.PENDING, ValueState.RETURNED));
        for (Programme programme : plans.listOwn()) {
            Redaction redaction = plans.current(programme.id());
            open.stream()
                    .filter(value -> value.programme().equals(programme.id()))
                    .flatMap(value -> duty(programme, redaction.content(), value).stream())
                    .forEach(duties::add);
            missing(programme, redaction.content(), today).ifPresent(duties::add);
        }
        return duties;
    }

    private Optional<Duty> duty(Programme programme, ProgrammeContent content, TypedValue value) {
        return content.indicators().stream()
                .filter(indicator -> indicator.key().equals(value.indicator()))
                .findFirst()
                .map(indicator -> duty(programme, content, indicator, value));
    }

    private Duty duty(Programme programme, ProgrammeContent content, Indicator indicator, TypedValue value) {
        boolean pending = value.state() == ValueState.PENDING;
        LocalDate since = values.listSteps(value.id())
                .getLast()
                .at()
                .atZone(DeadlineEngine.KYIV)
                .toLocalDate();
        String number = IndicatorAddress.of(content, indicator);
        return new Duty(
                "facts:" + value.id() + ":" + value.state() + ":" + since,
                pending
                        ? new Words(
                                "Затвердити значення індикатора " + number, "Approve the figure of indicator " + number)
                        : new Words(
                                "Доопрацювати повернуте значення індикатора " + number,
                                "Mend the returned figure of indicator " + number),
                since,
                calendar.plusWorkingDays(since, approvalDays),
                "Внутрішнє правило: " + approvalDays + " робочих днів",
                pending ? "/facts/approvals/" + value.id() : path(programme) + "/" + number,
                pending ? Approvers.APPROVE : ValueDesk.ENTER,
                null,
                REMINDERS);
    }

    private Optional<Duty> missing(Programme programme, ProgrammeContent content, LocalDate today) {
        Quarter past = Quarter.before(today);
        if (!content.years().contains(past.first().getYear())) {
            return Optional.empty();
        }
        // A figure for the past quarter is often dated in this one, so the state is that of today.
        List<IndicatorState> states = facts.states(programme.id(), content, today);
        long missing = Stream.iterate(0, i -> i < states.size(), i -> i + 1)
                .filter(i -> isExpected(content.indicators().get(i), past))
                .filter(i -> isMissing(states.get(i), past))
                .count();
        if (missing == 0) {
            return Optional.empty();
        }
        LocalDate since = past.last().plusDays(1);
        String quarter = past.number() + " квартал " + past.first().getYear();
        return Optional.of(new Duty(
                "facts:missing:" + programme.id() + ":" + past.first(),
                new Words(
                        "Внести значення індикаторів за " + quarter + " року: бракує " + missing + " з "
                                + states.size(),
                        "Enter figures of indicators for quarter " + past.number() + " of "
                                + past.first().getYear() + ": " + missing + " of " + states.size() + " missing"),
                since,
                calendar.workingDayOnOrAfter(since.withDayOfMonth(DAY_OF_MONTH_DUE)),
                "Порядок моніторингу, постанова КМУ № 119 від 02.02.2024; день – внутрішнє правило",
                path(programme) + "?show=missing",
                ValueDesk.ENTER,
                null,
                QUARTERLY_REMINDERS));
    }

    /** An indicator that is measured once a year is asked for after the fourth quarter only. */
    private boolean isExpected(Indicator indicator, Quarter past) {
        if (!indicator.targets().containsKey(past.first().getYear())) {
            return false;
        }
        return past.number() == 4
                || catalogue
                        .find(indicator)
                        .filter(proposal -> proposal.frequency() == Catalogue.Frequency.YEAR)
                        .isEmpty();
    }

    private static boolean isMissing(IndicatorState state, Quarter past) {
        return state.origin() != Origin.SOURCE
                && state.status() != Status.NOT_DUE
                && state.value()
                        .filter(value -> !value.asOf().isBefore(past.first()))
                        .isEmpty();
    }

    private static String path(Programme programme) {
        return "/programmes/" + programme.slug() + "/indicators";
    }
}
