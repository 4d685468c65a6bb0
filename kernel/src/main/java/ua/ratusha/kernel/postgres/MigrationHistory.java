package ua.ratusha.kernel.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Compares the migrations that stand in the application with those that the database has seen, by name and checksum.
 * Flyway does the same and more, but loading it costs each start about as much as all the rest of the database does.
 */
final class MigrationHistory {
    private final DataSource dataSource;

    MigrationHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** True only when every schema has seen exactly its migrations, unchanged; any doubt is false. */
    boolean isComplete(List<Schema> schemas) {
        try (Connection connection = dataSource.getConnection()) {
            for (Schema schema : schemas) {
                Map<String, Integer> files = files(schema);
                if (files.isEmpty() || !files.equals(seen(connection, schema))) {
                    return false;
                }
            }
            return true;
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static Map<String, Integer> seen(Connection connection, Schema schema) throws SQLException {
        Map<String, Integer> seen = new HashMap<>();
        if (!hasTable(connection, schema)) {
            return seen;
        }
        // The name is one of the code's own schemas; an identifier cannot be a parameter.
        String sql = "select script, checksum, success from " + schema.name() + ".migration where version is not null";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                // One that failed matches no file.
                seen.put(rows.getBoolean("success") ? rows.getString("script") : "", rows.getInt("checksum"));
            }
        }
        return seen;
    }

    private static boolean hasTable(Connection connection, Schema schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?)")) {
            query.setString(1, schema.name() + ".migration");
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getString(1) != null;
            }
        }
    }

    private static Map<String, Integer> files(Schema schema) throws IOException {
        Map<String, Integer> files = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(schema.migrations() + "/*.sql")) {
            files.put(Objects.requireNonNull(file.getFilename()), checksum(file));
        }
        return files;
    }

    /** Flyway's checksum: CRC32 of the lines without their ends. */
    private static int checksum(Resource file) throws IOException {
        CRC32 checksum = new CRC32();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) checksum.getValue();
    }
}
