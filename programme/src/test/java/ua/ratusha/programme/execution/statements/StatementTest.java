package ua.ratusha.programme.execution.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ratusha.programme.execution.statements.SampleStatement.BY_CONTRACT;
import static ua.ratusha.programme.execution.statements.SampleStatement.HEADER;
import static ua.ratusha.programme.execution.statements.SampleStatement.UNKNOWN;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.execution.Contract;
import ua.ratusha.programme.execution.ContractBook;
import ua.ratusha.programme.execution.ExecutionConfiguration;
import ua.ratusha.programme.execution.Ledger;
import ua.ratusha.programme.execution.NewEntry;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.execution.statements.StatementImport.Reach;
import ua.ratusha.programme.execution.statements.StatementImport.Uploaded;
import ua.ratusha.programme.execution.statements.StatementRow.Outcome;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.testing.Room;

/** A statement of the treasury on its way into the books. */
class StatementTest {
    private static final UUID LICENCES = key("Ліцензії");
    private static final UUID DOMAINS = key("Домени");
    private static final FundingSource LOCAL = FundingSource.LOCAL_BUDGET;

    private Room room;
    private StatementImport imports;

    @BeforeEach
    void open() {
        room = Room.of(
                        aProgramme()
                                .direction("I", "Управління")
                                .measure("Ліцензії", "1000", "300", "300")
                                .measure("Домени", "1.5", "1.5", "1.5")
                                .build(),
                        ExecutionConfiguration.class)
                .today("2026-06-30")
                .signIn(Role.FINANCE);
        imports = room.get(StatementImport.class);
        room.get(ContractBook.class).register(contract("15/26"), shares("500000"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Contract contract(String number) {
        return new Contract(
                UUID.randomUUID(),
                PROGRAMME,
                LICENCES,
                number,
                LocalDate.of(2026, 3, 2),
                "ТОВ «Приклад»",
                "00032129",
                "Ліцензії",
                new BigDecimal("500000"),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 12, 31),
                null);
    }

    private static List<Contract.Share> shares(String sum) {
        return List.of(new Contract.Share(2026, LOCAL, new BigDecimal(sum)));
    }

    private UUID upload(String csv) {
        return upload(csv.getBytes(StandardCharsets.UTF_8), "виписка.csv");
    }

    private UUID upload(byte[] content, String name) {
        Uploaded uploaded = imports.upload(PROGRAMME, content, name);
        assertThat(uploaded).isInstanceOf(Uploaded.Waiting.class);
        return ((Uploaded.Waiting) uploaded).statement();
    }

    private List<StatementRow> rows(UUID statement) {
        return imports.listRows(imports.get(PROGRAMME, statement));
    }

    private BigDecimal paid() {
        return room.get(Execution.class).matrix(PROGRAMME).total().paid();
    }

    private BigDecimal paid(UUID measure) {
        return room.get(Execution.class).matrix(PROGRAMME).ofMeasure(measure).paid();
    }

    @Test
    void a_contract_in_the_purpose_leads_to_its_measure() {
        UUID statement = upload(HEADER + BY_CONTRACT);

        StatementRow row = rows(statement).getFirst();
        assertThat(row.outcome()).isEqualTo(Outcome.READY);
        assertThat(row.match().measure()).isEqualTo(LICENCES);
        assertThat(row.match().reason()).isEqualTo("execution.row.by-contract");
        assertThat(paid()).isEqualByComparingTo("0");

        imports.confirm(PROGRAMME, statement);
        assertThat(paid(LICENCES)).isEqualByComparingTo("250000");
    }

    @Test
    void windows_1251_and_a_spreadsheet_read_the_same() throws IOException {
        UUID old = upload((HEADER + BY_CONTRACT).getBytes(Charset.forName("windows-1251")), "виписка.csv");
        Payment fromCsv = rows(old).getFirst().payment();
        imports.cancel(PROGRAMME, old);

        byte[] xlsx = SampleStatement.spreadsheet(fromCsv.purpose());
        Payment fromXlsx = rows(upload(xlsx, "виписка.xlsx")).getFirst().payment();

        assertThat(fromXlsx.key()).isEqualTo(fromCsv.key());
        assertThat(fromXlsx.budgetCode()).isEqualTo("0217520");
        assertThat(fromXlsx.payeeCode()).isEqualTo("00032129");
        assertThat(fromCsv.payee()).isEqualTo("ТОВ «Приклад»");
    }

    @Test
    void nothing_is_written_while_a_row_waits_for_a_person() {
        UUID statement = upload(HEADER + BY_CONTRACT + UNKNOWN);

        assertRefused("row-needs-person", () -> imports.confirm(PROGRAMME, statement));
        assertThat(paid()).isEqualByComparingTo("0");
    }

    @Test
    void what_a_person_said_is_remembered_for_the_next_statement() {
        UUID first = upload(HEADER + UNKNOWN + UNKNOWN.replace(";119;", ";120;"));
        imports.decide(PROGRAMME, first, rows(first).getFirst().id(), DOMAINS, LOCAL, Reach.PAYEE);
        assertThat(rows(first)).allMatch(row -> row.outcome() == Outcome.READY);
        imports.confirm(PROGRAMME, first);

        UUID second = upload(HEADER + UNKNOWN.replace(";119;", ";121;"));
        StatementRow row = rows(second).getFirst();
        assertThat(row.outcome()).isEqualTo(Outcome.READY);
        assertThat(row.match().reason()).isEqualTo("execution.row.remembered");
        assertThat(paid(DOMAINS)).isEqualByComparingTo("3000");
    }

    @Test
    void a_payment_of_others_is_left_out_and_stays_so() {
        UUID first = upload(HEADER + UNKNOWN);
        imports.decide(PROGRAMME, first, rows(first).getFirst().id(), null, null, Reach.CODES);
        imports.confirm(PROGRAMME, first);

        UUID second = upload(HEADER + UNKNOWN.replace(";119;", ";121;"));
        assertThat(rows(second).getFirst().match().reason()).isEqualTo("execution.row.remembered-not-ours");
        assertThat(paid()).isEqualByComparingTo("0");
    }

    @Test
    void a_payees_own_answer_goes_before_the_answer_for_the_codes() {
        UUID first = upload(HEADER + UNKNOWN + UNKNOWN.replace(";119;", ";120;").replace("14360570", "21560766"));
        imports.decide(PROGRAMME, first, rows(first).getFirst().id(), DOMAINS, LOCAL, Reach.PAYEE);
        imports.decide(PROGRAMME, first, rows(first).getLast().id(), LICENCES, LOCAL, Reach.CODES);
        imports.confirm(PROGRAMME, first);

        UUID second = upload(HEADER + UNKNOWN.replace(";119;", ";121;"));
        assertThat(rows(second).getFirst().match().measure()).isEqualTo(DOMAINS);
    }

    @Test
    void the_same_file_is_refused_and_after_a_cancel_taken_again() {
        UUID statement = upload(HEADER + BY_CONTRACT);
        assertRefused("statement-twice", () -> upload(HEADER + BY_CONTRACT));

        imports.cancel(PROGRAMME, statement);
        upload(HEADER + BY_CONTRACT);
    }

    @Test
    void the_same_payment_in_another_file_is_skipped_and_its_row_named() {
        imports.confirm(PROGRAMME, upload(HEADER + BY_CONTRACT));

        UUID second = upload(HEADER + "\n" + BY_CONTRACT + BY_CONTRACT.replace(";118;", ";122;"));
        assertThat(rows(second).getFirst().outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(rows(second).getFirst().match().args()).containsExactly("виписка.csv", "2");
        imports.confirm(PROGRAMME, second);
        assertThat(paid()).isEqualByComparingTo("500000");
    }

    @Test
    void the_same_payment_twice_in_one_file_counts_once() {
        UUID statement = upload(HEADER + BY_CONTRACT + BY_CONTRACT);

        assertThat(rows(statement).getLast().match().reason()).isEqualTo("execution.row.twice-in-file");
        imports.confirm(PROGRAMME, statement);
        assertThat(paid()).isEqualByComparingTo("250000");
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing_of_the_statement() {
        String other = BY_CONTRACT.replace(";118;", ";117;").replace("02.04", "01.04");
        UUID both = upload(HEADER + other + BY_CONTRACT);
        UUID rival = upload(HEADER + BY_CONTRACT);
        imports.confirm(PROGRAMME, rival);
        long audited = room.count("kernel.audit");

        assertThatThrownBy(() -> imports.confirm(PROGRAMME, both)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("execution.refusal.row-paid-already");
            assertThat(refusal.args()).startsWith(3);
        });
        assertThat(paid()).isEqualByComparingTo("250000");
        assertThat(imports.get(PROGRAMME, both).state()).isEqualTo(Statement.State.PREVIEW);
        assertThat(room.count("kernel.audit")).isEqualTo(audited);
    }

    @Test
    void a_broken_database_in_the_middle_leaves_nothing_of_the_statement() {
        UUID statement = upload(HEADER + BY_CONTRACT.replace(";118;", ";117;").replace("02.04", "01.04") + BY_CONTRACT);
        room.get(JdbcClient.class)
                .sql("alter table execution.entry add constraint broken check (on_date <> '2026-04-02') not valid")
                .update();

        assertThatThrownBy(() -> imports.confirm(PROGRAMME, statement)).isInstanceOf(RuntimeException.class);

        assertThat(paid()).isEqualByComparingTo("0");
        assertThat(imports.get(PROGRAMME, statement).state()).isEqualTo(Statement.State.PREVIEW);
    }

    @Test
    void a_statement_confirmed_twice_is_written_once() {
        UUID statement = upload(HEADER + BY_CONTRACT);
        imports.confirm(PROGRAMME, statement);
        imports.confirm(PROGRAMME, statement);

        assertThat(paid()).isEqualByComparingTo("250000");
        assertRefused("statement-confirmed", () -> imports.cancel(PROGRAMME, statement));
    }

    @Test
    void rows_that_cannot_be_read_are_all_named_and_nothing_is_kept() {
        String broken = HEADER
                + BY_CONTRACT.replace("02.04.2026;", "31.02.2026;")
                + BY_CONTRACT.replace("250 000,00", "двісті")
                + BY_CONTRACT.replace("02.04.2026;", "02.07.2026;")
                + BY_CONTRACT.replace("0217520", "752");

        Uploaded uploaded = imports.upload(PROGRAMME, broken.getBytes(StandardCharsets.UTF_8), "виписка.csv");

        assertThat(((Uploaded.Unreadable) uploaded).report().refused())
                .extracting(cell -> cell.place().line())
                .containsExactly(2, 3, 4, 5);
        assertThat(imports.list(PROGRAMME)).isEmpty();
    }

    @Test
    void a_contract_paid_to_somebody_else_is_asked_about() {
        UUID statement = upload(HEADER + BY_CONTRACT.replace("00032129", "14360570"));

        assertThat(rows(statement).getFirst().match().reason()).isEqualTo("execution.row.other-payee");
        assertThat(rows(statement).getFirst().outcome()).isEqualTo(Outcome.NEEDS_PERSON);
    }

    @Test
    void namesake_contracts_are_told_apart_by_their_day_or_asked_about() {
        Contract other = contract("15/26");
        Contract namesake = new Contract(
                other.id(),
                PROGRAMME,
                DOMAINS,
                "15/26",
                LocalDate.of(2026, 3, 3),
                other.supplier(),
                other.supplierCode(),
                "",
                other.amount(),
                LocalDate.of(2026, 3, 3),
                other.ends(),
                null);
        room.get(ContractBook.class).register(namesake, shares("500000"));

        UUID statement = upload(
                HEADER + BY_CONTRACT + BY_CONTRACT.replace(";118;", ";119;").replace(" від 02.03.2026", ""));

        assertThat(rows(statement).getFirst().match().measure()).isEqualTo(LICENCES);
        assertThat(rows(statement).getLast().match().reason()).isEqualTo("execution.row.several-contracts");
    }

    @Test
    void a_payment_that_somebody_entered_by_hand_is_asked_about() {
        room.get(Ledger.class)
                .enter(new NewEntry(
                        UUID.randomUUID(),
                        PROGRAMME,
                        LICENCES,
                        2026,
                        LOCAL,
                        Stage.PAID,
                        new BigDecimal("250000"),
                        LocalDate.of(2026, 4, 2),
                        null,
                        null,
                        null,
                        ""));

        UUID statement = upload(HEADER + BY_CONTRACT);

        assertThat(rows(statement).getFirst().match().reason()).isEqualTo("execution.row.entered-by-hand");
    }

    @Test
    void money_that_came_back_corrects_the_payment() {
        String back = BY_CONTRACT
                .replace(";118;", ";130;")
                .replace("250 000,00", "-50 000,00")
                .replace("02.04", "05.05");
        UUID statement = upload(HEADER + back + BY_CONTRACT);
        imports.confirm(PROGRAMME, statement);

        assertThat(paid()).isEqualByComparingTo("200000");
        assertRefused(
                "refund-without-payment",
                () -> imports.confirm(
                        PROGRAMME,
                        upload(HEADER
                                + back.replace("-50 000,00", "-200 000,01").replace(";130;", ";131;"))));
    }

    @Test
    void a_payment_of_a_year_outside_the_programme_is_left_out() {
        UUID statement = upload(HEADER + BY_CONTRACT.replace("02.04.2026;", "02.04.2025;"));

        assertThat(rows(statement).getFirst().outcome()).isEqualTo(Outcome.LEFT_OUT);
    }

    @Test
    void only_finance_imports() {
        room.signIn(Role.CDTO);

        assertThatThrownBy(() -> upload(HEADER + BY_CONTRACT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_quarter_without_a_statement_is_a_duty() {
        DutySource duties = room.get(DutySource.class);
        LocalDate july = LocalDate.of(2026, 7, 2);
        assertThat(duties.listDuties(july)).singleElement().satisfies(duty -> {
            assertThat(duty.title().uk()).contains("2 квартал 2026");
            assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 7, 15));
        });

        imports.confirm(PROGRAMME, upload(HEADER + BY_CONTRACT));
        assertThat(duties.listDuties(july)).isEmpty();
    }

    @Test
    void all_sums_of_a_long_statement_arrive() {
        StringBuilder csv = new StringBuilder(HEADER);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= 500; i++) {
            BigDecimal amount = BigDecimal.valueOf(i * 37L + 1, 2);
            sum = sum.add(amount);
            csv.append(BY_CONTRACT
                    .replace(";118;", ";" + i + ";")
                    .replace("250 000,00", amount.toPlainString().replace('.', ',')));
        }
        UUID statement = upload(csv.toString());
        imports.confirm(PROGRAMME, statement);

        Amounts total = room.get(Execution.class).matrix(PROGRAMME).total();
        assertThat(total.paid()).isEqualByComparingTo(sum);
        assertThat(room.count("execution.entry where stage = 'PAID'")).isEqualTo(500);
    }

    private static void assertRefused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("execution.refusal." + reason));
    }
}
