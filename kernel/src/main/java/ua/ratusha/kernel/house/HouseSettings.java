package ua.ratusha.kernel.house;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher and the environment say about this installation.
 *
 * @param data the data folder ({@code RATUSHA_DATA}): database, files, secrets
 * @param dbUrl JDBC address of an external PostgreSQL ({@code RATUSHA_DB_URL}); {@code null} for the embedded one
 * @param dbUser user of the external PostgreSQL when the address does not carry it
 * @param dbPassword its password
 * @param pack name of the data pack under {@code hromadas/} that the house opens with; empty for none
 * @param compare packs whose programmes are loaded beside it
 */
@ConfigurationProperties("ratusha")
public record HouseSettings(
        Path data,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @Nullable String pack,
        java.util.@Nullable List<String> compare) {

    public Path folder(String name) {
        return data.resolve(name);
    }
}
