package ua.ratusha.programme.reports.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Column;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.documents.Table.RowKind;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.reports.api.MonitoringView;
import ua.ratusha.programme.reports.api.MonitoringView.Money;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.reports.api.Sums;

/** Direction 3 as tables: the money by year and source, and by measure of the year. */
final class MoneyTables {
    private final Labels labels;

    MoneyTables(Labels labels) {
        this.labels = labels;
    }

    Table bySource(MonitoringView view) {
        List<Row> rows = new ArrayList<>();
        for (int year : years(view)) {
            rows.add(Row.group(labels.text("money.year", String.valueOf(year))));
            Map<FundingSource, Sums> sources = sums(view.moneyOf(year).toList(), Money::source);
            for (FundingSource source : FundingSource.values()) {
                Sums sums = sources.get(source);
                if (sums != null) {
                    rows.add(row(RowKind.NORMAL, labels.text("source." + source), sums));
                }
            }
            rows.add(row(RowKind.SUBTOTAL, labels.text("money.year-total", String.valueOf(year)), view.total(year)));
        }
        rows.add(row(RowKind.TOTAL, labels.text("money.total"), view.total()));
        return Table.of(labels.text("money.caption"), columns(labels.text("money.source")), rows);
    }

    private static List<Integer> years(MonitoringView view) {
        return view.money().stream().map(Money::year).distinct().sorted().toList();
    }

    Table byMeasure(MonitoringView view) {
        int year = view.period().year();
        Map<UUID, Work> works = view.works().stream().collect(Collectors.toMap(Work::measure, Function.identity()));
        List<Row> rows = new ArrayList<>();
        sums(view.moneyOf(year).toList(), Money::measure).forEach((measure, sums) -> {
            Work work = works.get(measure);
            String title = work == null ? labels.text("money.gone") : work.code() + ". " + work.title();
            rows.add(row(RowKind.NORMAL, title, sums));
        });
        rows.add(row(RowKind.TOTAL, labels.text("total"), view.total(year)));
        return Table.of(
                labels.text("money.by-measure", String.valueOf(year)), columns(labels.text("works.title")), rows);
    }

    private static <K> Map<K, Sums> sums(List<Money> cells, Function<Money, K> key) {
        return cells.stream().collect(Collectors.toMap(key, Money::sums, Sums::plus, LinkedHashMap::new));
    }

    private List<Column> columns(String first) {
        return List.of(
                Column.name(first, 26),
                Column.money(labels.text("money.planned"), 11),
                Column.money(labels.text("money.amended"), 11),
                Column.money(labels.text("money.allocated"), 11),
                Column.money(labels.text("money.contracted"), 11),
                Column.money(labels.text("money.paid"), 11),
                Column.money(labels.text("money.variance"), 11),
                Column.percent(labels.text("money.share"), 8));
    }

    private static Row row(RowKind kind, String title, Sums sums) {
        return new Row(
                kind,
                List.of(
                        Cell.of(title),
                        Cell.of(sums.planned()),
                        Cell.of(sums.amended()),
                        Cell.of(sums.allocated()),
                        Cell.of(sums.contracted()),
                        Cell.of(sums.paid()),
                        Cell.of(sums.variance()),
                        sums.paidPercent().map(Cell::of).orElse(Cell.of("–"))));
    }
}
