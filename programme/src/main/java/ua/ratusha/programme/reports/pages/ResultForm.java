package ua.ratusha.programme.reports.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.monitoring.ResultDesk;

/** What an executor types about a measure. @param id makes a form that is sent twice one entry */
record ResultForm(String id, String quarter, String state, String text) {
    static ResultForm empty(Period quarter) {
        return new ResultForm(UUID.randomUUID().toString(), quarter.code(), "", "");
    }

    Optional<ResultDesk.Said> said(UUID measure) {
        Optional<Period> told = Period.parse(quarter).filter(period -> period.quarter() > 0);
        Optional<MeasureState> chosen = chosen();
        if (told.isEmpty() || chosen.isEmpty() || !id.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        return Optional.of(new ResultDesk.Said(UUID.fromString(id), measure, told.get(), chosen.get(), text));
    }

    private Optional<MeasureState> chosen() {
        return Arrays.stream(MeasureState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
    }

    /** @param error what the house refused, shown at the words; empty = nothing */
    List<Field> fields(Ui ui, ProgrammePlace place, LocalDate today, boolean sent, String error) {
        List<Option> quarters = place.begun(today).stream()
                .filter(period -> period.quarter() > 0)
                .map(period -> Option.of(period.code(), MonitoringTables.period(ui, period)))
                .toList();
        List<Option> states = Arrays.stream(MeasureState.values())
                .map(each -> Option.of(each.name(), ui.text("reports.state." + each)))
                .toList();
        return List.of(
                Field.select("quarter", ui.text("reports.result.for"), quarters)
                        .value(quarter)
                        .must(),
                Field.radios("state", ui.text("reports.result.state"), states)
                        .value(state)
                        .must()
                        .error(sent && chosen().isEmpty() ? ui.text("reports.result.state.missing") : ""),
                Field.longText("text", ui.text("reports.result.text"))
                        .hint(ui.text("reports.result.text.hint"))
                        .value(text)
                        .error(error),
                Field.file("file", ui.text("reports.result.file"), ".pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.p7s,.asice")
                        .hint(ui.text("reports.result.file.hint")));
    }
}
