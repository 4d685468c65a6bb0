package ua.ratusha.kernel.postgres;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ratusha.kernel.house.HouseFailure;
import ua.ratusha.kernel.house.Secrets;

/**
 * The PostgreSQL of a house that has no other: a child process over a folder that survives restarts. Durable (fsync and
 * checksums on), on the loopback only, with passwords that nobody chose. The house itself signs in as {@code ratusha},
 * who owns the database and is no superuser.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String NAME = "ratusha";

    private final Path home;
    private final Path cluster;
    private final Secrets secrets;
    private final Path log;
    private final int port;
    private final Process server;

    private EmbeddedPostgres(Path home, Path cluster, Secrets secrets) {
        this.home = home;
        this.cluster = cluster;
        this.secrets = secrets;
        this.log = cluster.resolveSibling("postgres.log");
        stopOrphan();
        boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
        if (fresh) {
            initialise();
        }
        this.port = freePort();
        this.server = launch();
        awaitReady();
        ensureDatabase();
    }

    /**
     * Starts the server, making the database first when the folder is empty.
     *
     * @param binaries folder for the unpacked programs
     * @param cluster folder of the database
     * @throws HouseFailure when it cannot start, with the reason and the mend
     */
    public static EmbeddedPostgres start(Path binaries, Path cluster, Secrets secrets) {
        Path home = PostgresBinaries.unpack(binaries.toAbsolutePath());
        return new EmbeddedPostgres(home, cluster.toAbsolutePath(), secrets);
    }

    /**
     * The address of a server that another process runs over this folder.
     *
     * @throws HouseFailure when none runs
     */
    public static DatabaseAddress running(Path cluster, Secrets secrets) {
        try {
            // The server writes its port on the fourth line of the file.
            String port =
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
            return new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + Integer.parseInt(port) + "/" + NAME,
                    NAME,
                    secrets.get("postgres-" + NAME));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new HouseFailure("База даних у " + cluster + " не працює.", e);
        }
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(url(NAME), NAME, secrets.get("postgres-" + NAME));
    }

    /** The superuser's address, for what the house's own role may not do (test databases, statistics). */
    public DatabaseAddress superuser(String database) {
        return new DatabaseAddress(url(database), "postgres", secrets.get("postgres-superuser"));
    }

    ProcessHandle process() {
        return server.toHandle();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?ApplicationName=ratusha&reWriteBatchedInserts=true";
    }

    private void initialise() {
        try {
            Files.createDirectories(cluster.getParent());
            if (Files.exists(cluster)) {
                // An initdb that was cut off leaves a folder without PG_VERSION: nothing in it can be a database yet.
                Path aside = Files.createTempDirectory(cluster.getParent(), "unfinished-");
                Files.move(cluster, aside.resolve("database"));
            }
            Path password = Files.createTempFile(cluster.getParent(), "first", "");
            Files.writeString(password, secrets.get("postgres-superuser"));
            List<String> command = new ArrayList<>(asOrdinaryUser());
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "-D",
                    cluster.toString(),
                    "-U",
                    "postgres",
                    "--pwfile",
                    password.toString(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=uk-UA"));
            int status = run(command);
            Files.delete(password);
            if (status != 0) {
                throw new HouseFailure(
                        "Не вдалося створити базу даних у " + cluster + ". Останні рядки журналу:\n" + tailOfLog());
            }
        } catch (IOException e) {
            throw new HouseFailure("Не вдалося створити базу даних у " + cluster + ": " + e.getMessage(), e);
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        // Its own session: Ctrl+C in the console reaches the house first, and the house stops the database last.
        findProgram("setsid").ifPresent(setsid -> command.add(setsid));
        command.addAll(List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=40",
                "-c",
                "max_wal_size=512MB",
                "-c",
                "wal_compression=on",
                "-c",
                "random_page_cost=1.1",
                "-c",
                "max_worker_processes=4",
                "-c",
                "log_destination=stderr",
                "-c",
                "log_timezone=Europe/Kyiv",
                "-c",
                "timezone=Europe/Kyiv",
                "-c",
                "shared_preload_libraries=pg_stat_statements"));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new HouseFailure("Не вдалося запустити PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void awaitReady() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        DatabaseAddress address = superuser("postgres");
        while (true) {
            if (!server.isAlive()) {
                throw new HouseFailure(
                        "PostgreSQL зупинився одразу після запуску. Журнал: " + log + "\n" + tailOfLog());
            }
            try (Connection ignored = DriverManager.getConnection(address.url(), address.user(), address.password())) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > limit) {
                    stop();
                    throw new HouseFailure(
                            "PostgreSQL не відповів за " + START_LIMIT.toSeconds() + " с. Журнал: " + log, e);
                }
                pause();
            }
        }
    }

    private void ensureDatabase() {
        DatabaseAddress address = superuser("postgres");
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_roles where rolname = 'ratusha'")
                    .next()) {
                // The password is hexadecimal, made by Secrets: it needs no quoting, and DDL takes no parameters.
                statement.execute(
                        "create role ratusha login createrole password '" + secrets.get("postgres-" + NAME) + "'");
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = 'ratusha'")
                    .next()) {
                statement.execute("create database ratusha owner ratusha");
            }
        } catch (SQLException e) {
            throw new HouseFailure("Не вдалося підготувати базу даних: " + e.getMessage(), e);
        }
    }

    /** A server that outlived its house (after {@code kill -9}) still holds the folder: stop it, nothing is lost. */
    private void stopOrphan() {
        findOrphan().ifPresent(orphan -> {
            LOG.warn("Зупиняю PostgreSQL, що лишився від попереднього запуску (процес {})", orphan.pid());
            signal("INT", orphan.pid());
            try {
                orphan.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                throw new HouseFailure(
                        "PostgreSQL від попереднього запуску (процес " + orphan.pid()
                                + ") не зупиняється. Зупиніть його і запустіть Ратушу ще раз.",
                        e);
            }
        });
    }

    private Optional<ProcessHandle> findOrphan() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid).filter(process -> commandLine(pid).contains(cluster.toString()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace gives it another name for the same files. */
    private static List<String> asOrdinaryUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        Optional<String> unshare = findProgram("unshare");
        if (unshare.isEmpty() || run(List.of(unshare.get(), "-U", "true")) != 0) {
            throw new HouseFailure(
                    "PostgreSQL не працює від імені root, а простори імен користувачів на цій машині вимкнені."
                            + " Запустіть Ратушу від звичайного користувача або вкажіть зовнішній PostgreSQL у RATUSHA_DB_URL.");
        }
        return List.of(unshare.get(), "-U");
    }

    private static Optional<String> findProgram(String name) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return Optional.of(program.toString());
            }
        }
        return Optional.empty();
    }

    private static int run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void signal(String name, long pid) {
        run(List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new HouseFailure("Немає вільного порту для бази даних: " + e.getMessage(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable String tailOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "(журнал недоступний)";
        }
    }

    private void stop() {
        signal("INT", server.pid());
        try {
            if (!server.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server cleanly: running statements are rolled back, everything acknowledged is on disk. */
    @Override
    public void close() {
        stop();
    }
}
