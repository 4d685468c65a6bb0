package ua.ratusha.programme.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.execution.api.Amounts;
import ua.ratusha.programme.execution.api.Execution;
import ua.ratusha.programme.execution.api.Matrix;
import ua.ratusha.programme.execution.api.Stage;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.testing.Room;

/** The books of the money, over a real database. */
class MoneyTest {
    private static final UUID LICENCES = key("Ліцензії");
    private static final UUID CABLES = key("Мережі");
    private static final UUID PETITIONS = key("Петиції");
    private static final FundingSource LOCAL = FundingSource.LOCAL_BUDGET;

    private Room room;
    private Ledger ledger;

    @BeforeEach
    void open() {
        room = Room.of(content("1000", "300"), ExecutionConfiguration.class)
                .today("2026-06-30")
                .signIn(Role.FINANCE);
        ledger = room.get(Ledger.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static ProgrammeContent content(String licences2026, String licences2027) {
        return aProgramme()
                .direction("I", "Управління")
                .measure("Ліцензії", licences2026, licences2027, "300")
                .measure("Петиції")
                .direction("II", "Інфраструктура")
                .measure("Мережі", "0", "20", "20")
                .build();
    }

    private static NewEntry entry(UUID measure, Stage stage, String hryvnias) {
        return new NewEntry(
                UUID.randomUUID(),
                PROGRAMME,
                measure,
                2026,
                LOCAL,
                stage,
                new BigDecimal(hryvnias),
                LocalDate.of(2026, 6, 1),
                "0217520",
                "2240",
                null,
                "");
    }

    private Amounts licences2026() {
        return room.get(Execution.class).matrix(PROGRAMME).cell(LICENCES, 2026, LOCAL);
    }

    private static BigDecimal uah(String sum) {
        return new BigDecimal(sum).setScale(2);
    }

    @Test
    void planned_money_comes_from_the_plan_and_the_rest_from_the_books() {
        ledger.enter(entry(LICENCES, Stage.AMENDED, "50000.10"));
        ledger.enter(entry(LICENCES, Stage.ALLOCATED, "900000"));
        ledger.enter(entry(LICENCES, Stage.CONTRACTED, "800000"));
        ledger.enter(entry(LICENCES, Stage.PAID, "123456.78"));

        Amounts cell = licences2026();
        assertThat(cell.planned()).isEqualTo(uah("1000000"));
        assertThat(cell.amended()).isEqualTo(uah("1050000.10"));
        assertThat(cell.allocated()).isEqualTo(uah("900000"));
        assertThat(cell.contracted()).isEqualTo(uah("800000"));
        assertThat(cell.paid()).isEqualTo(uah("123456.78"));
        assertThat(cell.variance()).isEqualTo(uah("-926543.32"));
        assertThat(cell.owed()).isEqualTo(uah("676543.22"));
        assertThat(cell.paidShare()).contains(new BigDecimal("0.1176"));
    }

    @Test
    void a_change_of_the_plan_counts_until_a_later_redaction_has_it_in_itself() {
        ledger.enter(entry(LICENCES, Stage.AMENDED, "50000"));
        ledger.enter(entry(LICENCES, Stage.PAID, "10"));

        room.approve(content("1050", "300"));

        assertThat(licences2026().amended()).isEqualTo(uah("1050000"));
        assertThat(licences2026().change()).isEqualTo(uah("0"));
        assertThat(licences2026().paid()).isEqualTo(uah("10"));
    }

    @Test
    void money_of_a_measure_that_the_new_redaction_dropped_stays_in_the_totals() {
        ledger.enter(entry(LICENCES, Stage.PAID, "10"));
        room.approve(aProgramme()
                .direction("II", "Інфраструктура")
                .measure("Мережі", "20")
                .build());

        Matrix matrix = room.get(Execution.class).matrix(PROGRAMME);

        assertThat(matrix.total().paid()).isEqualTo(uah("10"));
        assertThat(matrix.measures()).anyMatch(line -> line.measure().equals(LICENCES) && !line.inPlan());
    }

    @Test
    void a_form_sent_twice_writes_once() {
        NewEntry paid = entry(LICENCES, Stage.PAID, "100");
        ledger.enter(paid);
        ledger.enter(paid);

        assertThat(licences2026().paid()).isEqualTo(uah("100"));
        assertThat(room.count("kernel.audit")).isEqualTo(1);
    }

    @Test
    void a_correction_says_the_right_sum_and_the_books_get_the_difference() {
        NewEntry wrong = entry(LICENCES, Stage.PAID, "1000");
        ledger.enter(wrong);

        UUID correction = UUID.randomUUID();
        ledger.correct(PROGRAMME, wrong.id(), correction, uah("100"), LocalDate.of(2026, 6, 2), "зайвий нуль");
        ledger.correct(PROGRAMME, wrong.id(), correction, uah("100"), LocalDate.of(2026, 6, 2), "зайвий нуль");

        assertThat(licences2026().paid()).isEqualTo(uah("100"));
        assertThat(room.get(Entries.class).list(PROGRAMME, LICENCES))
                .extracting(Entry::amount)
                .containsExactly(uah("-900"), uah("1000"));
    }

    @Test
    void an_entry_taken_back_can_be_put_right_again() {
        NewEntry entry = entry(LICENCES, Stage.PAID, "1000");
        ledger.enter(entry);
        LocalDate day = LocalDate.of(2026, 6, 2);
        ledger.correct(PROGRAMME, entry.id(), UUID.randomUUID(), uah("0"), day, "не наш платіж");
        assertThat(licences2026().paid()).isEqualTo(uah("0"));

        ledger.correct(PROGRAMME, entry.id(), UUID.randomUUID(), uah("1000"), day, "таки наш");
        assertThat(licences2026().paid()).isEqualTo(uah("1000"));
    }

    @Test
    void impossible_corrections_are_refused() {
        NewEntry entry = entry(LICENCES, Stage.PAID, "1000");
        ledger.enter(entry);
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 6, 2);

        assertRefused("nothing-to-correct", () -> ledger.correct(PROGRAMME, entry.id(), id, uah("1000"), day, "?"));
        assertRefused("negative", () -> ledger.correct(PROGRAMME, entry.id(), id, uah("-1"), day, "?"));
        assertRefused("say-why", () -> ledger.correct(PROGRAMME, entry.id(), id, uah("1"), day, " "));
        assertRefused("no-entry", () -> ledger.correct(PROGRAMME, UUID.randomUUID(), id, uah("1"), day, "?"));
        assertRefused(
                "correction-before-entry",
                () -> ledger.correct(PROGRAMME, entry.id(), id, uah("1"), LocalDate.of(2026, 5, 1), "?"));
        ledger.correct(PROGRAMME, entry.id(), id, uah("1"), day, "?");
        assertRefused("correct-the-first", () -> ledger.correct(PROGRAMME, id, UUID.randomUUID(), uah("1"), day, "?"));
    }

    @Test
    void the_database_itself_refuses_to_change_the_books() {
        ledger.enter(entry(LICENCES, Stage.PAID, "1000"));
        JdbcClient jdbc = room.get(JdbcClient.class);

        assertThatThrownBy(
                        () -> jdbc.sql("update execution.entry set amount = 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from execution.entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOCATED, 1000000.01, allocated-over-plan",
        "CONTRACTED, 0.01, contracted-over-allocated",
        "PAID, 0.01, paid-over-contracted",
        "PAID, 1000000.01, paid-over-plan"
    })
    void money_that_overtakes_the_stage_before_it_is_warned_of_with_numbers(Stage stage, String sum, String warning) {
        List<Warning> warnings = ledger.check(entry(LICENCES, stage, sum));

        assertThat(warnings).anySatisfy(found -> {
            assertThat(found.key()).isEqualTo("execution.warning." + warning);
            assertThat(found.args()).contains("2026", uah(sum));
        });
        assertThat(room.count("execution.entry")).isZero();
    }

    @Test
    void money_within_the_stage_before_it_raises_no_warning() {
        assertThat(ledger.enter(entry(LICENCES, Stage.ALLOCATED, "1000000"))).isEmpty();
        assertThat(ledger.enter(entry(LICENCES, Stage.CONTRACTED, "1000000"))).isEmpty();
        assertThat(ledger.enter(entry(LICENCES, Stage.PAID, "1000000"))).isEmpty();
    }

    @Test
    void a_measure_that_needs_no_money_is_warned_of() {
        assertThat(ledger.check(entry(PETITIONS, Stage.ALLOCATED, "1")))
                .extracting(Warning::key)
                .contains("execution.warning.needs-no-money");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.001", "100000000000000"})
    void sums_that_cannot_be_are_refused(String sum) {
        assertThatThrownBy(() -> ledger.enter(entry(LICENCES, Stage.PAID, sum))).isInstanceOf(Refusal.class);
        assertThat(room.count("execution.entry")).isZero();
    }

    @Test
    void impossible_entries_are_refused() {
        NewEntry good = entry(LICENCES, Stage.PAID, "1");
        assertRefused("future", () -> ledger.enter(with(good, 2026, LocalDate.of(2026, 7, 1), "0217520", "2240")));
        assertRefused(
                "year-outside", () -> ledger.enter(with(good, 2025, LocalDate.of(2025, 6, 1), "0217520", "2240")));
        assertRefused(
                "paid-in-other-year",
                () -> ledger.enter(with(good, 2027, LocalDate.of(2026, 6, 1), "0217520", "2240")));
        assertRefused("budget-code", () -> ledger.enter(with(good, 2026, good.date(), "7520", "2240")));
        assertRefused("economic-code", () -> ledger.enter(with(good, 2026, good.date(), "0217520", "22")));
        assertRefused("negative", () -> ledger.enter(entry(LICENCES, Stage.PAID, "-1")));
        assertRefused("no-measure", () -> ledger.enter(entry(UUID.randomUUID(), Stage.PAID, "1")));
        assertRefused("plan-below-zero", () -> ledger.enter(entry(LICENCES, Stage.AMENDED, "-1000000.01")));
        assertThat(room.count("execution.entry")).isZero();
    }

    @Test
    void the_budget_may_take_money_away() {
        ledger.enter(entry(LICENCES, Stage.AMENDED, "-400000"));

        assertThat(licences2026().amended()).isEqualTo(uah("600000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "EXECUTOR", "AUDITOR", "ADMINISTRATOR"})
    void who_may_not_enter_money_is_turned_away(Role role) {
        room.signIn(role);

        assertThatThrownBy(() -> ledger.enter(entry(LICENCES, Stage.PAID, "1")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(room.count("execution.entry")).isZero();
    }

    @Test
    void each_change_is_in_the_audit_log_and_moves_the_programme_on() {
        long before = room.get(Stamps.class).current("programme:" + PROGRAMME);
        ledger.enter(entry(LICENCES, Stage.PAID, "1"));

        assertThat(room.count("kernel.audit")).isEqualTo(1);
        assertThat(room.get(Stamps.class).current("programme:" + PROGRAMME)).isGreaterThan(before);
    }

    @Test
    void sums_hold_whatever_is_written_and_corrected() {
        Random random = new Random(20_260_630);
        Map<List<Object>, BigDecimal> expected = new HashMap<>();
        List<NewEntry> written = new ArrayList<>();
        Map<UUID, BigDecimal> worth = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            if (written.isEmpty() || random.nextInt(3) > 0) {
                NewEntry entry = entry(
                        random.nextBoolean() ? LICENCES : CABLES,
                        Stage.values()[1 + random.nextInt(3)],
                        BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2).toPlainString());
                ledger.enter(entry);
                written.add(entry);
                worth.put(entry.id(), entry.amount());
                expected.merge(List.of(entry.measure(), entry.stage()), entry.amount(), BigDecimal::add);
            } else {
                NewEntry wrong = written.get(random.nextInt(written.size()));
                BigDecimal right = BigDecimal.valueOf(random.nextInt(10_000_000), 2);
                if (right.compareTo(worth.get(wrong.id())) != 0) {
                    ledger.correct(
                            PROGRAMME, wrong.id(), UUID.randomUUID(), right, LocalDate.of(2026, 6, 2), "перевірка");
                    expected.merge(
                            List.of(wrong.measure(), wrong.stage()),
                            right.subtract(worth.get(wrong.id())),
                            BigDecimal::add);
                    worth.put(wrong.id(), right);
                }
            }
        }
        Matrix matrix = room.get(Execution.class).matrix(PROGRAMME);
        expected.forEach(
                (place, sum) -> assertThat(matrix.ofMeasure((UUID) place.get(0)).at((Stage) place.get(1)))
                        .as("%s", place)
                        .isEqualByComparingTo(sum));
        assertAllCutsAgree(matrix);
    }

    private static void assertAllCutsAgree(Matrix matrix) {
        Amounts total = matrix.total();
        assertThat(Amounts.sum(matrix.byDirection().values().stream())).isEqualTo(total);
        assertThat(Amounts.sum(matrix.bySource().values().stream())).isEqualTo(total);
        assertThat(Amounts.sum(matrix.byYear().values().stream())).isEqualTo(total);
        assertThat(Amounts.sum(matrix.byMeasure().values().stream())).isEqualTo(total);
        assertThat(Amounts.sum(matrix.years().stream().map(matrix::ofYear).map(Matrix::total)))
                .isEqualTo(total);
    }

    @Test
    void entries_dated_after_the_day_asked_for_are_left_out() {
        ledger.enter(entry(LICENCES, Stage.PAID, "1"));

        Matrix before = room.get(Execution.class).matrix(PROGRAMME, LocalDate.of(2026, 5, 31));

        assertThat(before.total().paid()).isEqualTo(uah("0"));
        assertThat(before.total().planned()).isEqualTo(uah("1640000"));
    }

    private static NewEntry with(NewEntry entry, int year, LocalDate date, String budgetCode, String economicCode) {
        return new NewEntry(
                UUID.randomUUID(),
                entry.programme(),
                entry.measure(),
                year,
                entry.source(),
                entry.stage(),
                entry.amount(),
                date,
                budgetCode,
                economicCode,
                null,
                "");
    }

    private static void assertRefused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("execution.refusal." + reason));
    }
}
