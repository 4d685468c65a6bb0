package ua.ratusha.programme.reports.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.documents.Table.RowKind;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Project;
import ua.ratusha.programme.reports.api.MonitoringView.Result;
import ua.ratusha.programme.reports.api.MonitoringView.Work;

/** Directions 1 and 2 as tables: results of measures, state of projects. */
final class WorkTables {
    private final Labels labels;

    WorkTables(Labels labels) {
        this.labels = labels;
    }

    Table results(MonitoringView view) {
        List<Row> rows = new ArrayList<>();
        String direction = "";
        for (Work work : view.dueWorks()) {
            if (!work.direction().equals(direction)) {
                direction = work.direction();
                rows.add(Row.group(direction + ". " + work.directionTitle()));
            }
            Result result = work.result();
            rows.add(Row.of(
                    Cell.of(work.code()),
                    Cell.of(work.title()),
                    Cell.of(work.term()),
                    Cell.of(work.expected()),
                    Cell.of(state(work)),
                    Cell.of(result == null ? labels.text("result.none") : said(result))));
        }
        return Table.of(
                labels.text("works.caption", labels.period(view.period())),
                List.of(
                        Column.mark(labels.text("works.code"), 5),
                        Column.name(labels.text("works.title"), 26),
                        Column.text(labels.text("works.term"), 10),
                        Column.text(labels.text("works.expected"), 24),
                        Column.text(labels.text("works.state"), 11),
                        Column.text(labels.text("works.result"), 24)),
                rows);
    }

    private String state(Work work) {
        String word = work.state().map(state -> labels.text("state." + state)).orElse(labels.text("state.unknown"));
        return work.overdue() ? word + "\n" + labels.text("works.overdue") : word;
    }

    private String said(Result result) {
        String evidence = result.fileName() == null ? "" : "\n" + labels.text("result.evidence", result.fileName());
        return result.text() + "\n" + labels.text("result.quarter", labels.period(result.quarter())) + evidence;
    }

    /** How many measures of each direction are in which state. */
    Table totals(MonitoringView view) {
        List<Work> due = view.dueWorks();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.name(labels.text("works.direction"), 34));
        columns.add(Column.number(labels.text("works.all"), 9));
        for (MeasureState state : MeasureState.values()) {
            columns.add(Column.number(labels.text("state." + state), 11));
        }
        columns.add(Column.number(labels.text("state.unknown"), 11));
        List<Row> rows = new ArrayList<>();
        for (String direction : due.stream().map(Work::direction).distinct().toList()) {
            List<Work> own = due.stream()
                    .filter(work -> work.direction().equals(direction))
                    .toList();
            rows.add(counted(RowKind.NORMAL, direction + ". " + own.getFirst().directionTitle(), own));
        }
        rows.add(counted(RowKind.TOTAL, labels.text("total"), due));
        return Table.of(labels.text("works.totals"), columns, rows);
    }

    private static Row counted(RowKind kind, String title, List<Work> works) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(title));
        cells.add(Cell.of(works.size()));
        for (MeasureState state : MeasureState.values()) {
            cells.add(count(works, work -> work.state().filter(state::equals).isPresent()));
        }
        cells.add(count(works, work -> work.result() == null));
        return new Row(kind, cells);
    }

    private static Cell count(List<Work> works, Predicate<Work> counted) {
        return Cell.of(works.stream().filter(counted).count());
    }

    Table projects(MonitoringView view) {
        List<Row> rows = new ArrayList<>();
        for (Project project : view.projects()) {
            rows.add(Row.of(
                    Cell.of(project.title()),
                    Cell.of(project.measureCode()),
                    Cell.of(term(project)),
                    Cell.of(labels.text("project." + project.state())),
                    Cell.of(project.completeness()),
                    Cell.of(project.lateDays()),
                    Cell.of(project.responsible())));
        }
        List<Project> all = view.projects();
        BigDecimal ready = all.stream()
                .map(Project::completeness)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP);
        long late = all.stream().filter(each -> each.lateDays() > 0).count();
        rows.add(new Row(
                RowKind.TOTAL,
                List.of(
                        Cell.of(labels.text("projects.total", all.size())),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.of(ready),
                        Cell.of(labels.text("projects.late", late)),
                        Cell.EMPTY)));
        return Table.of(
                labels.text("projects.caption"),
                List.of(
                        Column.name(labels.text("projects.title"), 30),
                        Column.mark(labels.text("works.code"), 8),
                        Column.text(labels.text("works.term"), 14),
                        Column.text(labels.text("works.state"), 12),
                        Column.percent(labels.text("projects.ready"), 10),
                        Column.number(labels.text("projects.days"), 10),
                        Column.text(labels.text("projects.responsible"), 16)),
                rows);
    }

    private String term(Project project) {
        var begins = project.begins();
        var ends = project.ends();
        String from = begins == null ? "" : labels.date(begins);
        String to = ends == null ? "" : labels.date(ends);
        return Objects.equals(from, to) ? from : from + "–" + to;
    }
}
