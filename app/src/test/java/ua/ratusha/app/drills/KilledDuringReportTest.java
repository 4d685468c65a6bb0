package ua.ratusha.app.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ratusha.bench.House;
import ua.ratusha.bench.Programmes;
import ua.ratusha.bench.Visitor;
import ua.ratusha.bench.Visitor.Answer;

/** The machine loses power, or the system kills the house, while an officer freezes the annual report. */
@Tag("drill")
class KilledDuringReportTest {
    private static final Duration LEAST_WINDOW = Duration.ofMillis(400);
    private static final Pattern FREEZE = Pattern.compile("action=\"([^\"]+/freeze\\?seen=[^\"]+)\"");

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void the_report_is_frozen_whole_or_still_a_draft_and_the_log_verifies() throws Exception {
        Path data = folder.resolve("data");
        House house = Drill.open(data);
        int frozen = 0;
        try {
            String reports = "/programmes/" + Programmes.kherson(house) + "/reports";
            String report = begin(house, reports);
            long window = Math.max(LEAST_WINDOW.toNanos(), frozenInPeace(house, report) * 5 / 4);
            report = correct(house, report);
            for (int round = 0; round < Drill.ROUNDS; round++) {
                killedWhileFreezing(house, report, random.nextLong(window));
                house = Drill.open(data);
                if (isFrozen(house, report)) {
                    frozen++;
                    report = correct(house, report);
                }
            }
            house.stop();
        } finally {
            house.close();
        }
        System.out.println("Убито під час фіксації звіту: " + Drill.ROUNDS + "; зафіксовано цілим: " + frozen
                + "; лишився чернеткою: " + (Drill.ROUNDS - frozen));
        House verified = Drill.verify(data);
        assertThat(verified.awaitEnd()).as(verified.output()).isZero();
    }

    private static String begin(House house, String reports) {
        try (Visitor officer = officer(house)) {
            assumeThat(officer.get(reports).status())
                    .as("the house has reports")
                    .isEqualTo(200);
            int year = LocalDate.now(ZoneId.of("Europe/Kyiv")).getYear();
            Answer begun =
                    officer.post(reports, reports, Map.of("kind", "ANNUAL_MINISTRY", "period", String.valueOf(year)));
            assertThat(begun.status()).isEqualTo(303);
            return begun.location();
        }
    }

    /** A freeze that nothing disturbs; @return nanoseconds from the confirmation to its answer */
    private static long frozenInPeace(House house, String report) throws SQLException {
        try (Visitor officer = officer(house)) {
            String action = action(officer, report);
            String token = officer.token(report + "/freeze");
            long begin = System.nanoTime();
            assertThat(officer.postLater(token, action, Map.of()).join().status())
                    .isEqualTo(303);
            long time = System.nanoTime() - begin;
            assertThat(isFrozen(house, report)).isTrue();
            return time;
        }
    }

    private static String correct(House house, String report) {
        try (Visitor officer = officer(house)) {
            Answer corrected = officer.post(report, report + "/correct", Map.of());
            assertThat(corrected.status()).isEqualTo(303);
            return corrected.location();
        }
    }

    private static void killedWhileFreezing(House house, String report, long after) {
        try (Visitor officer = officer(house)) {
            officer.postLater(officer.token(report + "/freeze"), action(officer, report), Map.of());
            LockSupport.parkNanos(after);
            house.kill();
        }
    }

    private static String action(Visitor officer, String report) {
        Matcher found = FREEZE.matcher(officer.get(report + "/freeze").body());
        assertThat(found.find()).as("the page asks for the freeze").isTrue();
        return found.group(1);
    }

    private static boolean isFrozen(House house, String report) throws SQLException {
        try (Ledger ledger = new Ledger(house)) {
            ledger.assertSound();
            return ledger.isFrozenWhole(report.substring(report.lastIndexOf('/') + 1));
        }
    }

    private static Visitor officer(House house) {
        Visitor officer = new Visitor(house.address());
        officer.signIn("cdto", house.demoPassword("cdto"));
        return officer;
    }
}
