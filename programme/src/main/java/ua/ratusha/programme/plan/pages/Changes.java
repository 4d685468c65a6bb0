package ua.ratusha.programme.plan.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.plan.amend.Comparison;
import ua.ratusha.programme.plan.amend.Comparison.Change;

/** A comparison in the words of the council: on the page and in the document that goes to the session. */
final class Changes {
    private Changes() {}

    static String subject(Ui ui, Change change) {
        String part = ui.text("plan.part." + change.part().name());
        String field = field(ui, change.field());
        return (part + " " + change.subject()).strip() + ": " + field;
    }

    private static String field(Ui ui, String field) {
        int colon = field.indexOf(':');
        return colon < 0
                ? ui.text("plan.field." + field)
                : ui.text("plan.field." + field.substring(0, colon), field.substring(colon + 1));
    }

    static String value(Ui ui, Change change, @Nullable String value) {
        if (value == null) {
            return change.field().equals("whole") ? "–" : ui.text("plan.comparison.none");
        }
        if (change.field().startsWith("money:")) {
            return ui.thousands(new BigDecimal(value));
        }
        if (change.field().startsWith("target:")) {
            return ui.format().number(new BigDecimal(value));
        }
        return value;
    }

    /** Rows «що», «було», «стало». */
    static List<List<String>> rows(Ui ui, Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (Change change : comparison.changes()) {
            rows.add(List.of(
                    subject(ui, change), value(ui, change, change.before()), value(ui, change, change.after())));
        }
        return rows;
    }
}
