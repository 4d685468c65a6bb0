package ua.ratusha.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.reading.DocumentReader;
import ua.ratusha.kernel.reading.UnreadableDocument;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.programme.plan.amend.Edits;
import ua.ratusha.programme.plan.api.Funding;
import ua.ratusha.programme.plan.api.FundingSource;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction;
import ua.ratusha.programme.plan.api.Redaction.Act;
import ua.ratusha.programme.plan.api.Redaction.State;
import ua.ratusha.programme.testing.Room;

class ProgrammesTest {
    private static final Act ACT = new Act("рішення", "58/25-VIII", LocalDate.of(2025, 12, 24));
    private static final Act AMENDING = new Act("рішення", "61/2-VIII", LocalDate.of(2026, 6, 30));
    private static final String DOCUMENT = """
            Програма інформатизації Тестової міської територіальної громади на 2026 – 2028 роки

            № з/п\tНазва заходу\tСтроки виконання\tВідповідальні за виконання\tДжерела фінансування\tОбсяг фінансування, тис. грн\tУ тому числі за роками\t\t\tОчікувані результати
            \t\t\t\t\t\t2026\t2027\t2028\t
            1\t2\t3\t4\t5\t6\t7\t8\t9\t10
            I. Цифрова трансформація управління\t\t\t\t\t\t\t\t\t
            1.\tПідтримка системи документообігу\t2026 – 2028 роки\tМіська рада\tБюджет громади\t600,0\t200,0\t200,0\t200,0\tДокументи в електронній формі
            """;

    private final ProgrammeContent content = aProgramme()
            .direction("I", "Управління")
            .measure("Документообіг", "100", "20", "30")
            .measure("Навчання")
            .indicator("Документообіг", "40", "60", "80", "100")
            .build();

    private Room room;
    private Programmes programmes;

    @BeforeEach
    void open() {
        room = Room.empty(PlanConfiguration.class, Ground.class).today("2026-11-22");
        room.signIn(Role.CDTO);
        programmes = room.get(Programmes.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void what_is_stored_is_what_was_said() {
        Redaction stored = programmes.create(content, ACT, true, Programmes.Source.HOUSE);

        Redaction read = programmes.current(stored.programmeId());
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.act()).isEqualTo(ACT);
        assertThat(read.state()).isEqualTo(State.APPROVED);
        assertThat(room.count("plan.money")).isEqualTo(3);
        assertThat(programmes.get(stored.programmeId()).slug()).isEqualTo("testova-2026-2028");
    }

    @Test
    void two_programmes_of_one_community_have_two_addresses() {
        programmes.create(content, null, true, Programmes.Source.HOUSE);
        Redaction second = programmes.create(content, null, true, Programmes.Source.HOUSE);
        assertThat(programmes.get(second.programmeId()).slug()).isEqualTo("testova-2026-2028-2");
    }

    @Test
    void the_same_act_is_not_loaded_twice_and_the_refusal_names_the_first() {
        programmes.create(content, ACT, true, Programmes.Source.HOUSE);
        assertRefused(() -> programmes.create(content, ACT, true, Programmes.Source.HOUSE), "plan.refusal.same-act");
        assertThat(room.count("plan.programme")).isEqualTo(1);
    }

    @Test
    void a_click_repeated_before_the_answer_makes_one_programme_and_one_draft() throws Exception {
        List<String> made = atOnce(() -> programmes.create(content, ACT, true, Programmes.Source.HOUSE));
        assertThat(made).containsExactly("", "plan.refusal.same-act", "plan.refusal.same-act");
        UUID programme = programmes.listAll().getFirst().id();
        List<String> amended = atOnce(() -> programmes.amend(programme));
        assertThat(amended).containsExactly("", "plan.refusal.draft-open", "plan.refusal.draft-open");
    }

    /** Three threads of one officer; what each was told, the success first. */
    private static List<String> atOnce(Runnable act) throws Exception {
        SecurityContext officer = SecurityContextHolder.getContext();
        CyclicBarrier together = new CyclicBarrier(3);
        Callable<String> told = () -> {
            SecurityContextHolder.setContext(officer);
            together.await();
            try {
                act.run();
                return "";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<String> all = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(List.of(told, told, told))) {
                all.add(each.get());
            }
            return all.stream().sorted().toList();
        }
    }

    @Test
    void an_act_of_tomorrow_is_refused() {
        Act tomorrow = new Act("рішення", "1", LocalDate.of(2026, 11, 23));
        assertRefused(
                () -> programmes.create(content, tomorrow, true, Programmes.Source.HOUSE),
                "plan.refusal.act-in-future");
    }

    @Test
    void an_amendment_leaves_the_redaction_in_force_untouched_until_its_act() {
        UUID programme =
                programmes.create(content, ACT, true, Programmes.Source.HOUSE).programmeId();
        Redaction draft = programmes.amend(programme);
        programmes.edit(draft.id(), draft.version(), Edits.measure(key("Документообіг"), words("150")));

        assertThat(programmes.current(programme).content()).isEqualTo(content);

        programmes.approve(draft.id(), AMENDING);
        Redaction inForce = programmes.current(programme);
        assertThat(inForce.number()).isEqualTo(2);
        assertThat(inForce.content().measures().findFirst().orElseThrow().total(2026))
                .isEqualByComparingTo("150000");
        assertThat(programmes.listRedactions(programme))
                .extracting(Redaction::state)
                .containsExactly(State.APPROVED, State.SUPERSEDED);
        assertThat(inForce.content().indicators().getFirst().key())
                .as("indicators keep their history")
                .isEqualTo(content.indicators().getFirst().key());
    }

    @Test
    void two_people_do_not_overwrite_each_other() {
        UUID programme =
                programmes.create(content, ACT, true, Programmes.Source.HOUSE).programmeId();
        Redaction draft = programmes.amend(programme);
        programmes.edit(draft.id(), draft.version(), Edits.withoutMeasure(key("Навчання")));
        assertRefused(
                () -> programmes.edit(draft.id(), draft.version(), Edits.measure(key("Документообіг"), words("1"))),
                "plan.refusal.changed-meanwhile");
    }

    @Test
    void an_approved_redaction_is_not_edited_and_a_second_draft_is_not_opened() {
        Redaction approved = programmes.create(content, ACT, true, Programmes.Source.HOUSE);
        assertRefused(
                () -> programmes.edit(approved.id(), 0, Edits.withoutMeasure(key("Навчання"))),
                "plan.refusal.not-draft");
        programmes.amend(approved.programmeId());
        assertRefused(() -> programmes.amend(approved.programmeId()), "plan.refusal.draft-open");
    }

    @Test
    void a_discarded_draft_leaves_no_trace_in_the_money_but_one_in_the_log() {
        UUID programme =
                programmes.create(content, ACT, true, Programmes.Source.HOUSE).programmeId();
        Redaction draft = programmes.amend(programme);
        long before = room.get(Audit.class).head().seq();
        programmes.discard(draft.id());
        assertThat(room.count("plan.redaction")).isEqualTo(1);
        assertThat(room.count("plan.money")).isEqualTo(3);
        assertThat(room.get(Audit.class).head().seq()).isEqualTo(before + 1);
    }

    @Test
    void a_programme_of_another_community_is_not_amended_here() {
        UUID programme =
                programmes.create(content, ACT, false, Programmes.Source.HOUSE).programmeId();
        assertRefused(() -> programmes.amend(programme), "plan.refusal.not-own");
    }

    @Test
    void a_document_with_nothing_in_it_does_not_become_a_programme() {
        Imports imports = room.get(Imports.class);
        UUID upload = imports.bring("Добрий день".getBytes(StandardCharsets.UTF_8), "лист.txt", null);
        assertRefused(() -> imports.confirm(upload, ACT, true), "plan.refusal.nothing-read");
        assertThat(room.count("plan.programme")).isZero();
    }

    @Test
    void whoever_may_only_read_changes_nothing() {
        UUID programme =
                programmes.create(content, ACT, true, Programmes.Source.HOUSE).programmeId();
        room.signIn(Role.EXECUTOR);
        assertThatThrownBy(() -> programmes.amend(programme)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void every_change_moves_the_stamp_of_the_programme() {
        UUID programme =
                programmes.create(content, ACT, true, Programmes.Source.HOUSE).programmeId();
        long before = room.get(Stamps.class).current("programme:" + programme);
        programmes.amend(programme);
        assertThat(room.get(Stamps.class).current("programme:" + programme)).isGreaterThan(before);
    }

    @Test
    void a_document_is_shown_first_and_written_only_when_confirmed_and_only_once() {
        Imports imports = room.get(Imports.class);
        UUID upload = imports.bring(DOCUMENT.getBytes(StandardCharsets.UTF_8), "програма.txt", null);
        assertThat(room.count("plan.programme")).isZero();
        assertThat(imports.preview(upload).reading().content().measures()).hasSize(1);

        Redaction redaction = imports.confirm(upload, ACT, true);
        assertThat(redaction.content().measures().findFirst().orElseThrow().total())
                .isEqualByComparingTo("600000");
        assertRefused(() -> imports.confirm(upload, AMENDING, true), "plan.refusal.confirmed-before");
        assertThat(room.count("plan.programme")).isEqualTo(1);
    }

    @Test
    void a_document_that_cannot_be_read_leaves_nothing_behind() {
        byte[] broken = {'P', 'K', 3, 4, 1, 2, 3};
        assertThatThrownBy(() -> room.get(Imports.class).bring(broken, "програма.docx", null))
                .isInstanceOf(UnreadableDocument.class);
        assertThat(room.count("plan.upload")).isZero();
        assertThat(room.count("kernel.file")).isZero();
    }

    @Test
    void an_amending_document_keeps_what_it_does_not_restate() {
        UUID programme =
                programmes.create(content, ACT, true, Programmes.Source.HOUSE).programmeId();
        Imports imports = room.get(Imports.class);
        UUID upload = imports.bring(DOCUMENT.getBytes(StandardCharsets.UTF_8), "зміни.txt", programme);
        Redaction amended = imports.confirm(upload, AMENDING, true);

        assertThat(amended.number()).isEqualTo(2);
        assertThat(amended.content().indicators()).hasSize(1);
        assertThat(amended.content().passport()).isEqualTo(content.passport());
        assertThat(programmes.current(programme).number()).isEqualTo(2);
    }

    private static Edits.MeasureWords words(String thousands2026) {
        return new Edits.MeasureWords(
                "Документообіг",
                "2026 – 2028 роки",
                "Міська рада",
                "Бюджет громади",
                Funding.FUNDED,
                FundingSource.LOCAL_BUDGET,
                Map.of(2026, new BigDecimal(thousands2026).movePointRight(3)),
                "Результат");
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** The reader that the plan stands on. */
    @Configuration(proxyBeanMethods = false)
    static class Ground {
        @Bean
        DocumentReader documentReader() {
            return new DocumentReader();
        }
    }
}
