package ua.ratusha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A house under test: a process of its own over a given data folder, stopped politely, interrupted or killed. */
public final class House implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final int PASSWORD_LENGTH = 16;

    private final Path data;
    private final Path log;
    private final int port;
    private final long begun;
    private final Process process;

    private House(Path data, Path log, int port, Process process, long begun) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.process = process;
        this.begun = begun;
    }

    /**
     * Starts a house and does not wait for it.
     *
     * @param command the JVM with its flags and the application, without the application's arguments
     * @param settings further environment; what this process has of {@code RATUSHA_*} is not passed on
     */
    public static House start(List<String> command, Path data, List<String> arguments, Map<String, String> settings) {
        int port = settings.containsKey("RATUSHA_PORT") ? Integer.parseInt(settings.get("RATUSHA_PORT")) : freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        List<String> line = new ArrayList<>(command);
        line.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("RATUSHA_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("RATUSHA_DATA", data.toString());
        environment.put("RATUSHA_PORT", String.valueOf(port));
        environment.putAll(settings);
        try {
            long begun = System.nanoTime();
            return new House(data, log, port, builder.start(), begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for the first page.
     *
     * @return time from the start of the process to the first whole answer 200
     * @throws IllegalStateException when the process ends or the limit passes; the message carries its output
     */
    public Duration awaitOpen(Duration limit) {
        long end = begun + limit.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The house did not open:\n" + output());
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) address().resolve("/").toURL().openConnection();
            connection.setReadTimeout(60_000);
            boolean open = connection.getResponseCode() == 200;
            if (open) {
                connection.getInputStream().readAllBytes();
            }
            return open;
        } catch (IOException e) {
            return false;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path data() {
        return data;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Everything that it has said on the console so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    /** Password of a demonstration officer of this house. */
    public String demoPassword(String login) {
        return secret("demo-" + login).substring(0, PASSWORD_LENGTH);
    }

    /** A connection of the house's own role to its embedded database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "ratusha", secret("postgres-ratusha"));
    }

    /** JDBC address of the embedded database while it runs, without user and password. */
    public String databaseUrl() {
        try {
            // The server writes its port on the fourth line of the file.
            String served = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                    .get(3)
                    .strip();
            return "jdbc:postgresql://127.0.0.1:" + served + "/ratusha";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret of the installation, made by the house. */
    public String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM; @return the exit status */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** SIGINT, as Ctrl+C sends; @return the exit status */
    public int interrupt() {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return awaitEnd();
    }

    /** SIGKILL to the Java process alone: whatever it started is left behind, as after a crash. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits until the process ends by itself; @return the exit status */
    public int awaitEnd() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The house does not stop:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops what still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    /** A port of the loopback that nobody holds at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
