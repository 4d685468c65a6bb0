package ua.ratusha.kernel.access.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.DenyByDefault.Gate;
import ua.ratusha.kernel.access.Requires;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.access.pages.Endpoints.Endpoint;
import ua.ratusha.kernel.templates.StaticTemplates;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Pieces;
import ua.ratusha.kernel.web.parts.Table;
import ua.ratusha.kernel.web.parts.Table.Column;

/** Who may do what, in words and down to every address; generated, so it cannot be out of date. */
@Controller
@Requires(AccountDesk.READ)
class RightsController {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final RoleGuide guide;
    private final Access access;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    RightsController(RoleGuide guide, Access access, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.guide = guide;
        this.access = access;
        this.mappings = mappings;
    }

    @GetMapping("/admin/rights")
    Page show(Ui ui) {
        access.require(AccountDesk.READ);
        return Page.of(TEMPLATES.accessPagesRights(ui, guide.table(ui), endpoints(ui)));
    }

    private Table<?> endpoints(Ui ui) {
        List<Endpoint> all = Endpoints.list(mappings);
        return Table.of(
                        ui.text("access.endpoints.table"),
                        all,
                        Column.<Endpoint>head(ui.text("access.endpoints.path"), each -> Pieces.text(each.path())),
                        Column.text(ui.text("access.endpoints.method"), Endpoint::method),
                        Column.text(ui.text("access.endpoints.gate"), each -> gate(ui, each.gate())),
                        Column.text(ui.text("access.endpoints.roles"), each -> roles(ui, each)))
                .asCards();
    }

    private static String gate(Ui ui, Gate gate) {
        return switch (gate) {
            case Gate.Anybody anybody -> ui.text("access.gate.anybody");
            case Gate.Officers(String permission) when permission.isEmpty() -> ui.text("access.gate.officer");
            case Gate.Officers(String permission) -> RoleGuide.says(ui, permission);
            case Gate.ByAddress guarded -> ui.text("access.gate.address");
            case Gate.Shut shut -> ui.text("access.gate.shut");
        };
    }

    private String roles(Ui ui, Endpoint endpoint) {
        List<Role> roles = endpoint.roles(access);
        if (endpoint.gate() instanceof Gate.Anybody || roles.isEmpty()) {
            return "";
        }
        return roles.size() == Arrays.asList(Role.values()).size()
                ? ui.text("access.gate.every-role")
                : roles.stream().map(role -> RoleGuide.name(ui, role)).collect(Collectors.joining(", "));
    }
}
