package ua.ratusha.kernel.postgres;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import ua.ratusha.kernel.house.HouseFailure;

/** Brings every schema forward: the kernel's first, then the systems', each with its own history table. */
public final class Migrator {
    private final List<Schema> schemas;

    public Migrator(List<Schema> schemas) {
        this.schemas = schemas;
    }

    /** @throws HouseFailure when a migration fails; what it began is rolled back */
    public void migrate(DataSource dataSource) {
        if (new MigrationHistory(dataSource).isComplete(schemas)) {
            return;
        }
        schemas.stream()
                .sorted((a, b) -> Boolean.compare(
                        !a.name().equals(Schema.KERNEL), !b.name().equals(Schema.KERNEL)))
                .forEach(schema -> migrate(dataSource, schema));
    }

    private static void migrate(DataSource dataSource, Schema schema) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas(schema.name())
                    .defaultSchema(schema.name())
                    .table("migration")
                    .locations(schema.migrations())
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new HouseFailure(
                    "Не вдалося оновити частину бази даних «" + schema.name() + "»: " + e.getMessage(), e);
        }
    }
}
