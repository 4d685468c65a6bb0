package ua.ratusha.kernel.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Notice;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;

/** An officer's own password. Who came with a first password sees nothing else before it is changed. */
@Controller
@Requires
class PasswordController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final AccountDesk desk;
    private final Access access;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasswordController(AccountDesk desk, Access access) {
        this.desk = desk;
        this.access = access;
    }

    @GetMapping("/account/password")
    Page ask(Ui ui) {
        return Page.of(TEMPLATES.accessPagesPassword(
                ui, fields(ui, "", "", ""), access.getOfficer().mustChangePassword()));
    }

    @PostMapping("/account/password")
    Reply change(
            Ui ui,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Officer officer = access.getOfficer();
        String currentFault = desk.isOwn(current) ? "" : "access.password.not-yours";
        String fault = password.equals(current)
                ? "access.password.same"
                : Passwords.findFault(password, officer.login()).orElse("");
        String againFault = password.equals(again) ? "" : "access.password.differs";
        if (!(currentFault + fault + againFault).isEmpty()) {
            return Page.unprocessable(TEMPLATES.accessPagesPassword(
                    ui, fields(ui, currentFault, fault, againFault), officer.mustChangePassword()));
        }
        // The store still knows the session by this name: it takes the new one when the request ends.
        desk.changeOwn(password, request.getSession().getId());
        request.changeSessionId();
        keepSignedIn(officer.withOwnPassword(), request, response);
        return SeeOther.to("/workplace").saying(Notice.Tone.SUCCESS, ui.text("access.password.changed"));
    }

    private void keepSignedIn(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static List<Field> fields(Ui ui, String currentFault, String fault, String againFault) {
        return List.of(
                Field.password("current", ui.text("access.password.current"))
                        .must()
                        .error(said(ui, currentFault)),
                Field.password("password", ui.text("access.password.new"))
                        .must()
                        .autocomplete("new-password")
                        .hint(ui.text("access.password.hint", Accounts.PASSWORD_LENGTH_MIN))
                        .error(said(ui, fault)),
                Field.password("again", ui.text("access.password.again"))
                        .must()
                        .autocomplete("new-password")
                        .error(said(ui, againFault)));
    }

    private static String said(Ui ui, String key) {
        return key.isEmpty() ? "" : ui.text(key, Accounts.PASSWORD_LENGTH_MIN);
    }
}
