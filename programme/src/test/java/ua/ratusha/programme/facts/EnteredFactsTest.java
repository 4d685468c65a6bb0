package ua.ratusha.programme.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditEntry;
import ua.ratusha.kernel.audit.AuditFilter;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.sockets.DutySource.Duty;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.facts.api.Facts;
import ua.ratusha.programme.facts.api.IndicatorState;
import ua.ratusha.programme.facts.api.IndicatorState.Absent;
import ua.ratusha.programme.facts.api.IndicatorState.Approval;
import ua.ratusha.programme.facts.api.IndicatorState.Status;
import ua.ratusha.programme.facts.values.TypedValue.Content;
import ua.ratusha.programme.facts.values.TypedValue.Step;
import ua.ratusha.programme.facts.values.TypedValues;
import ua.ratusha.programme.facts.values.ValueDesk;
import ua.ratusha.programme.facts.values.ValueEvent;
import ua.ratusha.programme.facts.values.ValueState;
import ua.ratusha.programme.testing.Room;

class EnteredFactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final UUID id = UUID.randomUUID();

    private Room room;
    private ValueDesk desk;
    private TypedValues values;

    @BeforeEach
    void open() {
        room = Room.of(Samples.content(), FactsConfiguration.class).today("2026-11-22");
        desk = room.get(ValueDesk.class);
        values = room.get(TypedValues.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aFigureCountsOnceAnotherOfficerHasApprovedIt() {
        room.signIn(Role.EXECUTOR);
        enter(id, "2026-09-30", "70");
        assertThat(website().figure())
                .isInstanceOfSatisfying(
                        Absent.class, absent -> assertThat(absent.reason().uk()).contains("чекає на затвердження"));
        assertThat(website().status()).isEqualTo(Status.NO_DATA);

        room.signIn(Role.HEAD);
        desk.approve(id);

        IndicatorState state = website();
        IndicatorState.Value value = state.value().orElseThrow();
        assertThat(value.value()).isEqualByComparingTo("70");
        assertThat(value.fresh()).isTrue();
        assertThat(value.ageDays()).isEqualTo(53);
        assertThat(approval(state).soleApprover()).isFalse();
        assertThat(state.target()).isEqualByComparingTo("75");
        assertThat(state.completion()).isEqualByComparingTo("80");
        assertThat(state.status()).isEqualTo(Status.ON_TRACK);
        assertThat(state.history()).hasSize(1);
        assertThat(state.forecast()).isNull();
    }

    @Test
    void theAuthorDoesNotApproveTheirOwnFigure() {
        account(Role.CDTO);
        account(Role.HEAD);
        room.signIn(Role.CDTO);
        enter(id, "2026-09-30", "70");
        assertRefused(() -> desk.approve(id), "facts.refusal.own-value");
        assertThat(values.find(id).orElseThrow().state()).isEqualTo(ValueState.PENDING);
    }

    @Test
    void evenTheOnlyApproverNeedsTheSettingToApproveTheirOwnFigure() {
        account(Role.CDTO);
        room.signIn(Role.CDTO);
        enter(id, "2026-09-30", "70");
        assertRefused(() -> desk.approve(id), "facts.refusal.own-value-sole");
    }

    @Test
    void withTheSettingTheOnlyApproverApprovesAndItIsSaid() {
        System.setProperty("ratusha.facts.sole-approver", "true");
        try (Room sole = Room.of(Samples.content(), FactsConfiguration.class).today("2026-11-22")) {
            room.close();
            room = sole;
            desk = sole.get(ValueDesk.class);
            account(Role.CDTO);
            sole.signIn(Role.CDTO);
            enter(id, "2026-09-30", "70");
            desk.approve(id);
            assertThat(approval(website()).soleApprover()).isTrue();
            account(Role.HEAD);
            UUID next = UUID.randomUUID();
            enter(next, "2026-10-31", "71");
            assertRefused(() -> desk.approve(next), "facts.refusal.own-value");
        } finally {
            System.clearProperty("ratusha.facts.sole-approver");
        }
    }

    @Test
    void aReturnedFigureIsMendedAndComesAgain() {
        room.signIn(Role.EXECUTOR);
        enter(id, "2026-09-30", "700");
        room.signIn(Role.HEAD);
        assertRefused(() -> desk.returnToAuthor(id, " "), "facts.refusal.no-reason");
        desk.returnToAuthor(id, "Зайвий нуль");
        room.signIn(Role.EXECUTOR);
        desk.revise(id, content("2026-09-30", "70"), true);
        room.signIn(Role.HEAD);
        desk.approve(id);

        List<Step> steps = values.listSteps(id);
        assertThat(steps)
                .extracting(Step::event)
                .containsExactly(
                        ValueEvent.DRAFTED,
                        ValueEvent.SUBMITTED,
                        ValueEvent.RETURNED,
                        ValueEvent.REVISED,
                        ValueEvent.SUBMITTED,
                        ValueEvent.APPROVED);
        assertThat(steps.get(2).reason()).isEqualTo("Зайвий нуль");
        assertThat(steps.get(2).value()).isEqualByComparingTo("700");
        assertThat(steps.getLast().value()).isEqualByComparingTo("70");
    }

    @Test
    void aCorrectionIsANewFigureAndTheOldOneStaysInHistory() {
        approved(id, "2026-09-30", "70");
        approved(UUID.randomUUID(), "2026-09-30", "72");

        assertThat(website().value().orElseThrow().value()).isEqualByComparingTo("72");
        assertThat(website().history()).hasSize(1);
        assertThat(values.list(Room.PROGRAMME, Samples.WEBSITE.key())).hasSize(2);
        assertThat(values.find(id).orElseThrow().state()).isEqualTo(ValueState.APPROVED);
    }

    @Test
    void theDatabaseItselfKeepsWhatWasApprovedAndWhatHappened() {
        approved(id, "2026-09-30", "70");
        JdbcClient jdbc = room.get(JdbcClient.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update facts.typed_value set value = 99").update())
                .hasMessageContaining("appended only");
        assertThatThrownBy(() -> jdbc.sql("delete from facts.typed_event").update())
                .hasMessageContaining("appended only");
    }

    @Test
    void stepsOutsideTheGraphAreRefused() {
        approved(id, "2026-09-30", "70");
        assertRefused(() -> desk.returnToAuthor(id, "пізно"), "facts.refusal.state.approved");
        room.signIn(Role.EXECUTOR);
        assertRefused(() -> desk.revise(id, content("2026-09-30", "71"), false), "facts.refusal.state.approved");
        assertRefused(() -> desk.submit(id), "facts.refusal.state.approved");
        UUID draft = UUID.randomUUID();
        desk.enter(draft, Room.PROGRAMME, Samples.WEBSITE.key(), content("2026-10-01", "71"), false);
        room.signIn(Role.HEAD);
        assertRefused(() -> desk.approve(draft), "facts.refusal.state.draft");
    }

    @Test
    void aFormSentTwiceDoesNoHarm() {
        room.signIn(Role.EXECUTOR);
        enter(id, "2026-09-30", "70");
        enter(id, "2026-09-30", "70");
        desk.submit(id);
        room.signIn(Role.HEAD);
        desk.approve(id);
        desk.approve(id);
        assertThat(room.count("facts.typed_value")).isEqualTo(1);
        assertThat(room.count("facts.typed_event")).isEqualTo(3);
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        room.signIn(Role.EXECUTOR);
        assertRefused(() -> enter(id, "2026-11-23", "70"), "facts.refusal.future");
        assertThat(room.count("facts.typed_value")).isZero();
    }

    @Test
    void rightsAreAsked() {
        room.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> enter(id, "2026-09-30", "70")).isInstanceOf(AccessDeniedException.class);
        room.signIn(Role.EXECUTOR);
        enter(id, "2026-09-30", "70");
        assertThatThrownBy(() -> desk.approve(id)).isInstanceOf(AccessDeniedException.class);
        room.signIn(Role.CDTO);
        assertRefused(() -> desk.revise(id, content("2026-09-30", "71"), false), "facts.refusal.not-author");
    }

    @Test
    void everyStepIsAuditedAndTellsKeptPages() {
        approved(id, "2026-09-30", "70");
        assertThat(room.get(Audit.class).list(AuditFilter.ALL, null, 10))
                .extracting(AuditEntry::action)
                .containsExactly("facts.value.approved", "facts.value.submitted", "facts.value.drafted");
        assertThat(room.get(Stamps.class).current("programme:" + Room.PROGRAMME))
                .isEqualTo(3);
    }

    @Test
    void anOldFigureShowsItsAgeAndAYearlyCountForgetsTheYearBefore() {
        approved(id, "2026-03-31", "60");
        assertThat(website().value().orElseThrow().fresh()).isFalse();

        UUID terminal = UUID.randomUUID();
        room.signIn(Role.EXECUTOR);
        desk.enter(
                terminal,
                Room.PROGRAMME,
                Samples.QUEUE.key(),
                new Content(LocalDate.of(2026, 6, 1), BigDecimal.ONE, "одиниць", "", "Акт", null),
                true);
        room.signIn(Role.HEAD);
        desk.approve(terminal);
        Facts facts = room.get(Facts.class);
        assertThat(facts.state(Room.PROGRAMME, Samples.QUEUE, TODAY).status()).isEqualTo(Status.ACHIEVED);
        assertThat(facts.state(Room.PROGRAMME, Samples.QUEUE, LocalDate.of(2027, 2, 1))
                        .figure())
                .isInstanceOf(Absent.class);
        assertThat(facts.states(Room.PROGRAMME, Samples.content(), LocalDate.of(2026, 1, 31)))
                .extracting(IndicatorState::status)
                .containsOnly(Status.NO_DATA);
    }

    @Test
    void threeQuartersMakeAForecast() {
        approved(UUID.randomUUID(), "2026-03-31", "55");
        approved(UUID.randomUUID(), "2026-06-30", "60");
        approved(UUID.randomUUID(), "2026-09-30", "65");
        IndicatorState.Forecast forecast = website().forecast();
        assertThat(forecast).isNotNull();
        assertThat(forecast.value()).isEqualByComparingTo("70.0");
        assertThat(forecast.reachesTarget()).isFalse();
    }

    @Test
    void theInboxShowsWhatIsDue() {
        FactDuties duties = room.get(FactDuties.class);
        assertThat(duties.listDuties(TODAY)).singleElement().satisfies(duty -> {
            // The yearly assessment is not asked for in the third quarter.
            assertThat(duty.title().uk()).isEqualTo("Внести значення індикаторів за 3 квартал 2026 року: бракує 2 з 3");
            assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 10, 15));
            assertThat(duty.permission()).isEqualTo("facts.enter");
        });
        room.signIn(Role.EXECUTOR);
        enter(id, "2026-09-30", "70");
        assertThat(duties.listDuties(TODAY)).extracting(Duty::permission).contains("facts.approve");
        room.signIn(Role.HEAD);
        desk.returnToAuthor(id, "Додайте довідку");
        assertThat(duties.listDuties(TODAY))
                .extracting(duty -> duty.title().uk())
                .contains("Доопрацювати повернуте значення індикатора 1");
        assertThat(duties.listDuties(LocalDate.of(2026, 2, 1)))
                .extracting(Duty::permission, duty -> duty.title().uk().startsWith("Внести"))
                .doesNotContain(tuple("facts.enter", true));
    }

    private void approved(UUID value, String asOf, String figure) {
        room.signIn(Role.EXECUTOR);
        enter(value, asOf, figure);
        room.signIn(Role.HEAD);
        desk.approve(value);
    }

    private void enter(UUID value, String asOf, String figure) {
        desk.enter(value, Room.PROGRAMME, Samples.WEBSITE.key(), content(asOf, figure), true);
    }

    private static Content content(String asOf, String figure) {
        return new Content(LocalDate.parse(asOf), new BigDecimal(figure), "%", "", "Звіт хостингу", null);
    }

    private IndicatorState website() {
        return room.get(Facts.class).state(Room.PROGRAMME, Samples.WEBSITE, TODAY);
    }

    private static Approval approval(IndicatorState state) {
        Approval approval = state.value().orElseThrow().approval();
        assertThat(approval).isNotNull();
        return approval;
    }

    private void account(Role role) {
        JdbcClient jdbc = room.get(JdbcClient.class);
        UUID account = new UUID(7, role.ordinal());
        jdbc.sql("""
                        insert into kernel.account (id, login, name, password_hash, created_at)
                        values (?, ?, ?, '', now())
                        """).params(account, role.name(), role.name()).update();
        jdbc.sql("""
                        insert into kernel.grant_of_role (id, account_id, role, granted_at)
                        values (gen_random_uuid(), ?, ?, now())
                        """).params(account, role.name()).update();
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
