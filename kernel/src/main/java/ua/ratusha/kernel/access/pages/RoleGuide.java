package ua.ratusha.kernel.access.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;

/**
 * What roles may do, in words. The words of the permission {@code plan.edit} are the text {@code right.plan.edit} among
 * its system's; without one the code stands for itself.
 */
class RoleGuide {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final List<Rights> rights;

    RoleGuide(List<Rights> rights) {
        this.rights = rights;
    }

    /** @param roles who has it */
    private record Line(String system, String permission, Set<Role> roles) {}

    static String name(Ui ui, Role role) {
        return ui.text("access.role." + role.name());
    }

    static String says(Ui ui, String permission) {
        String key = "right." + permission;
        return ui.words().has(key) ? ui.text(key) : permission;
    }

    /** Everything the role may do, as one line. */
    String mayDo(Ui ui, Role role) {
        List<String> words = new ArrayList<>();
        for (Line line : lines()) {
            if (line.roles().contains(role)) {
                words.add(says(ui, line.permission()));
            }
        }
        return words.isEmpty() ? ui.text("access.role.nothing") : String.join("; ", words);
    }

    /** Permissions by system against the roles. */
    Table<?> table(Ui ui) {
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(Column.head(
                ui.text("access.rights.permission"),
                line -> TEMPLATES.accessPagesRight(says(ui, line.permission()), system(ui, line.system()))));
        for (Role role : Role.values()) {
            columns.add(Column.content(
                    name(ui, role),
                    line -> line.roles().contains(role)
                            ? Pieces.tag(Notice.Tone.SUCCESS, ui.text("access.rights.yes"))
                            : Pieces.text(ui.text("access.rights.no"))));
        }
        return new Table<>(ui.text("access.rights.table"), columns, lines(), "", null, List.of(), false, null);
    }

    private static String system(Ui ui, String code) {
        return ui.words().has(code + ".title") ? ui.text(code + ".title") : code;
    }

    private List<Line> lines() {
        Map<String, Line> found = new TreeMap<>();
        for (Rights system : rights) {
            for (Role role : Role.values()) {
                for (String permission : system.granted().getOrDefault(role, Set.of())) {
                    found.computeIfAbsent(permission, code -> new Line(system.system(), code, new TreeSet<>()))
                            .roles()
                            .add(role);
                }
            }
        }
        return List.copyOf(found.values());
    }
}
