package ua.ratusha.programme.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.calendar.WorkingCalendar;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.sockets.FactSource.Words;
import ua.ratusha.programme.execution.statements.StatementImport;
import ua.ratusha.programme.execution.statements.Statements;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.Measure;

/** What is due about money: contracts that ran out and nobody closed, and a quarter without a statement. */
class ExecutionDuties implements DutySource {
    /** The house's own terms, not the law's: time to gather the papers. */
    static final int DAYS_TO_CLOSE = 10;

    static final int DAYS_TO_BRING_STATEMENT = 15;

    private final Contracts contracts;
    private final Statements statements;
    private final Plans plans;
    private final WorkingCalendar calendar;

    ExecutionDuties(Contracts contracts, Statements statements, Plans plans, WorkingCalendar calendar) {
        this.contracts = contracts;
        this.statements = statements;
        this.plans = plans;
        this.calendar = calendar;
    }

    @Override
    public List<Duty> listDuties(LocalDate today) {
        Map<UUID, Programme> own =
                plans.listOwn().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        List<Duty> duties = new ArrayList<>();
        for (Contract contract : contracts.listPastEnd(today)) {
            @Nullable Programme programme = own.get(contract.programme());
            if (programme != null) {
                duties.add(toClose(contract, programme));
            }
        }
        own.values().forEach(programme -> toBring(programme, today).ifPresent(duties::add));
        return duties;
    }

    private Duty toClose(Contract contract, Programme programme) {
        Optional<String> code = plans.current(programme.id())
                .content()
                .measures()
                .filter(measure -> measure.key().equals(contract.measure()))
                .map(Measure::code)
                .findFirst();
        String path = "/programmes/" + programme.slug() + "/execution";
        LocalDate since = contract.ends().plusDays(1);
        return new Duty(
                "execution.contract." + contract.id(),
                new Words(
                        "Закрити договір № " + contract.number() + ": строк минув",
                        "Close contract No " + contract.number() + ": its term has ended"),
                since,
                calendar.workingDayOnOrAfter(contract.ends().plusDays(DAYS_TO_CLOSE)),
                "договір № " + contract.number(),
                code.map(measure -> path + "/" + measure).orElse(path),
                Ledger.ENTER,
                null,
                List.of(5, 1));
    }

    /** Only the last quarter that ended, and only if the plan has money for its year. */
    private Optional<Duty> toBring(Programme programme, LocalDate today) {
        LocalDate first = firstOfQuarter(today).minusMonths(3);
        LocalDate last = firstOfQuarter(today).minusDays(1);
        ProgrammeContent plan = plans.current(programme.id()).content();
        boolean hasMoney = plan.measures()
                .anyMatch(measure -> measure.total(last.getYear()).signum() > 0);
        if (!hasMoney || statements.covers(programme.id(), first, last)) {
            return Optional.empty();
        }
        int quarter = (last.getMonthValue() + 2) / 3;
        return Optional.of(new Duty(
                "execution.statement." + programme.id() + "." + last.getYear() + "-" + quarter,
                new Words(
                        "Завантажити виписку казначейства за " + quarter + " квартал " + last.getYear() + " року",
                        "Bring the treasury statement for quarter " + quarter + " of " + last.getYear()),
                last.plusDays(1),
                calendar.workingDayOnOrAfter(last.plusDays(DAYS_TO_BRING_STATEMENT)),
                "щоквартальний моніторинг програми",
                "/programmes/" + programme.slug() + "/execution/statements",
                StatementImport.IMPORT,
                null,
                List.of(7, 1)));
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
