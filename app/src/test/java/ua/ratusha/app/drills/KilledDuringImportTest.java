package ua.ratusha.app.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ratusha.bench.House;
import ua.ratusha.bench.Visitor;

/** The machine loses power, or the system kills the house, while an officer confirms an import. */
@Tag("drill")
class KilledDuringImportTest {
    private static final Duration LEAST_WINDOW = Duration.ofMillis(400);

    @TempDir
    Path folder;

    private final Random random = new Random();

    @Test
    void the_programme_is_there_whole_or_not_at_all_and_the_log_verifies() throws Exception {
        Path data = folder.resolve("data");
        House house = Drill.open(data);
        int there = 0;
        try {
            long window = Math.max(LEAST_WINDOW.toNanos(), confirmed(house) * 2);
            for (int round = 0; round < Drill.ROUNDS; round++) {
                killedWhileConfirming(house, "збій-" + round, random.nextLong(window));
                house = Drill.open(data);
                if (isWhole(house, "збій-" + round)) {
                    there++;
                }
            }
            assertThat(house.stop()).isEqualTo(143);
        } finally {
            house.close();
        }
        System.out.println("Убито під час імпорту: " + Drill.ROUNDS + "; програма є цілою: " + there
                + "; немає зовсім: " + (Drill.ROUNDS - there));
        House verified = Drill.verify(data);
        assertThat(verified.awaitEnd()).as(verified.output()).isZero();
    }

    /** An import that nothing disturbs; @return nanoseconds from the confirmation to its answer */
    private long confirmed(House house) throws IOException, SQLException {
        try (Visitor officer = officer(house)) {
            String address = bring(officer);
            String token = officer.token(address);
            long begin = System.nanoTime();
            assertThat(officer.postLater(token, address, act("спокій")).join().status())
                    .isEqualTo(303);
            long time = System.nanoTime() - begin;
            assertThat(isWhole(house, "спокій")).isTrue();
            return time;
        }
    }

    private static void killedWhileConfirming(House house, String act, long after) throws IOException {
        try (Visitor officer = officer(house)) {
            String address = bring(officer);
            officer.postLater(officer.token(address), address, act(act));
            LockSupport.parkNanos(after);
            house.kill();
        }
    }

    private static boolean isWhole(House house, String act) throws SQLException {
        try (Ledger ledger = new Ledger(house)) {
            ledger.assertSound();
            ledger.assertNothingHalf();
            return ledger.hasWholeProgramme(act);
        }
    }

    private static Visitor officer(House house) {
        Visitor officer = new Visitor(house.address());
        officer.signIn("cdto", house.demoPassword("cdto"));
        return officer;
    }

    private static String bring(Visitor officer) throws IOException {
        Visitor.Answer brought = officer.upload(
                "/programmes/import",
                "/programmes/import",
                "programme.txt",
                Files.readAllBytes(Drill.khersonDocument()));
        assertThat(brought.status()).isEqualTo(303);
        return brought.location();
    }

    private static Map<String, String> act(String number) {
        return Map.of("kind", "розпорядження", "number", number, "date", "20.03.2026", "whose", "other");
    }
}
