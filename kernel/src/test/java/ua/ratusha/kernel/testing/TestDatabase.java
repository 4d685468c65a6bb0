package ua.ratusha.kernel.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ua.ratusha.kernel.house.Secrets;
import ua.ratusha.kernel.postgres.DatabaseAddress;
import ua.ratusha.kernel.postgres.EmbeddedPostgres;
import ua.ratusha.kernel.postgres.Migrator;
import ua.ratusha.kernel.postgres.Schema;

/**
 * A real PostgreSQL for tests: one server a run, one migrated template a set of schemas, one fresh database a call.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();
    private static final EmbeddedPostgres SERVER = startServer();

    private TestDatabase() {}

    /** A fresh database with the kernel's schema and the given ones. */
    public static synchronized DataSource fresh(Schema... schemas) {
        List<Schema> all =
                new ArrayList<>(List.of(new Schema(Schema.KERNEL, "classpath:ua/ratusha/kernel/migrations")));
        all.addAll(List.of(schemas));
        String key = all.stream().map(Schema::name).collect(Collectors.joining(","));
        String template = TEMPLATES.computeIfAbsent(key, ignored -> makeTemplate(all));
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + template + " owner ratusha");
        return pool(name, 8);
    }

    /** Address of the superuser in the database of the given source, for tests that play an intruder. */
    public static DatabaseAddress superuser(DataSource source) {
        String url = ((HikariDataSource) source).getJdbcUrl();
        return SERVER.superuser(url.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1"));
    }

    private static String makeTemplate(List<Schema> schemas) {
        String name = "template_" + COUNT.incrementAndGet();
        execute("create database " + name + " owner ratusha");
        try (HikariDataSource pool = pool(name, 2)) {
            new Migrator(schemas).migrate(pool);
        }
        return name;
    }

    private static HikariDataSource pool(String database, int connections) {
        HikariDataSource pool = new HikariDataSource();
        DatabaseAddress own = SERVER.address();
        pool.setJdbcUrl(SERVER.superuser(database).url());
        pool.setUsername(own.user());
        pool.setPassword(own.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static void execute(String sql) {
        DatabaseAddress address = SERVER.superuser("postgres");
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static EmbeddedPostgres startServer() {
        try {
            Path folder = Files.createTempDirectory("ratusha-test");
            Path binaries = Path.of(
                    System.getProperty("java.io.tmpdir"), "ratusha-postgres-18.6.0-" + System.getProperty("user.name"));
            EmbeddedPostgres server = EmbeddedPostgres.start(
                    binaries, folder.resolve("cluster"), new Secrets(folder.resolve("secrets"), new SecureRandom()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                deleteQuietly(folder);
            }));
            DatabaseAddress address = server.superuser("postgres");
            try (Connection connection =
                            DriverManager.getConnection(address.url(), address.user(), address.password());
                    Statement statement = connection.createStatement()) {
                // Tests need no durability, only speed.
                statement.execute("alter system set fsync = off");
                statement.execute("select pg_reload_conf()");
            }
            return server;
        } catch (Exception e) {
            throw new IllegalStateException("The test database does not start", e);
        }
    }

    private static void deleteQuietly(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (java.io.IOException e) {
            // A left-over temporary folder harms nobody.
        }
    }
}
