package ua.ratusha.programme.projects.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;
import static ua.ratusha.programme.testing.Room.html;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.context.SecurityContextHolder;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.projects.ProjectsConfiguration;
import ua.ratusha.programme.testing.Room;

/** The pages of the projects as their readers see them. */
class ProjectPagesTest {
    private static final String SLUG = "testova-2026";
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final UUID PART = UUID.fromString("11111111-2222-3333-4444-666666666666");

    private Room room;
    private ProjectController projects;
    private PartController parts;

    @BeforeEach
    void open() {
        room = Room.of(
                        aProgramme()
                                .direction("I", "Управління")
                                .measure("Документообіг", "1000")
                                .build(),
                        ProjectsConfiguration.class)
                .today("2026-06-30")
                .signIn(Role.CDTO);
        projects = room.get(ProjectController.class);
        parts = room.get(PartController.class);
        projects.create(ui(), SLUG, project());
        projects.step(ui(), SLUG, ID, Map.of("step", "STARTED", "date", "02.02.2026"));
        parts.saveStage(
                ui(),
                SLUG,
                ID,
                PART,
                Map.of("title", "Закупівля", "weight", "10", "starts", "01.02.2026", "ends", "01.06.2026"));
        parts.saveRisk(
                ui(),
                SLUG,
                ID,
                PART,
                Map.of("title", "Зрив закупівлі", "probability", "5", "impact", "4", "state", "OPEN"));
        parts.addPartner(
                ui(),
                SLUG,
                ID,
                Map.of("donor", "EGAP", "agreed", "01.03.2026", "grant", "1 000,50", "currency", "UAH"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Ui ui() {
        return room.ui("uk", "/programmes/" + SLUG + "/projects");
    }

    private static Map<String, String> project() {
        return new HashMap<>(Map.of(
                "id",
                ID.toString(),
                "title",
                "Електронний документообіг",
                "measure",
                key("Документообіг").toString(),
                "responsible",
                "Олена Приклад",
                "starts",
                "01.02.2026",
                "ends",
                "20.06.2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void every_page_has_all_its_words(String language) {
        Ui ui = room.ui(language, "/programmes/" + SLUG + "/projects");

        assertWhole(html(projects.list(ui, SLUG, "", "")));
        assertWhole(html(projects.list(ui, SLUG, "FINISHED", "")));
        assertWhole(html(projects.show(ui, SLUG, ID)));
        assertWhole(html(projects.ask(ui, SLUG)));
        assertWhole(html(projects.askChange(ui, SLUG, ID)));
        assertWhole(html(parts.askStage(ui, SLUG, ID, PART)));
        assertWhole(html(parts.askStage(ui, SLUG, ID, UUID.randomUUID())));
        assertWhole(html(parts.askRisk(ui, SLUG, ID, PART)));
        assertWhole(html(parts.askPartner(ui, SLUG, ID)));
        assertWhole(html(parts.askEnding(ui, SLUG, ID, PART)));
    }

    private static void assertWhole(String html) {
        assertThat(html).contains("<h1").doesNotContain("⟦");
    }

    @Test
    void a_late_project_says_by_how_many_days() {
        assertThat(html(projects.show(ui(), SLUG, ID))).contains("прострочено на 10 днів");
        assertThat(html(projects.list(ui(), SLUG, "", "документообіг"))).contains("прострочено на 10 днів");
    }

    @Test
    void risks_and_notes_are_for_those_who_work_here() {
        assertThat(html(projects.show(ui(), SLUG, ID))).contains("Зрив закупівлі");
        SecurityContextHolder.clearContext();

        String seen = html(projects.show(ui(), SLUG, ID));

        assertThat(seen)
                .contains("EGAP")
                .contains("Закупівля")
                .doesNotContain("Зрив закупівлі")
                .doesNotContain("<form class=\"form\"");
        assertThat(html(projects.list(ui(), SLUG, "", ""))).doesNotContain("/projects/new");
    }

    @Test
    void a_refusal_stands_above_the_form_with_what_was_typed() {
        Map<String, String> turned = project();
        turned.put("id", UUID.randomUUID().toString());
        turned.put("ends", "01.01.2026");

        var reply = projects.create(ui(), SLUG, turned);

        assertThat(((Page) reply).status()).isEqualTo(422);
        assertThat(html(reply)).contains("раніший за початок").contains("Олена Приклад");
    }

    @Test
    void a_step_outside_the_graph_is_said_in_words() {
        var reply = projects.step(ui(), SLUG, ID, Map.of("step", "RESUMED", "date", "03.03.2026"));

        assertThat(html(reply)).contains("це зараз неможливо");
        assertThat(projects.step(ui(), SLUG, ID, Map.of("step", "PAUSED", "date", "03.03.2026", "note", "чекаємо")))
                .isInstanceOf(SeeOther.class);
    }
}
