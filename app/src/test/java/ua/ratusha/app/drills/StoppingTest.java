package ua.ratusha.app.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ratusha.bench.House;

/** A house that is asked to stop leaves nothing behind; one that is killed is put right by the next start. */
@Tag("drill")
class StoppingTest {
    @TempDir
    Path folder;

    @Test
    void a_polite_end_an_interrupt_and_a_kill() throws Exception {
        Path data = folder.resolve("data");
        House first = Drill.open(data);
        assertThat(first.stop()).as("SIGTERM").isEqualTo(143);
        assertStopped(data);

        House second = Drill.open(data);
        assertThat(second.interrupt()).as("SIGINT").isEqualTo(130);
        assertStopped(data);

        House third = Drill.open(data);
        third.kill();
        assertThat(Drill.databases(data))
                .as("the database outlives a killed house")
                .isNotEmpty();

        House fourth = Drill.open(data);
        try (Ledger ledger = new Ledger(fourth)) {
            ledger.assertSound();
        }
        fourth.stop();
        assertStopped(data);
    }

    /** The database has ended, and ended well: it has no recovery to do. */
    private static void assertStopped(Path data) throws Exception {
        assertThat(Drill.databases(data)).isEmpty();
        assertThat(data.resolve("database/cluster/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("database/postgres.log"))).endsWith("database system is shut down\n");
    }
}
