package ua.ratusha.kernel.access.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Open;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;

/** The sign-in page; what it sends is taken by the security filter. */
@Controller
class SignInController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Access access;

    SignInController(Access access) {
        this.access = access;
    }

    @Open
    @GetMapping("/sign-in")
    Reply signIn(Ui ui, HttpServletRequest request) {
        if (access.findOfficer().isPresent()) {
            return SeeOther.to("/workplace");
        }
        String fault = Optional.of("wrong")
                .filter(key -> request.getParameter(key) != null)
                .or(() -> Optional.of("locked").filter(key -> request.getParameter(key) != null))
                .or(() -> Optional.of("ended").filter(key -> request.getParameter(key) != null))
                .orElse("");
        List<Field> fields = List.of(
                Field.text("login", ui.text("access.login")).must().autocomplete("username"),
                Field.password("password", ui.text("access.password")).must());
        return Page.of(TEMPLATES.accessPagesSignIn(ui, fields, fault));
    }
}
