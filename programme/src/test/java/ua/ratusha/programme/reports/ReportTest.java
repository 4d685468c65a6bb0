package ua.ratusha.programme.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ratusha.programme.plan.api.ContentBuilder.aProgramme;
import static ua.ratusha.programme.plan.api.ContentBuilder.key;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.web.Refusal;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.reports.api.FrozenReport;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.monitoring.ResultDesk;
import ua.ratusha.programme.reports.paper.ReportPaper;
import ua.ratusha.programme.reports.snapshot.CanonicalJson;
import ua.ratusha.programme.reports.snapshot.Chapter;
import ua.ratusha.programme.reports.snapshot.Snapshot;
import ua.ratusha.programme.testing.Room;

/** The life of a report: a draft follows the data, a frozen one never changes. */
public class ReportTest {
    private static final Period YEAR = Period.ofYear(2026);

    private Room room;
    private ReportDesk desk;

    @BeforeEach
    void open() {
        room = Room.of(content(), ReportsFloor.class, ReportsConfiguration.class)
                .today("2027-02-10")
                .signIn(Role.CDTO);
        desk = room.get(ReportDesk.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    public static ProgrammeContent content() {
        return aProgramme()
                .direction("I", "Управління")
                .measure("Ліцензії", "1000", "300", "300")
                .measure("Петиції")
                .direction("II", "Інфраструктура")
                .measure("Мережі", "20", "20", "20")
                .indicator("Ліцензії", "0", "40", "80", "100")
                .indicator("Мережі", "10", "20", "30", "40")
                .build();
    }

    private UUID annual() {
        return desk.begin(PROGRAMME, ReportKind.ANNUAL_MINISTRY, YEAR);
    }

    private void freeze(UUID report) {
        desk.freeze(report, desk.fingerprint(report));
    }

    private void result(String measure, String quarter, MeasureState state, String text) {
        room.get(ResultDesk.class)
                .enter(
                        PROGRAMME,
                        new ResultDesk.Said(
                                UUID.randomUUID(),
                                key(measure),
                                Period.parse(quarter).orElseThrow(),
                                state,
                                text),
                        null);
    }

    @Test
    void a_draft_shows_the_data_as_they_are_now() {
        UUID report = annual();
        assertThat(text(report, Chapter.TASKS)).contains("Результатів не внесено за 3 заходами: I.1, I.2, II.1.");

        result("Ліцензії", "2026-Q4", MeasureState.DONE, "Куплено 120 ліцензій.");

        assertThat(text(report, Chapter.TASKS))
                .contains("Із них виконано – 1.")
                .contains("– I.1. Ліцензії: виконано. Куплено 120 ліцензій.")
                .contains("за 2 заходами: I.2, II.1.");
    }

    @Test
    void begun_twice_it_is_one_draft() {
        assertThat(annual()).isEqualTo(annual());
        assertThat(room.count("reports.report")).isEqualTo(1);
    }

    @Test
    void a_person_rewrites_a_section_and_takes_the_figures_words_back() {
        UUID report = annual();
        String drafted = text(report, Chapter.PROBLEMS);

        desk.write(report, Chapter.PROBLEMS, "Власні слова.\r\n");
        assertThat(text(report, Chapter.PROBLEMS)).isEqualTo("Власні слова.");
        assertThat(passage(report, Chapter.PROBLEMS).edited()).isTrue();

        desk.restore(report, Chapter.PROBLEMS);
        assertThat(text(report, Chapter.PROBLEMS)).isEqualTo(drafted);
    }

    @Test
    void a_frozen_report_stays_as_it_was_whatever_happens_later() {
        UUID report = annual();
        result("Мережі", "2026-Q3", MeasureState.LATE, "Підрядник затримує роботи");
        freeze(report);
        Snapshot before = desk.read(report);
        byte[] pdf = desk.file(report, Formats.PDF);

        result("Мережі", "2026-Q4", MeasureState.DONE, "Мережі збудовано");

        assertThat(desk.read(report)).isEqualTo(before);
        assertThat(desk.file(report, Formats.PDF)).isEqualTo(pdf);
        assertThatThrownBy(() -> desk.write(report, Chapter.GENERAL, "Інакше"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reports.refusal.frozen"));
        assertThatThrownBy(() -> desk.discard(report)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_database_itself_keeps_frozen_reports_and_said_results() {
        UUID report = annual();
        result("Мережі", "2026-Q3", MeasureState.LATE, "Підрядник затримує роботи");
        freeze(report);
        JdbcClient jdbc = room.get(JdbcClient.class);
        for (String change : List.of(
                "update reports.report set title = 'x'",
                "delete from reports.report",
                "update reports.file set size = 1",
                "delete from reports.measure_result",
                "insert into reports.section values ('" + report + "', 'GENERAL', 'x', now(), 'x')")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_same_snapshot_gives_the_same_bytes_in_every_format() {
        UUID report = annual();
        freeze(report);
        String json = new String(desk.file(report, Formats.JSON), java.nio.charset.StandardCharsets.UTF_8);
        Map<Formats, byte[]> again = ReportPaper.files(room.get(Words.class), json);

        assertThat(CanonicalJson.write(CanonicalJson.read(json))).isEqualTo(json);
        assertThat(desk.listFiles(report))
                .extracting(ReportDesk.Kept::format)
                .containsExactlyInAnyOrderElementsOf(ReportPaper.FORMATS);
        for (ReportDesk.Kept kept : desk.listFiles(report)) {
            assertThat(CanonicalJson.sha256(again.get(kept.format())))
                    .as(kept.format().name())
                    .isEqualTo(kept.sha256());
        }
        assertThat(desk.get(report).seal().snapshot()).isEqualTo(CanonicalJson.sha256(json));
    }

    @Test
    void freezing_is_all_or_nothing_and_can_be_repeated() {
        UUID report = annual();
        String seen = desk.fingerprint(report);
        assertThatThrownBy(() -> new TransactionTemplate(
                                room.get(org.springframework.transaction.PlatformTransactionManager.class))
                        .executeWithoutResult(transaction -> {
                            desk.freeze(report, seen);
                            throw new IllegalStateException("the power went");
                        }))
                .hasMessage("the power went");
        assertThat(desk.get(report).isFrozen()).isFalse();
        assertThat(room.count("reports.file")).isZero();
        assertThat(room.count("kernel.file")).isZero();

        desk.freeze(report, seen);
        desk.freeze(report, seen);
        assertThat(room.count("reports.file")).isEqualTo(5);
        assertThat(room.get(FileStore.class).verifyAll().missing()).isEmpty();
    }

    @Test
    void what_changed_since_the_person_looked_is_not_frozen() {
        UUID report = annual();
        String seen = desk.fingerprint(report);
        result("Петиції", "2026-Q4", MeasureState.DONE, "Запущено");

        assertThatThrownBy(() -> desk.freeze(report, seen))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reports.refusal.changed"));
    }

    @Test
    void a_correction_is_a_new_report_that_names_the_old_one() {
        UUID old = annual();
        freeze(old);
        UUID corrected = desk.correct(old);
        assertThat(desk.correct(old)).isEqualTo(corrected);
        assertThat(text(corrected, Chapter.GENERAL))
                .contains(
                        "Цей звіт виправляє попередній: «Звіт про виконання Програми за 2026 рік» від 10 лютого 2027 року.");
        freeze(corrected);

        assertThat(desk.listFrozen(PROGRAMME))
                .extracting(FrozenReport::id, FrozenReport::corrects)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(old, null),
                        org.assertj.core.groups.Tuple.tuple(corrected, old));
        assertThat(desk.listFrozen(PROGRAMME).getFirst().acceptedOn()).isEqualTo(LocalDate.of(2027, 2, 10));
        assertThatThrownBy(() -> annual())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("reports.refusal.frozen-already"));
    }

    @Test
    void the_public_sees_frozen_reports_only() {
        UUID report = annual();
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        assertThat(desk.list(PROGRAMME)).isEmpty();
        assertThatThrownBy(() -> desk.get(report)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.file(report, Formats.PDF)).isInstanceOf(Refusal.class);

        room.signIn(Role.CDTO);
        freeze(report);
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        assertThat(desk.list(PROGRAMME)).hasSize(1);
        assertThat(desk.file(report, Formats.HTML)).isNotEmpty();
    }

    @Test
    void only_those_who_may_write_and_freeze_do() {
        UUID report = annual();
        String seen = desk.fingerprint(report);
        room.signIn(Role.HEAD);
        assertThatThrownBy(() -> desk.write(report, Chapter.GENERAL, "x")).isInstanceOf(AccessDeniedException.class);
        desk.freeze(report, seen);
        assertThat(desk.get(report).isFrozen()).isTrue();
        room.signIn(Role.EXECUTOR);
        assertThatThrownBy(() -> desk.correct(report)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_report_that_the_programme_does_not_owe_is_refused() {
        for (var wrong : List.of(
                Map.entry(ReportKind.LOCAL_STATE, YEAR),
                Map.entry(ReportKind.ANNUAL_MINISTRY, Period.ofYear(2031)),
                Map.entry(ReportKind.ANNUAL_MINISTRY, new Period(2026, 1)))) {
            assertThatThrownBy(() -> desk.begin(PROGRAMME, wrong.getKey(), wrong.getValue()))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reports.refusal.not-owed"));
        }
    }

    private String text(UUID report, Chapter chapter) {
        return passage(report, chapter).text().replace('\u00a0', ' ');
    }

    private Snapshot.Passage passage(UUID report, Chapter chapter) {
        return desk.read(report).passage(chapter).orElseThrow();
    }
}
