package ua.ratusha.programme.facts.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.web.Display;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.facts.FactsConfiguration;
import ua.ratusha.programme.facts.Samples;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.bindings.BindingDesk;
import ua.ratusha.programme.facts.bindings.Bindings;
import ua.ratusha.programme.facts.bindings.FactRegistry;
import ua.ratusha.programme.facts.catalogue.Catalogue;
import ua.ratusha.programme.facts.values.Approvers;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.facts.values.ValueDesk;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.testing.Room;

/** What a person sees on the pages of facts, from an empty indicator to an approved figure. */
class PagesTest {
    private static final String SLUG = "testova-2026";
    private static final UUID TOKEN = UUID.randomUUID();

    @TempDir
    Path folder;

    private Room room;
    private Ui ui;
    private IndicatorsController indicators;
    private EntryController entry;
    private BindingController binding;
    private ApprovalsController approvals;

    @BeforeEach
    void open() {
        room = Room.of(Samples.content(), FactsConfiguration.class).today("2026-11-22");
        ui = ui("uk");
        TypedValues values = room.get(TypedValues.class);
        Access access = room.get(Access.class);
        FileStore files =
                new FileStore(folder, room.get(JdbcClient.class), room.get(Room.MovableClock.class), List.of());
        IndicatorViews views = new IndicatorViews(
                room.get(Plans.class),
                room.get(Facts.class),
                values,
                room.get(Bindings.class),
                room.get(FactRegistry.class),
                room.get(Catalogue.class),
                access);
        indicators = new IndicatorsController(views, values, files);
        entry = new EntryController(views, values, room.get(ValueDesk.class), files, access);
        binding = new BindingController(views, room.get(BindingDesk.class), room.get(FactRegistry.class));
        approvals = new ApprovalsController(
                views, values, room.get(ValueDesk.class), room.get(Approvers.class), room.get(Plans.class), access);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anybodyReadsTheListAndAnEmptyFigureSaysWhy() {
        assertThat(html(indicators.list(ui, SLUG, ""))).contains("Індикатори програми", "немає даних");
        assertThat(html(indicators.list(ui, SLUG, "achieved"))).contains("Таких індикаторів немає");
        assertThat(html(indicators.show(ui, SLUG, "1")))
                .contains("Чому значення немає", "Що пропонує каталог", "Офіційний сайт (F1)")
                .doesNotContain("/enter", "/source");
        assertThatThrownBy(() -> indicators.show(ui, SLUG, "99")).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() throws IOException {
        room.signIn(Role.EXECUTOR);
        assertThat(html(entry.ask(ui, SLUG, "1", null))).contains("30.09.2026");
        Page page = (Page) take(Map.of("value", "багато", "asOf", "23.11.2026", "evidence", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(html(page)).contains("Напишіть одне число", "ще не настав", "Назвіть документ, який підтверджує");
        assertThat(room.count("facts.typed_value")).isZero();
    }

    @Test
    void anOddFigureIsAskedAboutAndTakenWhenConfirmed() throws IOException {
        room.signIn(Role.EXECUTOR);
        Map<String, String> typed =
                new HashMap<>(Map.of("value", "120 %", "asOf", "30.09.2026", "evidence", "Звіт", "send", "submit"));
        assertThat(html(take(typed))).contains("Значення більше за 100");
        typed.put("confirm", "yes");
        assertThat(take(typed)).isInstanceOf(SeeOther.class);
        assertThat(room.count("facts.typed_value")).isEqualTo(1);
    }

    @Test
    void aFileSentBeforeAnErrorIsKept() throws IOException {
        room.signIn(Role.EXECUTOR);
        MockMultipartFile file =
                new MockMultipartFile("file", "dovidka.txt", "text/plain", "65,5 %".getBytes(StandardCharsets.UTF_8));
        Map<String, String> typed = new HashMap<>(Map.of("value", "", "asOf", "30.09.2026", "evidence", "Довідка"));
        String again = html(entry.take(ui, SLUG, "1", TOKEN, typed, file));
        assertThat(again).contains("«dovidka.txt» уже прийнято");
        String kept = again.replaceAll("(?s).*name=\"kept\" value=\"([0-9a-f]{64})\".*", "$1");
        typed.put("value", "65,5");
        typed.put("kept", kept);
        assertThat(take(typed)).isInstanceOf(SeeOther.class);
        assertThat(indicators.file(SLUG, "1", TOKEN).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aFigureGoesFromEntryOverApprovalToTheWorld() throws IOException {
        room.signIn(Role.EXECUTOR);
        take(Map.of("value", "65,5", "asOf", "30.09.2026", "evidence", "Довідка № 5", "send", "submit"));
        room.signIn(Role.HEAD);
        assertThat(html(approvals.queue(ui))).contains("1. Забезпечення роботи");
        assertThat(html(approvals.show(ui, TOKEN))).contains("Довідка № 5", "Затвердити");
        assertThat(html(approvals.giveBack(ui, TOKEN, " "))).contains("Напишіть, що треба виправити");
        assertThat(approvals.approve(ui, TOKEN)).isInstanceOf(SeeOther.class);
        assertThat(html(approvals.queue(ui))).contains("Нічого не чекає");
        assertThat(html(indicators.showValue(ui, SLUG, "1", TOKEN))).contains("подано на затвердження");
        assertThat(html(indicators.show(ui, SLUG, "1"))).contains("65,5", "62 %".replace(' ', '\u00a0'), "Довідка № 5");
    }

    @Test
    void theAuthorSeesWhyTheyCannotApprove() throws IOException {
        room.signIn(Role.CDTO);
        take(Map.of("value", "65,5", "asOf", "30.09.2026", "evidence", "Довідка", "send", "submit"));
        assertThat(html(approvals.show(ui, TOKEN))).contains("Це ваше значення");
    }

    @Test
    void theSourceIsSetWithTheFormulaChecked() {
        room.signIn(Role.CDTO);
        String findings = "[programme.testova-2026.findings]";
        assertThat(html(binding.sources(ui, "house"))).contains("[house.uptime-percent]");
        assertThat(html(binding.ask(ui, SLUG, "1"))).contains("Що вимірює індикатор");
        assertThat(html(binding.bind(ui, SLUG, "1", TOKEN, "source", "[nothing]", "")))
                .contains("Джерела [nothing] немає");
        assertThat(html(binding.bind(ui, SLUG, "1", TOKEN, "source", findings, "")))
                .contains("Перетворіть одиницю");
        assertThat(binding.bind(ui, SLUG, "1", TOKEN, "source", "100 - " + findings, "Без зауважень"))
                .isInstanceOf(SeeOther.class);
        assertThat(html(indicators.show(ui, SLUG, "1")))
                .contains("ціль досягнуто", "Без зауважень", "Що стоїть за цифрою", "Як змінювалося джерело");
    }

    @Test
    void theSamePagesSpeakEnglish() throws IOException {
        room.signIn(Role.CDTO);
        ui = ui("en");
        take(Map.of("value", "65.5", "asOf", "30.09.2026", "evidence", "Report", "send", "draft"));
        assertThat(html(indicators.list(ui, SLUG, ""))).contains("Indicators of the programme");
        assertThat(html(indicators.show(ui, SLUG, "1"))).contains("What the catalogue proposes");
        assertThat(html(entry.ask(ui, SLUG, "1", TOKEN))).contains("65,5");
        assertThat(html(approvals.queue(ui))).contains("Nothing waits");
    }

    private Reply take(Map<String, String> typed) throws IOException {
        return entry.take(ui, SLUG, "1", TOKEN, typed, null);
    }

    /** The page's HTML, in which every text has its words. */
    private static String html(Reply reply) {
        StringOutput output = new StringOutput();
        ((Page) reply).model().render(new OwaspHtmlTemplateOutput(output));
        assertThat(output.toString()).doesNotContain("⟦");
        return output.toString();
    }

    private Ui ui(String language) {
        return new Ui(
                Locale.of(language),
                new Words(List.of(
                        new Texts("ua/ratusha/kernel/web/texts"), new Texts("ua/ratusha/programme/facts/texts"))),
                "/programmes/" + SLUG + "/indicators",
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
