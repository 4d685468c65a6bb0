package ua.ratusha.programme.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.sockets.DutySource;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.execution.Contract.Invoice;
import ua.ratusha.programme.execution.Contract.Paper;
import ua.ratusha.programme.execution.Contract.Share;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.testing.Room;

/** Contracts and invoices. */
class ContractTest {
    private static final UUID LICENCES = key("Ліцензії");
    private static final FundingSource LOCAL = FundingSource.LOCAL_BUDGET;

    private Room room;
    private ContractBook book;

    @BeforeEach
    void open() {
        room = Room.of(
                        aProgramme()
                                .direction("I", "Управління")
                                .measure("Ліцензії", "1000", "300", "300")
                                .build(),
                        ExecutionConfiguration.class)
                .today("2026-06-30")
                .signIn(Role.CDTO);
        book = room.get(ContractBook.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Contract contract(String number, String amount) {
        return new Contract(
                UUID.randomUUID(),
                PROGRAMME,
                LICENCES,
                number,
                LocalDate.of(2026, 3, 2),
                "ТОВ «Приклад»",
                "00032129",
                "Ліцензії на програми",
                new BigDecimal(amount),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 6, 15),
                null);
    }

    private static List<Share> in2026(String amount) {
        return List.of(new Share(2026, LOCAL, new BigDecimal(amount)));
    }

    private Matrix matrix() {
        return room.get(Execution.class).matrix(PROGRAMME);
    }

    private void pay(Contract contract, String sum) {
        room.get(Ledger.class)
                .enter(new NewEntry(
                        UUID.randomUUID(),
                        PROGRAMME,
                        LICENCES,
                        2026,
                        LOCAL,
                        Stage.PAID,
                        new BigDecimal(sum),
                        LocalDate.of(2026, 6, 1),
                        null,
                        null,
                        contract.id(),
                        ""));
    }

    @Test
    void a_contract_over_two_years_binds_money_in_each() {
        Contract contract = contract("15/26", "300.50");
        book.register(
                contract,
                List.of(
                        new Share(2026, LOCAL, new BigDecimal("200.50")),
                        new Share(2027, LOCAL, new BigDecimal("100"))));

        assertThat(matrix().cell(LICENCES, 2026, LOCAL).contracted()).isEqualByComparingTo("200.50");
        assertThat(matrix().cell(LICENCES, 2027, LOCAL).contracted()).isEqualByComparingTo("100");
        assertThat(book.list(PROGRAMME, LICENCES))
                .singleElement()
                .satisfies(folder -> assertThat(folder.contract().number()).isEqualTo("15/26"));
    }

    @Test
    void a_form_sent_twice_registers_once() {
        Contract contract = contract("15/26", "100");
        book.register(contract, in2026("100"));
        book.register(contract, in2026("100"));

        assertThat(matrix().total().contracted()).isEqualByComparingTo("100");
    }

    @Test
    void the_same_contract_twice_is_refused_and_nothing_is_written() {
        book.register(contract("15/26", "100"), in2026("100"));

        assertThatThrownBy(() -> book.register(contract("15/26", "200"), in2026("200")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("execution.refusal.contract-twice");
                    assertThat(refusal.args()).contains("15/26", "I.1");
                });
        assertThat(matrix().total().contracted()).isEqualByComparingTo("100");
    }

    @Test
    void shares_must_make_the_amount() {
        assertThatThrownBy(() -> book.register(contract("1", "100"), in2026("99.99")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("execution.refusal.shares-do-not-add-up"));
        assertThat(room.count("execution.contract")).isZero();
    }

    @Test
    void a_share_outside_the_programme_leaves_no_half_of_the_contract() {
        assertThatThrownBy(() -> book.register(
                        contract("1", "100"),
                        List.of(
                                new Share(2026, LOCAL, new BigDecimal("50")),
                                new Share(2031, LOCAL, new BigDecimal("50")))))
                .isInstanceOf(Refusal.class);
        assertThat(room.count("execution.contract")).isZero();
        assertThat(room.count("execution.entry")).isZero();
    }

    @Test
    void a_wrong_check_digit_and_missing_allocations_are_warned_of() {
        Contract good = contract("1", "100");
        Contract odd = new Contract(
                good.id(),
                PROGRAMME,
                LICENCES,
                "1",
                good.signed(),
                good.supplier(),
                "00032128",
                "",
                good.amount(),
                good.starts(),
                good.ends(),
                null);

        assertThat(book.check(odd, in2026("100")))
                .extracting(Warning::key)
                .containsExactlyInAnyOrder(
                        "execution.warning.contracted-over-allocated", "execution.warning.supplier-code");
        assertThat(book.check(good, in2026("100")))
                .extracting(Warning::key)
                .containsExactly("execution.warning.contracted-over-allocated");
    }

    @Test
    void closing_frees_what_nobody_will_pay() {
        Contract contract = contract("1", "100");
        book.register(contract, in2026("100"));
        pay(contract, "60");

        book.close(PROGRAMME, contract.id(), LocalDate.of(2026, 6, 20), "зекономили");
        book.close(PROGRAMME, contract.id(), LocalDate.of(2026, 6, 20), "зекономили");

        assertThat(matrix().total().contracted()).isEqualByComparingTo("60");
        assertThat(book.get(PROGRAMME, contract.id()).isOpen()).isFalse();
    }

    @Test
    void closing_a_contract_paid_in_full_changes_no_sum() {
        Contract contract = contract("1", "100");
        book.register(
                contract,
                List.of(new Share(2026, LOCAL, new BigDecimal("40")), new Share(2027, LOCAL, new BigDecimal("60"))));
        pay(contract, "100");

        book.close(PROGRAMME, contract.id(), LocalDate.of(2026, 6, 20), "");

        assertThat(matrix().total().contracted()).isEqualByComparingTo("100");
    }

    @Test
    void a_contract_past_its_end_is_a_duty_until_closed() {
        Contract contract = contract("1", "100");
        book.register(contract, in2026("100"));
        DutySource duties = room.get(DutySource.class);

        assertThat(duties.listDuties(LocalDate.of(2026, 6, 15)))
                .noneMatch(duty -> duty.key().contains("contract"));
        assertThat(duties.listDuties(LocalDate.of(2026, 6, 16)))
                .filteredOn(duty -> duty.key().contains("contract"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 6, 25));
                    assertThat(duty.path()).isEqualTo("/programmes/testova-2026/execution/I.1");
                });

        book.close(PROGRAMME, contract.id(), LocalDate.of(2026, 6, 20), "");
        assertThat(duties.listDuties(LocalDate.of(2026, 6, 26)))
                .noneMatch(duty -> duty.key().contains("contract"));
    }

    @Test
    void invoices_above_the_contract_are_warned_of_and_none_comes_twice() {
        Contract contract = contract("1", "100");
        book.register(contract, in2026("100"));
        Invoice first =
                new Invoice(UUID.randomUUID(), contract.id(), "7", LocalDate.of(2026, 5, 1), new BigDecimal("80"));

        assertThat(book.addInvoice(PROGRAMME, first)).isEmpty();
        assertThat(book.addInvoice(PROGRAMME, first)).isEmpty();
        assertThatThrownBy(() -> book.addInvoice(
                        PROGRAMME,
                        new Invoice(
                                UUID.randomUUID(), contract.id(), "7", LocalDate.of(2026, 5, 1), new BigDecimal("20"))))
                .isInstanceOf(Refusal.class);
        assertThat(book.addInvoice(
                        PROGRAMME,
                        new Invoice(
                                UUID.randomUUID(), contract.id(), "8", LocalDate.of(2026, 5, 2), new BigDecimal("30"))))
                .extracting(Warning::key)
                .containsExactly("execution.warning.invoiced-over-contract");
        assertThat(book.list(PROGRAMME, LICENCES).getFirst().invoiced()).isEqualByComparingTo("110");
    }

    @Test
    void the_same_file_is_kept_once_at_each_place() {
        Contract contract = contract("1", "100");
        book.register(contract, in2026("100"));
        for (int i = 0; i < 2; i++) {
            book.addPaper(PROGRAMME, new Paper(UUID.randomUUID(), contract.id(), null, "a".repeat(64), "Договір.pdf"));
        }
        assertThat(book.list(PROGRAMME, LICENCES).getFirst().papersOf(null)).hasSize(1);
    }
}
