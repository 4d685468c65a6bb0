package ua.ratusha.programme.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.documents.Documents;
import ua.ratusha.kernel.documents.Formats;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.reading.ProgrammeReader;
import ua.ratusha.programme.plan.reading.Seeds;
import ua.ratusha.programme.reports.api.MeasureState;
import ua.ratusha.programme.reports.api.MonitoringView.Work;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.monitoring.ResultDesk;
import ua.ratusha.programme.reports.paper.ReportPaper;
import ua.ratusha.programme.reports.snapshot.Snapshot;
import ua.ratusha.programme.testing.Room;

/** The annual report of a real programme with a few facts entered. */
class KhersonReportTest {
    private final ProgrammeContent content =
            ProgrammeReader.read(Seeds.text(Seeds.kherson())).content();
    private Room room;
    private ReportDesk desk;

    @BeforeEach
    void open() {
        room = Room.of(content, ReportsFloor.class, ReportsConfiguration.class)
                .today("2027-02-10")
                .signIn(Role.CDTO);
        desk = room.get(ReportDesk.class);
        result("I.1", "2026-Q2", MeasureState.IN_PROGRESS, "Обстежено 4 з 12 підрозділів.");
        result("I.1", "2026-Q4", MeasureState.DONE, "Обстежено всі 12 підрозділів.");
        result("I.2", "2026-Q4", MeasureState.LATE, "Постачання ліцензій перенесено.");
        result("III.1", "2026-Q3", MeasureState.IN_PROGRESS, "Укладено договір");
        var books = room.get(ReportsFloor.Books.class);
        books.happened("I.2", 2026, "500000", "410000", "123456.78");
        books.value("1", "85");
        books.value("2", "1");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void result(String code, String quarter, MeasureState state, String text) {
        UUID measure = content.measures()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .key();
        room.get(ResultDesk.class)
                .enter(
                        PROGRAMME,
                        new ResultDesk.Said(
                                UUID.randomUUID(),
                                measure,
                                Period.parse(quarter).orElseThrow(),
                                state,
                                text),
                        null);
    }

    private Snapshot annual() {
        return desk.read(desk.begin(PROGRAMME, ReportKind.ANNUAL_MINISTRY, Period.ofYear(2026)));
    }

    @Test
    void all_four_directions_stand_in_the_report() {
        Snapshot report = annual();
        String html = new String(
                Documents.write(ReportPaper.document(room.get(Words.class), Words.UKRAINIAN, report), Formats.HTML),
                StandardCharsets.UTF_8);
        assertThat(html)
                .contains("1. Результати завдань, проєктів і робіт")
                .contains("2. Стан проєктів інформатизації")
                .contains("3. Заплановані та фактичні обсяги і джерела фінансування")
                .contains("4. Досягнення цільових значень індикаторів")
                .doesNotContain("⟦");
        assertThat(report.due()).isEqualTo("2027-03-01");
        assertThat(report.monitoring().total(2026).planned()).isEqualByComparingTo("2403500");
        assertThat(report.monitoring().total().planned()).isEqualByComparingTo("5860500");
        assertThat(report.monitoring().works()).hasSize(24);
        assertThat(report.monitoring().indicators()).hasSize(24);
    }

    @Test
    void english_labels_leave_no_gap() {
        String html = new String(
                Documents.write(ReportPaper.document(room.get(Words.class), Locale.ENGLISH, annual()), Formats.HTML),
                StandardCharsets.UTF_8);
        assertThat(html).contains("4. Targets of the indicators").doesNotContain("⟦");
    }

    @Test
    void the_newest_word_of_the_latest_quarter_counts() {
        Work first = annual().monitoring().works().getFirst();
        assertThat(first.state()).contains(MeasureState.DONE);
        Snapshot second = desk.read(desk.begin(PROGRAMME, ReportKind.QUARTERLY, new Period(2026, 2)));
        assertThat(second.monitoring().works().getFirst().state()).contains(MeasureState.IN_PROGRESS);
    }

    @Test
    void the_narrative_is_told_as_kept() throws IOException {
        StringBuilder told = new StringBuilder();
        for (Snapshot.Passage passage : annual().passages()) {
            told.append("== ")
                    .append(passage.chapter())
                    .append('\n')
                    .append(passage.text())
                    .append('\n');
        }
        String shown = told.toString().replace('\u00a0', ' ');
        assertThat(shown.lines().toList())
                .isEqualTo(kept("kherson-narrative.txt").lines().toList());
        assertThat(shown).doesNotContain("⟦").doesNotContain("null");
    }

    @Test
    void five_formats_are_made() {
        UUID id = annual().report();
        desk.freeze(id, desk.fingerprint(id));
        Map<String, Integer> least =
                Map.of("HTML", 20_000, "DOCX", 10_000, "PDF", 30_000, "XLSX", 10_000, "JSON", 20_000);
        assertThat(desk.listFiles(id))
                .hasSize(5)
                .allSatisfy(kept -> assertThat(kept.size())
                        .isGreaterThan(least.get(kept.format().name())));
        assertThat(new String(desk.file(id, Formats.PDF), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private static String kept(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(KhersonReportTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
