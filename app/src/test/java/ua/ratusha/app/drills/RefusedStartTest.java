package ua.ratusha.app.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ratusha.bench.House;

/** What keeps a house from starting is said in a plain sentence with its mend, never by a stack trace. */
@Tag("drill")
class RefusedStartTest {
    @TempDir
    Path folder;

    @Test
    void the_folder_or_the_port_is_in_use() throws Exception {
        Path data = folder.resolve("data");
        try (House first = Drill.open(data);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(first.process().isAlive()).isTrue();
            Path second = folder.resolve("same");
            Files.createSymbolicLink(second, data);
            assertRefused(Drill.start(second, Map.of()), "уже зайнята: у ній працює інша Ратуша", "RATUSHA_DATA");

            String port = String.valueOf(taken.getLocalPort());
            assertRefused(
                    Drill.start(folder.resolve("other"), Map.of("RATUSHA_PORT", port)),
                    "Порт " + port + " уже зайнятий",
                    "RATUSHA_PORT");
            assertThat(Drill.databases(folder.resolve("other")))
                    .as("a house that does not open leaves no database running")
                    .isEmpty();
        }
    }

    @Test
    void the_folder_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("not-a-folder"), "");
        assertRefused(Drill.start(file, Map.of()), "Не вдається писати в папку даних", "RATUSHA_DATA");
    }

    @Test
    void a_database_server_does_not_answer() {
        Map<String, String> nobody =
                Map.of("RATUSHA_DB_URL", "jdbc:postgresql://127.0.0.1:" + House.freePort() + "/ratusha");
        assertRefused(Drill.start(folder.resolve("data"), nobody), "PostgreSQL", "RATUSHA_DB_URL");
    }

    @Test
    void the_disk_is_full() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("small"));
        assumeThat(run(List.of("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", mount.toString())))
                .as("a small disk can be mounted here (root only)")
                .isZero();
        try {
            assertRefused(Drill.start(mount.resolve("data"), Map.of()), "вільно лише", "RATUSHA_DATA");
        } finally {
            run(List.of("umount", mount.toString()));
        }
    }

    private static void assertRefused(House house, String... words) {
        try (house) {
            int status = house.awaitEnd();
            assertThat(house.output())
                    .contains(words)
                    .contains("Ратуша не запустилася.")
                    .doesNotContain("\tat ");
            assertThat(status).isNotZero();
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
