package ua.ratusha.programme.reports.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.web.Display;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.reports.ReportDesk;
import ua.ratusha.programme.reports.ReportTest;
import ua.ratusha.programme.reports.ReportsConfiguration;
import ua.ratusha.programme.reports.ReportsFloor;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.snapshot.Chapter;
import ua.ratusha.programme.testing.Room;

/** From the first result to the frozen report, as a person sees it. */
class ReportPagesTest {
    private static final String SLUG = "testova-2026";

    private Room room;
    private MonitoringController monitoring;
    private ReportsController reports;

    @BeforeEach
    void open() {
        room = Room.of(ReportTest.content(), ReportsFloor.class, ReportsConfiguration.class, ShellTexts.class)
                .today("2027-01-15");
        monitoring = room.get(MonitoringController.class);
        reports = room.get(ReportsController.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** The shell's own words. */
    static class ShellTexts {
        @org.springframework.context.annotation.Bean
        Texts webTexts() {
            return new Texts("ua/ratusha/kernel/web/texts");
        }
    }

    @Test
    void anybody_sees_the_four_directions_and_empty_ones_say_what_is_missing() {
        assertThat(html(monitoring.show(ui("uk"), SLUG, "2026")))
                .contains(
                        "Моніторинг: 2026 рік",
                        "1. Результати завдань",
                        "2. Стан проєктів",
                        "3. Заплановані та фактичні",
                        "4. Досягнення цільових",
                        "Фактичних сум ще немає")
                .doesNotContain("Щоб внести результат");
        assertThat(html(monitoring.show(ui("en"), SLUG, "2026-Q3"))).contains("Monitoring: quarter III of 2026");
        assertThatThrownBy(() -> monitoring.show(ui("uk"), SLUG, "2031")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> monitoring.show(ui("uk"), SLUG, "2027-Q4")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> monitoring.show(ui("uk"), "none", "")).isInstanceOf(Refusal.class);
    }

    @Test
    void an_executor_enters_a_result_once_even_if_the_form_is_sent_twice() throws IOException {
        room.signIn(Role.EXECUTOR);
        String form = html(monitoring.measure(ui("uk"), SLUG, "I.1"));
        String token = form.replaceAll("(?s).*name=\"id\" value=\"([0-9a-f-]{36})\".*", "$1");
        MockMultipartFile act =
                new MockMultipartFile("file", "акт.txt", "text/plain", "Акт".getBytes(StandardCharsets.UTF_8));
        for (int sent = 0; sent < 2; sent++) {
            assertThat(monitoring.enter(ui("uk"), SLUG, "I.1", token, "2026-Q4", "DONE", "Куплено <b>120</b>", act))
                    .isInstanceOf(SeeOther.class);
        }
        assertThat(room.count("reports.measure_result")).isEqualTo(1);
        assertThat(html(monitoring.measure(ui("uk"), SLUG, "I.1")))
                .contains("Куплено &lt;b&gt;120&lt;/b&gt;", "акт.txt", "IV квартал 2026 року");
        assertThat(html(monitoring.show(ui("uk"), SLUG, "2026"))).contains("Виконано");
    }

    @Test
    void what_is_wrong_stands_beside_its_field() throws IOException {
        room.signIn(Role.EXECUTOR);
        String token = UUID.randomUUID().toString();
        Page noState = (Page) monitoring.enter(ui("uk"), SLUG, "I.1", token, "2026-Q4", "", "Слова", null);
        assertThat(noState.status()).isEqualTo(422);
        assertThat(html(noState)).contains("Виберіть стан заходу", "Слова");
        Page noWords = (Page) monitoring.enter(ui("uk"), SLUG, "I.1", token, "2026-Q4", "DONE", " ", null);
        assertThat(html(noWords)).contains("Напишіть, що зроблено");
        Page future = (Page) monitoring.enter(ui("uk"), SLUG, "I.1", token, "2027-Q3", "DONE", "Слова", null);
        assertThat(html(future)).contains("Цей квартал ще не почався");
        assertThat(room.count("reports.measure_result")).isZero();
    }

    @Test
    void an_executor_of_a_unit_tells_only_what_that_unit_answers_for() {
        UUID unit = UUID.randomUUID();
        room.signIn(Role.EXECUTOR, unit);
        assertThat(html(monitoring.measure(ui("uk"), SLUG, "I.1"))).doesNotContain("name=\"quarter\"");
        assertThatThrownBy(() -> monitoring.enter(
                        ui("uk"), SLUG, "I.1", UUID.randomUUID().toString(), "2026-Q4", "DONE", "Слова", null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_report_goes_from_the_list_to_a_frozen_one_with_five_files() {
        room.signIn(Role.CDTO);
        assertThat(html(reports.list(ui("uk"), SLUG)))
                .contains("Звіт про виконання Програми за 2026", "1 березня", "Скласти звіт", "Звітів ще немає");
        SeeOther begun = (SeeOther) reports.begin(ui("uk"), SLUG, ReportKind.ANNUAL_MINISTRY, "2026");
        UUID id = UUID.fromString(begun.path().substring(begun.path().lastIndexOf('/') + 1));
        assertThat(html(reports.show(ui("uk"), SLUG, id)))
                .contains("Це чернетка", "Змінити розділ «Проблеми і ризики»", "Зафіксувати звіт", "name=\"problems\"");
        reports.write(ui("uk"), SLUG, id, Chapter.PROBLEMS, Map.of("problems", "– Бракує людей\n– Війна"));
        assertThat(html(reports.show(ui("uk"), SLUG, id))).contains("<li>Бракує людей</li>", "Скласти заново з даних");
        String confirm = html(reports.confirm(ui("uk"), SLUG, id));
        assertThat(confirm).contains("Зафіксувати назавжди", "Бракує людей").doesNotContain("Період ще не закінчився");
        String seen = confirm.replaceAll("(?s).*freeze\\?seen=([0-9a-f]{64}).*", "$1");
        reports.freeze(ui("uk"), SLUG, id, seen);

        SecurityContextHolder.clearContext();
        String open = html(reports.show(ui("uk"), SLUG, id));
        assertThat(open)
                .contains("Зафіксовано", ".pdf\"", ".docx\"", ".xlsx\"", ".json\"", ".html\"")
                .doesNotContain("Змінити розділ", "Відкинути");
        room.get(ReportDesk.class)
                .listFiles(id)
                .forEach(kept -> assertThat(open).contains(kept.sha256()));
        var pdf = reports.file(SLUG, id, "pdf");
        assertThat(pdf.getHeaders().getETag()).hasSize(66);
        assertThat(pdf.getHeaders().getFirst("Content-Disposition")).contains("attachment");
        assertThat(html(reports.list(ui("uk"), SLUG)))
                .contains("Подано", "Відкрити звіт")
                .doesNotContain("Скласти звіт");
        assertThat(html(reports.show(ui("en"), SLUG, id))).contains("Frozen", "4. Targets of the indicators");
    }

    @Test
    void files_stand_at_the_address_of_the_report() throws Exception {
        room.signIn(Role.CDTO);
        UUID id = room.get(ReportDesk.class).begin(PROGRAMME, ReportKind.ANNUAL_MINISTRY, Period.ofYear(2026));
        var web = MockMvcBuilders.standaloneSetup(reports).build();
        for (String extension : List.of("html", "docx", "pdf", "xlsx", "json")) {
            var answer = web.perform(get("/programmes/" + SLUG + "/reports/" + id + "." + extension))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(extension).isEqualTo(200);
            assertThat(answer.getContentType())
                    .isEqualTo(Formats.find(extension).orElseThrow().mediaType());
            assertThat(answer.getContentAsByteArray()).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void a_report_is_found_only_under_its_programme() {
        room.signIn(Role.CDTO);
        UUID id = room.get(ReportDesk.class).begin(PROGRAMME, ReportKind.ANNUAL_MINISTRY, Period.ofYear(2026));
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> reports.show(ui("uk"), SLUG, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reports.file(SLUG, id, "pdf")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reports.file(SLUG, id, "exe")).isInstanceOf(Refusal.class);
    }

    /** The page as a browser gets it; every id stands once, every text is there. */
    private static String html(Reply reply) {
        StringOutput out = new StringOutput();
        ((Page) reply).model().render(new OwaspHtmlTemplateOutput(out));
        String html = out.toString().replace('\u00a0', ' ');
        assertThat(html).doesNotContain("⟦").doesNotContain("{0}");
        List<String> ids = new ArrayList<>();
        Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().forEach(found -> ids.add(found.group(1)));
        assertThat(ids).doesNotHaveDuplicates();
        return html;
    }

    private Ui ui(String language) {
        return new Ui(
                Locale.of(language),
                room.get(Words.class),
                "/programmes/" + SLUG + "/reports",
                "",
                null,
                new Ui.Menu(List.of(), List.of(), List.of()),
                () -> new Ui.Csrf("_csrf", "secret"),
                Display.DEFAULT,
                room.get(Room.MovableClock.class),
                locale -> "Громада",
                List.of(),
                name -> "/assets/0/" + name);
    }
}
