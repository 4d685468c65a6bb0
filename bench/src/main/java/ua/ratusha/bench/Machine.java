package ua.ratusha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine that was measured, without its name and address.
 *
 * @param memory megabytes
 */
record Machine(String cpu, int cores, long memory, String jdk, String system) {
    static Machine here() {
        return new Machine(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D+", "")) / 1024,
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                field("/etc/os-release", "PRETTY_NAME").replace("\"", "") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.version") + ", " + System.getProperty("os.arch"));
    }

    /** Load average of the last minute: how much else the machine does. */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** For the name of a file. */
    String slug() {
        String model = cpu.toLowerCase(Locale.ROOT).replaceAll("\\((r|tm)\\)|cpu|processor|@.*", " ");
        return model.strip().replaceAll("[^a-z0-9]+", "-") + "-" + cores + "x";
    }

    private static String field(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", ""))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            return "0";
        }
    }
}
