package ua.ratusha.app.drills;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.ratusha.app.Ratusha;
import ua.ratusha.bench.House;

/** Houses for faults on purpose: the real application in a process of its own, over a folder of its own. */
final class Drill {
    static final int ROUNDS = Integer.getInteger("drills.rounds", 2);
    private static final Duration OPEN_LIMIT = Duration.ofMinutes(3);
    private static final List<String> DEMO =
            List.of("--ratusha.pack=kherson", "--ratusha.compare=chornomorsk", "--ratusha.demo=true");

    private Drill() {}

    /** A demonstration house whose first page answers. */
    static House open(Path data) {
        House house = start(data, Map.of());
        house.awaitOpen(OPEN_LIMIT);
        return house;
    }

    static House open(Path data, Map<String, String> settings) {
        House house = start(data, settings);
        house.awaitOpen(OPEN_LIMIT);
        return house;
    }

    static House start(Path data, Map<String, String> settings) {
        return House.start(command(), data, DEMO, settings);
    }

    /** {@code ./ratusha verify} over the folder; the house waits for its end. */
    static House verify(Path data) {
        return House.start(command(), data, List.of("verify"), Map.of());
    }

    /** The application's own class path; of the tests it sees nothing. */
    private static List<String> command() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String own = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                own,
                Ratusha.class.getName()));
    }

    /** The root of the source tree, where the launcher stands. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ratusha"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path khersonDocument() {
        return root().resolve("hromadas/kherson/programme.txt");
    }

    /** Processes of a database over the folder that still live. */
    static List<ProcessHandle> databases(Path data) {
        String cluster = data.resolve("database/cluster").toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(cluster))
                .toList();
    }
}
