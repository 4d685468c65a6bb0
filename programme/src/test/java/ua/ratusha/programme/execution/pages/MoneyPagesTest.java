package ua.ratusha.programme.execution.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.testing.Room.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Reply;
import ua.ratusha.kernel.web.SeeOther;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.programme.execution.ExecutionConfiguration;
import ua.ratusha.programme.testing.Room;

/** The pages of the money as their readers see them. */
class MoneyPagesTest {
    private static final String SLUG = "testova-2026";
    private static final String ID = "11111111-2222-3333-4444-555555555555";

    private Room room;
    private MoneyController money;
    private ContractController contracts;
    private StatementController statements;

    @BeforeEach
    void open() {
        room = Room.of(
                        aProgramme()
                                .direction("I", "Управління")
                                .measure("Ліцензії", "1000", "300", "300")
                                .measure("Петиції")
                                .build(),
                        ExecutionConfiguration.class)
                .today("2026-06-30")
                .signIn(Role.FINANCE);
        money = room.get(MoneyController.class);
        contracts = room.get(ContractController.class);
        statements = room.get(StatementController.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Ui ui() {
        return room.ui("uk", "/programmes/" + SLUG + "/execution");
    }

    private static Map<String, String> payment(String amount) {
        return new HashMap<>(Map.of(
                "id",
                ID,
                "stage",
                "PAID",
                "year",
                "2026",
                "source",
                "LOCAL_BUDGET",
                "amount",
                amount,
                "date",
                "01.06.2026",
                "note",
                "рахунок 7"));
    }

    private static Map<String, String> contract() {
        return Map.of(
                "id",
                ID,
                "number",
                "15/26",
                "signed",
                "02.03.2026",
                "supplier",
                "ТОВ «Приклад»",
                "supplierCode",
                "00032129",
                "starts",
                "02.03.2026",
                "ends",
                "31.12.2026",
                "source",
                "LOCAL_BUDGET",
                "sum-2026",
                "250 000,00",
                "confirmed",
                "yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void every_page_has_all_its_words(String language) throws IOException {
        Ui ui = room.ui(language, "/programmes/" + SLUG + "/execution");
        String registered = ((SeeOther) contracts.register(ui, SLUG, "I.1", contract())).path();
        UUID contract = UUID.fromString(registered.substring(registered.lastIndexOf('/') + 1));
        String csv = "Дата;Сума;КПКВК;КЕКВ;Призначення\n02.04.2026;100,00;0217520;2240;дог. № 15/26\n"
                + "03.04.2026;5,00;0217520;2240;інше\n";
        UUID statement = uploaded(csv);

        assertWhole(html(money.show(ui, SLUG, "", "", "")));
        assertWhole(html(money.card(ui, SLUG, "I.1")));
        assertWhole(html(money.card(ui, SLUG, "I.2")));
        assertWhole(html(money.askEntry(ui, SLUG, "I.1")));
        assertWhole(html(contracts.ask(ui, SLUG, "I.1")));
        assertWhole(html(contracts.show(ui, SLUG, "I.1", contract)));
        assertWhole(html(statements.list(ui, SLUG)));
        assertWhole(html(statements.show(ui, SLUG, statement)));
        assertThat(statements.confirm(ui, SLUG, statement)).isInstanceOf(Page.class);
    }

    private UUID uploaded(String csv) throws IOException {
        Reply reply = statements.bring(
                ui(), SLUG, new MockMultipartFile("file", "виписка.csv", "", csv.getBytes(StandardCharsets.UTF_8)));
        String path = ((SeeOther) reply).path();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void assertWhole(String html) {
        assertThat(html).contains("<h1").doesNotContain("⟦");
    }

    @Test
    void a_suspicious_payment_is_asked_about_with_numbers_and_written_after_a_yes() {
        Reply asked = money.enter(ui(), SLUG, "I.1", payment("1 000 000,01"));

        assertThat(((Page) asked).status()).isEqualTo(422);
        assertThat(html(asked)).contains("Понад план: 0,01").contains("name=\"confirmed\"");
        assertThat(room.count("execution.entry")).isZero();

        Map<String, String> yes = payment("1 000 000,01");
        yes.put("confirmed", "yes");
        assertThat(money.enter(ui(), SLUG, "I.1", yes)).isInstanceOf(SeeOther.class);
        assertThat(money.enter(ui(), SLUG, "I.1", yes)).isInstanceOf(SeeOther.class);
        assertThat(room.count("execution.entry")).isEqualTo(1);
        assertThat(html(money.show(ui(), SLUG, "2026", "", ""))).contains("сплачено понад план");
    }

    @Test
    void a_form_that_cannot_be_read_keeps_what_was_typed() {
        Map<String, String> wrong = payment("сто");
        wrong.put("date", "31.06.2026");

        String html = html(money.enter(ui(), SLUG, "I.1", wrong));

        assertThat(html)
                .contains("Напишіть число")
                .contains("Напишіть дату")
                .contains("рахунок 7")
                .contains("сто");
    }

    @Test
    void a_refusal_stands_above_the_form() {
        Map<String, String> future = payment("1");
        future.put("date", "01.07.2026");

        assertThat(html(money.enter(ui(), SLUG, "I.1", future)))
                .contains("ще не настала")
                .contains("рахунок 7");
    }

    @Test
    void a_passer_by_sees_sums_and_neither_entries_nor_contracts() {
        contracts.register(ui(), SLUG, "I.1", contract());
        SecurityContextHolder.clearContext();

        String card = html(money.card(ui(), SLUG, "I.1"));

        assertThat(card).contains("250\u00a0000,00").doesNotContain("15/26").doesNotContain("Приклад");
        assertThat(html(money.show(ui(), SLUG, "", "", ""))).doesNotContain("/statements");
    }

    @Test
    void the_matrix_goes_out_as_a_file_with_every_cell() {
        ResponseEntity<?> file = (ResponseEntity<?>) money.show(ui(), SLUG, "", "", "csv");

        String csv = new String((byte[]) file.getBody(), StandardCharsets.UTF_8);
        assertThat(csv).contains("Ліцензії").contains("2028").contains("1000000");
        assertThat(((ResponseEntity<?>) money.show(ui(), SLUG, "2027", "", "xlsx"))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void a_row_that_waits_is_decided_on_the_page_and_the_statement_goes_in() throws IOException {
        UUID statement = uploaded("Дата;Сума;КПКВК;КЕКВ;ЄДРПОУ\n03.04.2026;5,00;0217520;2240;14360570\n");
        UUID row = room.get(ua.ratusha.programme.execution.statements.StatementImport.class)
                .listRows(room.get(ua.ratusha.programme.execution.statements.StatementImport.class)
                        .get(Room.PROGRAMME, statement))
                .getFirst()
                .id();
        UUID licences = ua.ratusha.programme.plan.api.ContentBuilder.key("Ліцензії");

        assertThat(html(statements.decide(
                        ui(), SLUG, statement, row, Map.of("measure", "", "source", "LOCAL_BUDGET", "reach", "PAYEE"))))
                .contains("Виберіть захід або скажіть");
        statements.decide(
                ui(),
                SLUG,
                statement,
                row,
                Map.of("measure", licences.toString(), "source", "LOCAL_BUDGET", "reach", "PAYEE"));
        assertThat(statements.confirm(ui(), SLUG, statement)).isInstanceOf(SeeOther.class);

        assertThat(room.count("execution.entry")).isEqualTo(1);
    }

    @Test
    void an_unreadable_statement_names_each_place() throws IOException {
        byte[] broken = "Дата;Сума\n31.02.2026;100\n01.02.2026;сто\n".getBytes(StandardCharsets.UTF_8);

        String html = html(statements.bring(ui(), SLUG, new MockMultipartFile("file", "в.csv", "", broken)));

        assertThat(html)
                .contains("31.02.2026")
                .contains("сто")
                .contains("Нічого не збережено")
                .doesNotContain("⟦");
        assertThat(room.count("execution.statement")).isZero();
    }
}
