package ua.ratusha.kernel.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.ratusha.kernel.house.HouseLock;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.house.Secrets;

/** The data folder, its secrets, the database and its schemas. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
    private static final int CONNECTIONS = 10;

    @Bean
    HouseLock houseLock(HouseSettings settings) {
        return HouseLock.take(settings.data());
    }

    @Bean
    Secrets secrets(HouseSettings settings, HouseLock lock) {
        return new Secrets(settings.folder("secrets"), new SecureRandom());
    }

    @Bean
    Schema kernelSchema() {
        return new Schema(Schema.KERNEL, "classpath:ua/ratusha/kernel/migrations");
    }

    @Bean
    Database database(HouseSettings settings, Secrets secrets) {
        return Database.open(settings, secrets);
    }

    /** Migrated before anyone can ask for a connection: nothing in the house sees an old schema. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, List<Schema> schemas) {
        HikariDataSource pool = pool(database.address());
        new Migrator(schemas).migrate(pool);
        return pool;
    }

    static HikariDataSource pool(DatabaseAddress address) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        if (address.user() != null) {
            pool.setUsername(address.user());
            pool.setPassword(address.password());
        }
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setPoolName("ratusha");
        pool.addDataSourceProperty("prepareThreshold", "3");
        // Values of refused rows may be personal; the log keeps the error without them.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
