package ua.ratusha.programme.reports.paper;

import java.util.ArrayList;
import java.util.List;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.documents.Table.RowKind;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Approval;
import ua.ratusha.programme.reports.api.MonitoringView.Indicator;
import ua.ratusha.programme.reports.api.MonitoringView.Standing;

/** Direction 4 as a table: indicators against the targets of the year. */
final class IndicatorTables {
    private final Labels labels;

    IndicatorTables(Labels labels) {
        this.labels = labels;
    }

    Table targets(MonitoringView view) {
        List<Row> rows = new ArrayList<>();
        for (Indicator each : view.indicators()) {
            rows.add(Row.of(
                    Cell.of(each.number()),
                    Cell.of(each.title()),
                    Cell.of(each.unit()),
                    labels.number(each.baseline()),
                    labels.number(each.target()),
                    labels.number(each.value()),
                    labels.number(each.completion()),
                    Cell.of(labels.text("standing." + each.standing())),
                    Cell.of(note(each))));
        }
        rows.add(total(view));
        String year = String.valueOf(view.period().year());
        return Table.of(
                labels.text("indicators.caption", year),
                List.of(
                        Column.mark(labels.text("indicators.number"), 4),
                        Column.name(labels.text("indicators.title"), 28),
                        Column.text(labels.text("indicators.unit"), 8),
                        Column.number(labels.text("indicators.baseline"), 8),
                        Column.number(labels.text("indicators.target", year), 8),
                        Column.number(labels.text("indicators.value"), 8),
                        Column.number(labels.text("indicators.completion"), 9),
                        Column.text(labels.text("works.state"), 10),
                        Column.text(labels.text("indicators.note"), 22)),
                rows);
    }

    private Row total(MonitoringView view) {
        return new Row(
                RowKind.TOTAL,
                List.of(
                        Cell.EMPTY,
                        Cell.of(labels.text(
                                "indicators.total", view.indicators().size())),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.of(labels.text(
                                "indicators.reached",
                                view.indicators().stream()
                                        .filter(each -> each.standing() == Standing.REACHED)
                                        .count())),
                        Cell.EMPTY));
    }

    private String note(Indicator each) {
        if (each.value() == null) {
            return labels.locale().getLanguage().equals("en") ? each.reasonEn() : each.reason();
        }
        var on = each.valueOn();
        return on == null ? "" : labels.text("indicators.on", labels.date(on));
    }

    /** Appendix: where each figure comes from and who stands for it. */
    Table sources(MonitoringView view) {
        List<Row> rows = new ArrayList<>();
        for (Indicator each : view.indicators()) {
            rows.add(Row.of(
                    Cell.of(each.number()),
                    Cell.of(labels.text("origin." + each.origin())),
                    Cell.of(each.definition().isBlank() ? "–" : each.definition()),
                    Cell.of(approval(each.approval()))));
        }
        return Table.of(
                labels.text("sources.indicators"),
                List.of(
                        Column.name(labels.text("sources.indicator"), 10),
                        Column.text(labels.text("sources.origin"), 20),
                        Column.text(labels.text("sources.definition"), 42),
                        Column.text(labels.text("sources.approval"), 28)),
                rows);
    }

    private String approval(@org.jspecify.annotations.Nullable Approval approval) {
        if (approval == null) {
            return "–";
        }
        return labels.text(
                approval.sole() ? "sources.approved-sole" : "sources.approved",
                approval.author(),
                approval.approvedBy(),
                labels.day(approval.approvedAt()));
    }
}
