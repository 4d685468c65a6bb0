package ua.ratusha.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.testing.TestDatabase;

/** A start may skip the migrations only when the database has seen exactly those of the application. */
class MigrationHistoryTest {
    private static final Schema KERNEL = new Schema(Schema.KERNEL, "classpath:ua/ratusha/kernel/migrations");

    private final DataSource database = TestDatabase.fresh();

    @Test
    void a_migrated_database_is_complete() {
        assertThat(isComplete(KERNEL)).isTrue();
    }

    @Test
    void a_schema_that_was_never_there_is_not() {
        assertThat(isComplete(KERNEL, new Schema("garden", KERNEL.migrations())))
                .isFalse();
    }

    @Test
    void a_folder_without_migrations_is_not() {
        assertThat(isComplete(new Schema(Schema.KERNEL, "classpath:ua/ratusha/nowhere")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from kernel.migration where script = 'V010__audit.sql'",
                "update kernel.migration set checksum = checksum + 1 where script = 'V001__house.sql'",
                "update kernel.migration set success = false where script = 'V001__house.sql'",
                "update kernel.migration set script = 'V002__other.sql' where script = 'V002__access.sql'",
                "insert into kernel.migration select 99, '999', 'later', 'SQL', 'V999__later.sql', 7, 'x', now(), 1, true"
            })
    void any_difference_from_the_files_calls_for_the_migrations(String difference) {
        JdbcClient.create(database).sql(difference).update();
        assertThat(isComplete(KERNEL)).isFalse();
    }

    private boolean isComplete(Schema... schemas) {
        return new MigrationHistory(database).isComplete(List.of(schemas));
    }
}
