package ua.ratusha.kernel.audit.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.access.Accounts.Account;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditCatalogue;
import ua.ratusha.kernel.audit.AuditFilter;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Forms;

/**
 * What the reader asks of the log, as the address says it; what cannot be read is not asked.
 *
 * @param object kind and identifier with a space or a slash between, or the kind alone
 */
record AuditQuestion(String from, String to, String actor, String action, String object) {

    static AuditQuestion of(Map<String, String> asked) {
        return new AuditQuestion(
                asked.getOrDefault("from", ""),
                asked.getOrDefault("to", ""),
                asked.getOrDefault("actor", ""),
                asked.getOrDefault("action", ""),
                asked.getOrDefault("object", ""));
    }

    AuditFilter filter(Ui ui) {
        String[] parts = object.strip().split("[\\s/]+", 2);
        return new AuditFilter(
                blankToNull(parts[0]),
                parts.length > 1 ? blankToNull(parts[1]) : null,
                actorId(),
                blankToNull(action),
                startOf(ui, Forms.readDate(from)),
                startOf(ui, Forms.readDate(to).map(day -> day.plusDays(1))));
    }

    List<Field> fields(Ui ui, List<Account> accounts, AuditCatalogue catalogue) {
        List<Option> people = new ArrayList<>(List.of(Option.of("", ui.text("audit.filter.any"))));
        accounts.forEach(account -> people.add(Option.of(account.id().toString(), account.name())));
        List<Option> actions = new ArrayList<>(List.of(Option.of("", ui.text("audit.filter.any"))));
        catalogue.list().stream()
                .sorted(Comparator.comparing(each -> words(ui, each)))
                .forEach(each -> actions.add(Option.of(each.code(), words(ui, each))));
        return List.of(
                Field.date("from", ui.text("audit.filter.from")).value(from).error(wrongDay(ui, from)),
                Field.date("to", ui.text("audit.filter.to")).value(to).error(wrongDay(ui, to)),
                Field.select("actor", ui.text("audit.column.actor"), people).value(actor),
                Field.select("action", ui.text("audit.column.action"), actions).value(action),
                Field.search("object", ui.text("audit.column.object")).value(object));
    }

    static String words(Ui ui, AuditAction action) {
        return ui.english() ? action.en() : action.uk();
    }

    private static String wrongDay(Ui ui, String typed) {
        return typed.isBlank() || Forms.readDate(typed).isPresent() ? "" : ui.text("audit.filter.day");
    }

    private @Nullable UUID actorId() {
        try {
            return actor.isBlank() ? null : UUID.fromString(actor.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable Instant startOf(Ui ui, Optional<LocalDate> day) {
        return day.map(each -> each.atStartOfDay(ui.house().zone()).toInstant()).orElse(null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
