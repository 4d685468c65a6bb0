package ua.ratusha.kernel.web.parts;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Queries;
import ua.ratusha.kernel.web.Ui;

/** Draws tables, their filters and their pages. */
public final class Tables {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Tables() {}

    public static Content data(Ui ui, Table<?> table) {
        return TEMPLATES.webPartsTable(ui, table);
    }

    /** A form over a list; it asks with GET, so that the address of what is shown can be kept and sent. */
    public static Content filter(Ui ui, List<Field> fields) {
        return TEMPLATES.webPartsFilter(ui, fields);
    }

    public static Content paging(Ui ui, Table.Paging paging) {
        return TEMPLATES.webPartsPaging(ui, paging, "");
    }

    /** The address of the list in another order, from its beginning. */
    public static String sorted(Ui ui, String sort) {
        String query = ui.query();
        for (String place : List.of("page", "before", "after")) {
            String without = Queries.with("", query, place, "");
            query = without.isEmpty() ? "" : without.substring(1);
        }
        return Queries.with(ui.path(), query, "sort", sort);
    }

    /** The address of a neighbouring page of a keyed list: one key instead of the other. */
    public static String turned(Ui ui, String away, String key, String value) {
        String without = Queries.with("", ui.query(), away, "");
        return Queries.with(ui.path(), without.isEmpty() ? "" : without.substring(1), key, value);
    }

    /** Page numbers to offer: the ends, the current one and its neighbours; 0 stands for a gap. */
    public static List<Integer> offered(int page, int pages) {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, pages));
        for (int near = Math.max(1, page - 1); near <= Math.min(pages, page + 1); near++) {
            numbers.add(near);
        }
        List<Integer> offered = new ArrayList<>();
        int last = 0;
        for (int number : numbers) {
            if (number > last + 1) {
                offered.add(number == last + 2 ? last + 1 : 0);
            }
            offered.add(number);
            last = number;
        }
        return offered;
    }
}
