package ua.ratusha.programme.projects.pages;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.people.Unit;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.parts.Field;
import ua.ratusha.kernel.web.parts.Field.Option;
import ua.ratusha.kernel.web.parts.Typed;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.projects.Project;
import ua.ratusha.programme.projects.Project.Partner;
import ua.ratusha.programme.projects.Project.Risk;
import ua.ratusha.programme.projects.Project.RiskState;
import ua.ratusha.programme.projects.Project.Stage;
import ua.ratusha.programme.projects.api.ProjectState;

/** Questions of the forms about projects, and what is read from the answers. */
final class ProjectFields {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int LONGEST_TITLE = 90;

    private ProjectFields() {}

    static List<Field> project(Ui ui, ProgrammeContent plan, List<Unit.Placed> units, @Nullable Project old) {
        List<Option> measures = plan.measures()
                .map(measure -> Option.of(measure.key().toString(), measure.code() + " " + shortened(measure.title())))
                .toList();
        List<Option> places = new ArrayList<>(List.of(Option.of("", ui.text("projects.unit.all"))));
        units.forEach(placed -> places.add(Option.of(
                placed.unit().id().toString(),
                "– ".repeat(placed.depth()) + placed.unit().name())));
        return List.of(
                Field.text("title", ui.text("projects.title-of")).must().value(old == null ? "" : old.title()),
                Field.longText("goal", ui.text("projects.goal")).value(old == null ? "" : old.goal()),
                Field.select("measure", ui.text("projects.measure"), measures)
                        .must()
                        .value(old == null ? "" : old.measure().toString()),
                Field.select("unit", ui.text("projects.unit"), places)
                        .value(
                                old == null || old.unit() == null
                                        ? ""
                                        : old.unit().toString()),
                Field.text("responsible", ui.text("projects.responsible"))
                        .must()
                        .value(old == null ? "" : old.responsible()),
                Field.date("starts", ui.text("projects.starts"))
                        .must()
                        .value(old == null ? "" : DAY.format(old.starts())),
                Field.date("ends", ui.text("projects.ends")).must().value(old == null ? "" : DAY.format(old.ends())));
    }

    static Project project(Typed typed, UUID id, UUID programme) {
        UUID measure = typed.id("measure").orElseGet(() -> {
            typed.wrong("measure", "web.typed.choose");
            return id;
        });
        return new Project(
                id,
                programme,
                measure,
                typed.must("title"),
                typed.text("goal"),
                typed.id("unit").orElse(null),
                typed.must("responsible"),
                typed.mustDate("starts"),
                typed.mustDate("ends"),
                null,
                ProjectState.PLANNED);
    }

    static List<Field> step(Ui ui, ProjectState state) {
        List<Option> steps = state.steps().stream()
                .map(step -> Option.of(step.name(), ui.text("projects.step." + step)))
                .toList();
        return List.of(
                Field.select("step", ui.text("projects.step"), steps).must(),
                Field.date("date", ui.text("projects.step.date")).must().value(DAY.format(ui.today())),
                Field.text("note", ui.text("projects.step.note")).hint(ui.text("projects.step.note.hint")));
    }

    static List<Field> stage(Ui ui, @Nullable Stage old) {
        return List.of(
                Field.text("title", ui.text("projects.stage.title")).must().value(old == null ? "" : old.title()),
                Field.number("weight", ui.text("projects.stage.weight"))
                        .hint(ui.text("projects.stage.weight.hint"))
                        .must()
                        .value(old == null ? "10" : String.valueOf(old.weight())),
                Field.date("starts", ui.text("projects.starts"))
                        .must()
                        .value(old == null ? "" : DAY.format(old.starts())),
                Field.date("ends", ui.text("projects.ends")).must().value(old == null ? "" : DAY.format(old.ends())),
                Field.date("ended", ui.text("projects.stage.ended"))
                        .hint(ui.text("projects.stage.ended.hint"))
                        .value(old == null || old.ended() == null ? "" : DAY.format(old.ended())));
    }

    static Stage stage(Typed typed, UUID id, UUID project, int position) {
        return new Stage(
                id,
                project,
                position,
                typed.must("title"),
                typed.mustWhole("weight"),
                typed.mustDate("starts"),
                typed.mustDate("ends"),
                typed.date("ended").orElse(null));
    }

    static List<Field> risk(Ui ui, @Nullable Risk old) {
        List<Option> marks = IntStream.rangeClosed(1, 5)
                .mapToObj(mark -> Option.of(String.valueOf(mark), ui.text("projects.mark." + mark)))
                .toList();
        List<Option> states = Arrays.stream(RiskState.values())
                .map(state -> Option.of(state.name(), ui.text("projects.risk." + state)))
                .toList();
        return List.of(
                Field.text("title", ui.text("projects.risk.title")).must().value(old == null ? "" : old.title()),
                Field.select("probability", ui.text("projects.risk.probability"), marks)
                        .must()
                        .value(old == null ? "3" : String.valueOf(old.probability())),
                Field.select("impact", ui.text("projects.risk.impact"), marks)
                        .must()
                        .value(old == null ? "3" : String.valueOf(old.impact())),
                Field.longText("mitigation", ui.text("projects.risk.mitigation"))
                        .value(old == null ? "" : old.mitigation()),
                Field.text("owner", ui.text("projects.risk.owner")).value(old == null ? "" : old.owner()),
                Field.select("state", ui.text("projects.state"), states)
                        .must()
                        .value(old == null ? RiskState.OPEN.name() : old.state().name()));
    }

    static Risk risk(Typed typed, UUID id, UUID project) {
        return new Risk(
                id,
                project,
                typed.must("title"),
                typed.mustWhole("probability"),
                typed.mustWhole("impact"),
                typed.text("mitigation"),
                typed.text("owner"),
                typed.mustBe("state", RiskState.class));
    }

    static List<Field> partner(Ui ui) {
        List<Option> currencies = java.util.stream.Stream.of("UAH", "EUR", "USD", "CHF", "GBP", "PLN", "SEK", "JPY")
                .map(code -> Option.of(code, code))
                .toList();
        return List.of(
                Field.text("donor", ui.text("projects.partner.donor"))
                        .hint(ui.text("projects.partner.donor.hint"))
                        .must(),
                Field.text("agreement", ui.text("projects.partner.agreement")).width(20),
                Field.date("agreed", ui.text("projects.partner.agreed")).must(),
                Field.number("grant", ui.text("projects.partner.grant")).must(),
                Field.select("currency", ui.text("projects.partner.currency"), currencies)
                        .must()
                        .value("UAH"),
                Field.number("hryvnias", ui.text("projects.partner.hryvnias"))
                        .hint(ui.text("projects.partner.hryvnias.hint")),
                Field.number("own", ui.text("projects.partner.own")).hint(ui.text("projects.partner.own.hint")));
    }

    static Partner partner(Typed typed, UUID project) {
        var grant = typed.mustNumber("grant");
        boolean ours = typed.text("currency").equals("UAH");
        return new Partner(
                typed.token(),
                project,
                typed.must("donor"),
                typed.text("agreement"),
                typed.mustDate("agreed"),
                grant,
                typed.text("currency"),
                ours && typed.text("hryvnias").isEmpty() ? grant : typed.mustNumber("hryvnias"),
                typed.number("own").orElse(java.math.BigDecimal.ZERO));
    }

    static List<Field> ending(Ui ui) {
        return List.of(Field.text("note", ui.text("projects.partner.end.why")).must());
    }

    static List<Field> filter(Ui ui, Map<String, String> chosen) {
        List<Option> states = new ArrayList<>(List.of(Option.of("", ui.text("projects.filter.all"))));
        for (ProjectState state : ProjectState.values()) {
            states.add(Option.of(state.name(), ui.text("projects.state." + state)));
        }
        return List.of(
                Field.select("state", ui.text("projects.state"), states).value(chosen.getOrDefault("state", "")),
                Field.search("text", ui.text("projects.filter.text")).value(chosen.getOrDefault("text", "")));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip() + "…";
    }
}
