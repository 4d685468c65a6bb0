package ua.ratusha.kernel.access.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.access.Accounts.Account;
import ua.ratusha.kernel.access.Officer.Grant;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.people.Units;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Pieces.Fact;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;

/** How accounts and their roles look. */
class AccountTables {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    /** Signs that show how deep a unit stands in a list of choices, where no other mark is possible. */
    private static final String STEP = "\u2003";

    private final Units units;
    private final RoleGuide guide;

    AccountTables(Units units, RoleGuide guide) {
        this.units = units;
        this.guide = guide;
    }

    Table<?> accounts(Ui ui, List<Account> accounts, Function<UUID, List<Grant>> grants) {
        return Table.of(
                        ui.text("access.accounts.table"),
                        accounts,
                        Column.<Account>head(
                                ui.text("access.name"),
                                each -> Pieces.link(each.name(), "/admin/accounts/" + each.id())),
                        Column.text(ui.text("access.login"), Account::login),
                        Column.text(ui.text("access.roles"), each -> roles(ui, grants.apply(each.id()))),
                        Column.text(ui.text("access.last"), each -> last(ui, each)),
                        Column.content(ui.text("access.state"), each -> state(ui, each)))
                .asCards();
    }

    private static String roles(Ui ui, List<Grant> grants) {
        return grants.isEmpty()
                ? ui.text("access.roles.none")
                : grants.stream()
                        .map(grant -> RoleGuide.name(ui, grant.role()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String last(Ui ui, Account account) {
        return account.lastSignIn() == null ? ui.text("access.last.never") : ui.moment(account.lastSignIn());
    }

    private static gg.jte.Content state(Ui ui, Account account) {
        if (account.disabled()) {
            return Pieces.tag(Notice.Tone.NEUTRAL, ui.text("access.state.disabled"));
        }
        if (account.lockedUntil() != null
                && account.lockedUntil().isAfter(ui.clock().instant())) {
            return Pieces.tag(Notice.Tone.DANGER, ui.text("access.state.locked"));
        }
        return account.mustChange()
                ? Pieces.tag(Notice.Tone.WARNING, ui.text("access.state.first"))
                : Pieces.tag(Notice.Tone.SUCCESS, ui.text("access.state.works"));
    }

    List<Fact> facts(Ui ui, Account account) {
        return List.of(
                Fact.of(ui.text("access.login"), account.login()),
                new Fact(ui.text("access.state"), state(ui, account)),
                Fact.of(ui.text("access.last"), last(ui, account)));
    }

    Table<?> grants(Ui ui, UUID account, List<Grant> grants) {
        return Table.of(
                        ui.text("access.grants.table"),
                        grants,
                        Column.<Grant>head(
                                ui.text("access.role"), grant -> Pieces.text(RoleGuide.name(ui, grant.role()))),
                        Column.text(ui.text("access.where"), grant -> where(ui, grant.unit())),
                        Column.text(ui.text("access.may"), grant -> guide.mayDo(ui, grant.role())),
                        Column.content(
                                ui.text("access.act"),
                                grant -> TEMPLATES.accessPagesWithdraw(
                                        ui,
                                        "/admin/accounts/" + account + "/roles/withdraw",
                                        grant.role().name(),
                                        grant.unit() == null ? "" : grant.unit().toString(),
                                        RoleGuide.name(ui, grant.role()))))
                .asCards();
    }

    private String where(Ui ui, @Nullable UUID unit) {
        return unit == null
                ? ui.text("access.where.house")
                : units.find(unit).map(Unit::name).orElse(unit.toString());
    }

    List<Field> grantFields(Ui ui) {
        List<Option> roles = Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), RoleGuide.name(ui, role), guide.mayDo(ui, role)))
                .toList();
        List<Option> places = new ArrayList<>();
        places.add(Option.of("", ui.text("access.where.house")));
        for (Unit.Placed placed : units.listTree(ui.today())) {
            places.add(Option.of(
                    placed.unit().id().toString(),
                    STEP.repeat(placed.depth()) + placed.unit().name()));
        }
        return List.of(
                Field.radios("role", ui.text("access.role"), roles).must().value(Role.EXECUTOR.name()),
                Field.select("unit", ui.text("access.where"), places).must().hint(ui.text("access.where.hint")));
    }
}
