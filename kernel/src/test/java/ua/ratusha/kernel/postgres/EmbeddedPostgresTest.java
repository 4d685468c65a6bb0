package ua.ratusha.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.house.Secrets;
import ua.ratusha.kernel.testing.TestDatabase;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void keeps_what_was_committed_through_a_restart_and_through_a_house_that_died() throws Exception {
        try (EmbeddedPostgres first = start()) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('Ратуша')");
        }
        EmbeddedPostgres abandoned = start();
        try (EmbeddedPostgres next = start()) {
            assertThat(abandoned.process().isAlive()).isFalse();
            try (Connection connection = connect(next);
                    var rows = connection.createStatement().executeQuery("select word from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Ратуша");
            }
        }
    }

    @Test
    void sorts_as_ukrainians_do() {
        List<String> sorted = JdbcClient.create(TestDatabase.fresh())
                .sql("select w from unnest(array['Йод','єнот','Гай','Їжак','Ґанок','Іван','Жук','Євген']) w order by w")
                .query(String.class)
                .list();
        assertThat(sorted).containsExactly("Гай", "Ґанок", "Євген", "єнот", "Жук", "Іван", "Їжак", "Йод");
    }

    private EmbeddedPostgres start() {
        Path binaries = Path.of(
                System.getProperty("java.io.tmpdir"), "ratusha-postgres-18.6.0-" + System.getProperty("user.name"));
        return EmbeddedPostgres.start(
                binaries, folder.resolve("cluster"), new Secrets(folder.resolve("secrets"), new SecureRandom()));
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute(sql);
        }
    }
}
