package ua.ratusha.programme.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ratusha.programme.testing.Room.PROGRAMME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.sockets.DutySource.Duty;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.ProgrammeContent.ReportingRule;
import ua.ratusha.programme.reports.api.Period;
import ua.ratusha.programme.reports.api.ReportKind;
import ua.ratusha.programme.reports.api.Reports.Owed;
import ua.ratusha.programme.testing.Room;

/** Which reports are owed, by when, and who is reminded. */
class DutyTest {
    private static final ReportingRule CHORNOMORSK = new ReportingRule(
            1, 20, "фінансовому управлінню та відділу економіки", "рішення від 22.10.2021 № 116-VIII", "рядок 1847");
    private static final ReportingRule KHERSON =
            new ReportingRule(3, 1, "Міністерству цифрової трансформації України", "постанова № 119", "рядок 438");

    private final Room room = Room.of(promising(KHERSON, CHORNOMORSK), ReportsFloor.class, ReportsConfiguration.class)
            .signIn(Role.CDTO);
    private final ReportDesk desk = room.get(ReportDesk.class);
    private final ReportDuties duties = (ReportDuties) room.get(ua.ratusha.kernel.sockets.DutySource.class);

    @AfterEach
    void close() {
        room.close();
    }

    private static ProgrammeContent promising(ReportingRule... rules) {
        ProgrammeContent c = ReportTest.content();
        return new ProgrammeContent(
                c.title(),
                c.communityName(),
                c.katottg(),
                c.years(),
                c.approvals(),
                c.passport(),
                c.sections(),
                c.directions(),
                c.indicators(),
                c.totals(),
                c.references(),
                c.figures(),
                c.monitoring(),
                List.of(rules),
                c.missing());
    }

    private Map<String, LocalDate> due(int year) {
        return desk.listOwed(PROGRAMME, LocalDate.of(year, 12, 31)).stream()
                .filter(owed -> owed.period().year() == year)
                .collect(Collectors.toMap(
                        owed -> owed.kind() + " " + owed.period().code(), Owed::due));
    }

    @Test
    void days_come_from_the_law_and_move_off_days_of_rest() {
        assertThat(due(2026))
                .containsEntry("ANNUAL_MINISTRY 2026", LocalDate.of(2027, 3, 1))
                .containsEntry("LOCAL_STATE 2026", LocalDate.of(2027, 1, 20))
                .containsEntry("QUARTERLY 2026-Q1", LocalDate.of(2026, 4, 15))
                .containsEntry("QUARTERLY 2026-Q2", LocalDate.of(2026, 7, 15))
                .containsEntry("QUARTERLY 2026-Q3", LocalDate.of(2026, 10, 15))
                .containsEntry("QUARTERLY 2026-Q4", LocalDate.of(2027, 1, 15));
        // 15 January 2028 is a Saturday; 15 April 2028 is one too.
        assertThat(due(2027)).containsEntry("QUARTERLY 2027-Q4", LocalDate.of(2028, 1, 17));
    }

    @Test
    void a_programme_that_promises_nothing_still_owes_the_annual_report() {
        try (Room plain = Room.of(promising(), ReportsFloor.class, ReportsConfiguration.class)) {
            assertThat(plain.get(ReportDesk.class).listOwed(PROGRAMME, LocalDate.of(2026, 1, 10)))
                    .extracting(Owed::kind)
                    .containsExactly(ReportKind.QUARTERLY, ReportKind.ANNUAL_MINISTRY);
        }
    }

    @Test
    void the_addressee_and_the_ground_are_those_of_the_rule() {
        room.today("2027-01-11");
        UUID local = desk.begin(PROGRAMME, ReportKind.LOCAL_STATE, Period.ofYear(2026));
        assertThat(desk.read(local).addressee()).isEqualTo("фінансовому управлінню та відділу економіки");
        assertThat(desk.read(local).ground()).isEqualTo("рішення від 22.10.2021 № 116-VIII");
        UUID annual = desk.begin(PROGRAMME, ReportKind.ANNUAL_MINISTRY, Period.ofYear(2026));
        assertThat(desk.read(annual).addressee()).isEqualTo("Міністерству цифрової трансформації України");
        assertThat(desk.read(annual).ground()).isEqualTo("постанова КМУ 119 від 02.02.2024");
    }

    @Test
    void a_duty_opens_with_its_first_reminder_and_closes_with_the_report() {
        assertThat(open("2026-12-30", "ANNUAL")).isEmpty();
        Duty duty = open("2026-12-31", "ANNUAL").getFirst();
        assertThat(duty.due()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(duty.reminders()).containsExactly(60, 30, 14, 7, 3, 1);
        assertThat(duty.title().uk()).isEqualTo("Подати: Звіт про виконання Програми за 2026 рік");
        assertThat(duty.permission()).isEqualTo("reports.edit");
        assertThat(duty.path()).isEqualTo("/programmes/testova-2026/reports");

        room.today("2027-01-15");
        UUID report = desk.begin(PROGRAMME, ReportKind.ANNUAL_MINISTRY, Period.ofYear(2026));
        assertThat(open("2027-01-15", "ANNUAL")).hasSize(1);
        desk.freeze(report, desk.fingerprint(report));
        assertThat(open("2027-01-15", "ANNUAL")).isEmpty();
    }

    @Test
    void a_report_that_is_late_stands_before_the_head_too() {
        assertThat(open("2027-03-01", "ANNUAL")).extracting(Duty::permission).containsExactly("reports.edit");
        assertThat(open("2027-03-02", "ANNUAL"))
                .extracting(Duty::permission)
                .containsExactly("reports.edit", "reports.overdue");
        assertThat(open("2027-03-02", "ANNUAL").getLast().title().uk())
                .isEqualTo("Не подано вчасно: Звіт про виконання Програми за 2026 рік");
    }

    @Test
    void a_report_frozen_before_its_period_is_over_is_not_given() {
        room.today("2026-11-22");
        UUID early = desk.begin(PROGRAMME, ReportKind.ANNUAL_MINISTRY, Period.ofYear(2026));
        desk.freeze(early, desk.fingerprint(early));
        assertThat(open("2027-01-15", "ANNUAL")).hasSize(1);
    }

    @Test
    void quarters_are_told_in_words() {
        assertThat(open("2026-04-02", "QUARTERLY"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.title().uk())
                        .isEqualTo("Подати: Квартальний звіт про виконання Програми за I квартал 2026 року"));
    }

    private List<Duty> open(String day, String kind) {
        room.today(day);
        return duties.listDuties(LocalDate.parse(day)).stream()
                .filter(duty -> duty.key().contains(kind))
                .toList();
    }
}
