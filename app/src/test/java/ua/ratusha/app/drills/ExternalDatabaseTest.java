package ua.ratusha.app.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.ratusha.bench.House;
import ua.ratusha.bench.Visitor;
import ua.ratusha.kernel.house.Secrets;
import ua.ratusha.kernel.postgres.DatabaseAddress;
import ua.ratusha.kernel.postgres.EmbeddedPostgres;

/** The house keeps its data on a server that somebody else runs. */
@Tag("drill")
class ExternalDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void one_address_is_enough() throws Exception {
        Path data = folder.resolve("data");
        Secrets secrets = new Secrets(folder.resolve("secrets"), new SecureRandom());
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("server"), secrets)) {
            DatabaseAddress address = server.address();
            String url = address.url() + "&user=" + Objects.requireNonNull(address.user()) + "&password="
                    + Objects.requireNonNull(address.password());
            for (int start = 0; start < 2; start++) {
                try (House house = Drill.open(data, Map.of("RATUSHA_DB_URL", url));
                        Visitor reader = new Visitor(house.address())) {
                    assertThat(reader.get("/").status()).isEqualTo(200);
                    assertThat(Drill.databases(data))
                            .as("no database of its own")
                            .isEmpty();
                    assertThat(house.output()).doesNotContain(address.password());
                }
            }
        }
    }
}
