package ua.ratusha.kernel.firstrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.pages.Passwords;
import ua.ratusha.kernel.people.Checked;
import ua.ratusha.kernel.people.Katottg;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;

/** What was typed on the first page of the house, and what is wrong with it. */
record FirstRunForm(
        String code,
        String community,
        String katottg,
        boolean katottgChecked,
        String name,
        String login,
        String password,
        String again) {
    static final FirstRunForm EMPTY = new FirstRunForm("", "", "", false, "", "", "", "");

    private static final String LOGIN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{2,63}";

    /** @param codeFault text key of what the code's own check says; empty when the code is right */
    List<Field> fields(Ui ui, boolean sent, String codeFault) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("code", ui.text("firstrun.code"))
                .must()
                .width(30)
                .autocomplete("off")
                .hint(ui.text("firstrun.code.hint"))
                .value(code)
                .error(codeFault.isEmpty() ? "" : ui.text(codeFault)));
        fields.add(Field.text("community", ui.text("firstrun.community"))
                .must()
                .hint(ui.text("firstrun.community.hint"))
                .value(community)
                .error(sent && community.isBlank() ? ui.text("firstrun.community.empty") : ""));
        String doubt = sent ? katottgFault().map(ui::text).orElse("") : "";
        fields.add(Field.text("katottg", ui.text("firstrun.katottg"))
                .must()
                .width(30)
                .hint(ui.text("firstrun.katottg.hint"))
                .value(katottg)
                .error(doubt));
        if (sent && isDoubtful()) {
            fields.add(Field.checkboxes(
                            "katottgChecked",
                            ui.text("firstrun.katottg.sure"),
                            List.of(Option.of("yes", ui.text("firstrun.katottg.sure.yes"))))
                    .value(katottgChecked ? "yes" : ""));
        }
        fields.add(Field.text("name", ui.text("firstrun.name"))
                .must()
                .autocomplete("name")
                .hint(ui.text("firstrun.name.hint"))
                .value(name)
                .error(sent && name.isBlank() ? ui.text("firstrun.name.empty") : ""));
        fields.addAll(signIn(ui, sent));
        return fields;
    }

    private List<Field> signIn(Ui ui, boolean sent) {
        String passwordFault = sent
                ? Passwords.findFault(password, login)
                        .map(key -> ui.text(key, Accounts.PASSWORD_LENGTH_MIN))
                        .orElse("")
                : "";
        return List.of(
                Field.text("login", ui.text("access.login"))
                        .must()
                        .width(30)
                        .autocomplete("username")
                        .hint(ui.text("access.login.hint"))
                        .value(login)
                        .error(sent && !isLogin() ? ui.text("access.login.wrong") : ""),
                Field.password("password", ui.text("access.password"))
                        .must()
                        .autocomplete("new-password")
                        .hint(ui.text("access.password.hint", Accounts.PASSWORD_LENGTH_MIN))
                        .error(passwordFault),
                Field.password("again", ui.text("firstrun.again"))
                        .must()
                        .autocomplete("new-password")
                        .error(sent && !password.equals(again) ? ui.text("access.password.differs") : ""));
    }

    /** What would be opened; empty while anything but the code is wrong. */
    Optional<FirstRun.Opening> opening() {
        boolean complete = !community.isBlank()
                && !name.isBlank()
                && isLogin()
                && Passwords.findFault(password, login).isEmpty()
                && password.equals(again);
        return complete && katottgFault().isEmpty()
                ? Katottg.parse(katottg)
                        .find()
                        .map(parsed ->
                                new FirstRun.Opening(community.strip(), parsed, name.strip(), login.strip(), password))
                : Optional.empty();
    }

    private boolean isLogin() {
        return login.strip().matches(LOGIN);
    }

    private boolean isDoubtful() {
        return Katottg.parse(katottg).find().isPresent() && findDoubt().isPresent();
    }

    /** A code that is no code is refused; one that looks odd is taken once the person says that it is right. */
    private Optional<String> katottgFault() {
        Checked<Katottg> checked = Katottg.parse(katottg);
        if (checked.find().isEmpty()) {
            return checked.findReason();
        }
        return katottgChecked ? Optional.empty() : findDoubt();
    }

    private Optional<String> findDoubt() {
        Checked<Katottg> checked = Katottg.parse(katottg);
        boolean otherLevel = checked.find()
                .filter(parsed -> parsed.level() != Katottg.Level.HROMADA)
                .isPresent();
        return checked.findReason().or(() -> otherLevel ? Optional.of("firstrun.katottg.level") : Optional.empty());
    }
}
