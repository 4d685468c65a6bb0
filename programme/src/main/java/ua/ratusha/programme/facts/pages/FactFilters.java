package ua.ratusha.programme.facts.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.programme.facts.api.IndicatorState.Status;

/** What stands over the list of indicators. */
public final class FactFilters {
    private FactFilters() {}

    public static Field show(Ui ui, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", ui.text("facts.filter.all")));
        options.add(Option.of("missing", ui.text("facts.filter.missing")));
        for (Status status : Status.values()) {
            if (status != Status.NO_DATA) {
                options.add(Option.of(name(status), ui.text("facts.status." + status)));
            }
        }
        return Field.select("show", ui.text("facts.filter.show"), options).value(chosen);
    }

    /** How many indicators stand how; each figure opens its list. */
    public static List<Pieces.Tile> counts(Ui ui, List<FactTables.Line> lines) {
        List<Pieces.Tile> tiles = new ArrayList<>();
        for (Status status : Status.values()) {
            long count = lines.stream()
                    .filter(line -> line.state().status() == status)
                    .count();
            if (count > 0) {
                tiles.add(new Pieces.Tile(
                        ui.text("facts.status." + status),
                        ui.format().number(count),
                        ui.text("facts.of-all", lines.size()),
                        ui.text("facts.status." + status + ".what"),
                        ui.path() + "?show=" + name(status)));
            }
        }
        return tiles;
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
