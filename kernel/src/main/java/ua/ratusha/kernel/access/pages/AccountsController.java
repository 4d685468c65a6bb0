package ua.ratusha.kernel.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Accounts.Account;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;

/** Accounts of the staff and their roles. */
@Controller
@Requires(AccountDesk.MANAGE)
class AccountsController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{2,63}");
    private static final String WHOLE_HOUSE = "";

    private final AccountDesk desk;
    private final AccountTables tables;

    AccountsController(AccountDesk desk, AccountTables tables) {
        this.desk = desk;
        this.tables = tables;
    }

    @GetMapping("/admin/accounts")
    Page list(Ui ui) {
        return Page.of(TEMPLATES.accessPagesAccounts(ui, tables.accounts(ui, desk.list(), desk::listGrants)));
    }

    @GetMapping("/admin/accounts/new")
    Page askNew(Ui ui) {
        return Page.of(TEMPLATES.accessPagesAccountNew(ui, fields(ui, "", "", false, "")));
    }

    @PostMapping("/admin/accounts/new")
    Reply create(Ui ui, @RequestParam String login, @RequestParam String name, HttpServletResponse response) {
        boolean wrong = name.isBlank() || !LOGIN.matcher(login.strip()).matches();
        if (wrong) {
            return Page.unprocessable(TEMPLATES.accessPagesAccountNew(ui, fields(ui, login, name, true, "")));
        }
        try {
            return shown(ui, desk.create(login.strip(), name.strip()), response);
        } catch (Refusal taken) {
            String fault = ui.text(taken.key(), taken.args());
            return Page.unprocessable(TEMPLATES.accessPagesAccountNew(ui, fields(ui, login, name, true, fault)));
        }
    }

    @GetMapping("/admin/accounts/{id}")
    Page show(Ui ui, @PathVariable UUID id) {
        Account account = desk.get(id);
        return Page.of(TEMPLATES.accessPagesAccount(
                ui,
                account,
                tables.facts(ui, account),
                tables.grants(ui, id, desk.listGrants(id)),
                tables.grantFields(ui)));
    }

    @GetMapping("/admin/accounts/{id}/reset")
    Page askReset(Ui ui, @PathVariable UUID id) {
        Account account = desk.get(id);
        String consequence = ui.text("access.account.reset.consequence", account.name());
        return Page.of(
                TEMPLATES.accessPagesConfirm(ui, account, "reset", consequence, ui.text("access.account.reset.do")));
    }

    @PostMapping("/admin/accounts/{id}/reset")
    Page reset(Ui ui, @PathVariable UUID id, HttpServletResponse response) {
        return shown(ui, desk.reset(id), response);
    }

    @GetMapping("/admin/accounts/{id}/disable")
    Page askDisable(Ui ui, @PathVariable UUID id) {
        Account account = desk.get(id);
        String consequence = ui.text("access.account.disable.consequence", account.name());
        return Page.of(TEMPLATES.accessPagesConfirm(
                ui, account, "disable", consequence, ui.text("access.account.disable.do")));
    }

    @PostMapping("/admin/accounts/{id}/disable")
    SeeOther disable(Ui ui, @PathVariable UUID id) {
        desk.setDisabled(id, true);
        return to(id).saying(Notice.Tone.SUCCESS, ui.text("access.account.disable.done"));
    }

    @PostMapping("/admin/accounts/{id}/enable")
    SeeOther enable(Ui ui, @PathVariable UUID id) {
        desk.setDisabled(id, false);
        return to(id).saying(Notice.Tone.SUCCESS, ui.text("access.account.enable.done"));
    }

    @PostMapping("/admin/accounts/{id}/roles")
    SeeOther grant(Ui ui, @PathVariable UUID id, @RequestParam Role role, @RequestParam String unit) {
        desk.grant(id, role, unitOf(unit));
        return to(id).saying(Notice.Tone.SUCCESS, ui.text("access.grant.done", RoleGuide.name(ui, role)));
    }

    @PostMapping("/admin/accounts/{id}/roles/withdraw")
    SeeOther withdraw(Ui ui, @PathVariable UUID id, @RequestParam Role role, @RequestParam String unit) {
        desk.withdraw(id, role, unitOf(unit));
        return to(id).saying(Notice.Tone.SUCCESS, ui.text("access.withdraw.done", RoleGuide.name(ui, role)));
    }

    private static @Nullable UUID unitOf(String typed) {
        try {
            return typed.equals(WHOLE_HOUSE) ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException noneOfTheList) {
            throw Refusal.notFound("access.grant.no-unit");
        }
    }

    /** Straight in the answer: a password that waited for the next page would lie in the session's store. */
    private Page shown(Ui ui, AccountDesk.FirstPassword first, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return Page.of(TEMPLATES.accessPagesFirstPassword(ui, desk.get(first.account()), first.password()));
    }

    private static SeeOther to(UUID account) {
        return SeeOther.to("/admin/accounts/" + account);
    }

    private static List<Field> fields(Ui ui, String login, String name, boolean sent, String fault) {
        boolean badLogin = sent && !LOGIN.matcher(login.strip()).matches();
        return List.of(
                Field.text("name", ui.text("access.name"))
                        .must()
                        .hint(ui.text("access.name.hint"))
                        .value(name)
                        .error(sent && name.isBlank() ? ui.text("access.name.empty") : ""),
                Field.text("login", ui.text("access.login"))
                        .must()
                        .autocomplete("off")
                        .width(30)
                        .hint(ui.text("access.login.hint"))
                        .value(login)
                        .error(badLogin ? ui.text("access.login.wrong") : fault));
    }
}
