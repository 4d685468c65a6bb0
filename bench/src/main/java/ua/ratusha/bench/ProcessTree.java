package ua.ratusha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the house and everything it started use, read from the kernel's own accounts. */
final class ProcessTree {
    private static final double TICKS_PER_SECOND = 100.0;
    private final ProcessHandle root;

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** Processor seconds used so far by the tree's living processes and by their dead children. */
    double cpuSeconds() {
        return all().mapToDouble(process -> cpu(process.pid())).sum();
    }

    /** Resident megabytes; pages that PostgreSQL's processes share are counted once (Pss). */
    double residentMegabytes() {
        return all().mapToDouble(process -> field(process.pid(), "smaps_rollup", "Pss:"))
                        .sum()
                / 1024;
    }

    /** Resident megabytes as {@code ps} adds them up: a shared page is counted once for each process that sees it. */
    double summedResidentMegabytes() {
        return all().mapToDouble(process -> field(process.pid(), "status", "VmRSS:"))
                        .sum()
                / 1024;
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static double cpu(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            // utime, stime, cutime, cstime
            for (int i = 11; i <= 14; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    private static double field(long pid, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/" + file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
