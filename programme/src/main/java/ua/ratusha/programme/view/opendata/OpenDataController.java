package ua.ratusha.programme.view.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.documents.CsvWriter;
import ua.ratusha.kernel.documents.Downloads;
import ua.ratusha.kernel.documents.Table;
import ua.ratusha.kernel.documents.Table.Cell;
import ua.ratusha.kernel.documents.Table.Row;
import ua.ratusha.kernel.sockets.DatasetSource;
import ua.ratusha.kernel.sockets.DatasetSource.Column;
import ua.ratusha.kernel.sockets.DatasetSource.Dataset;
import ua.ratusha.kernel.web.Data;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.templates.StaticTemplates;

/** Data sets of the whole house: their passports, and their tables as CSV and JSON (CMU 835 of 21.10.2015). */
@Controller
public class OpenDataController {
    /** What stands in a cell without a value, as the recommendations to CMU 835 ask. */
    public static final String NOTHING = "null";

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final ObjectProvider<DatasetSource> sources;
    private final JsonMapper json;

    public OpenDataController(ObjectProvider<DatasetSource> sources, JsonMapper json) {
        this.sources = sources;
        this.json = json;
    }

    @GetMapping("/open-data")
    @Open
    Page list(Ui ui) {
        return Page.of(TEMPLATES.viewOpendataOpenData(ui, sets()));
    }

    @GetMapping("/open-data/{set}/{table}.csv")
    @Open
    Data csv(HttpServletRequest request, @PathVariable("set") String set, @PathVariable("table") String name) {
        DatasetSource.Table table = getTable(set, name);
        List<Table.Column> columns = table.columns().stream()
                .map(each -> Table.Column.text(each.name(), 10))
                .toList();
        List<Row> rows = read(request, table).stream()
                .map(row -> Row.of(row.stream().map(OpenDataController::cell).toArray(Cell[]::new)))
                .toList();
        return Data.csv(
                CsvWriter.FOR_MACHINES.write(Table.of(name, columns, rows)), Downloads.attachment(name + ".csv"));
    }

    @GetMapping("/open-data/{set}/{table}.json")
    @Open
    Data json(HttpServletRequest request, @PathVariable("set") String set, @PathVariable("table") String name) {
        DatasetSource.Table table = getTable(set, name);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> values : read(request, table)) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                row.put(table.columns().get(i).name(), values.get(i));
            }
            rows.add(row);
        }
        return Data.json(json.writeValueAsBytes(rows));
    }

    private List<Dataset> sets() {
        return sources.orderedStream()
                .flatMap(source -> source.listDatasets().stream())
                .toList();
    }

    private DatasetSource.Table getTable(String set, String name) {
        return sets().stream()
                .filter(each -> each.code().equals(set))
                .flatMap(each -> each.tables().stream())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("view.refusal.no-table", set, name));
    }

    /** The rows, with addresses of this house made whole. */
    private static List<List<@Nullable Object>> read(HttpServletRequest request, DatasetSource.Table table) {
        String house = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        try (Stream<List<@Nullable Object>> rows = table.rows().open()) {
            return rows.map(row -> whole(house, table.columns(), row)).toList();
        }
    }

    private static List<@Nullable Object> whole(String house, List<Column> columns, List<@Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>(row);
        for (int i = 0; i < values.size(); i++) {
            boolean ours = columns.get(i).datatype().equals("anyURL")
                    && values.get(i) instanceof String path
                    && path.startsWith("/");
            if (ours) {
                values.set(i, house + values.get(i));
            }
        }
        return values;
    }

    private static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> Cell.of(NOTHING);
            case BigDecimal number -> Cell.of(number);
            case Integer number -> Cell.of(number.longValue());
            default -> Cell.of(value.toString());
        };
    }
}
