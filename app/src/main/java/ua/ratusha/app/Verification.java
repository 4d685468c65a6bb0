package ua.ratusha.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ua.ratusha.kernel.audit.AuditVerifier;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.files.StoreReport;
import ua.ratusha.kernel.house.HouseFailure;
import ua.ratusha.kernel.house.HouseLock;
import ua.ratusha.kernel.house.Secrets;
import ua.ratusha.kernel.postgres.DatabaseAddress;
import ua.ratusha.kernel.postgres.EmbeddedPostgres;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Words;

/**
 * {@code ./ratusha verify}: recomputes the whole chain of the audit log and the hash of every stored file, over a plain
 * connection, whether the house is open or closed.
 */
final class Verification {
    private static final int BROKEN = 1;
    private static final int IMPOSSIBLE = 2;

    private Verification() {}

    static int run() {
        Path data = Path.of(Optional.ofNullable(System.getenv("RATUSHA_DATA")).orElse("data"));
        try {
            @Nullable String url = System.getenv("RATUSHA_DB_URL");
            if (url != null && !url.isBlank()) {
                return check(external(url), data);
            }
            if (!Files.exists(data.resolve("database/cluster/PG_VERSION"))) {
                throw new HouseFailure("У папці " + data.toAbsolutePath()
                        + " немає бази даних Ратуші. Вкажіть іншу папку в RATUSHA_DATA.");
            }
            return embedded(data);
        } catch (HouseFailure failure) {
            System.err.println(failure.getMessage());
            return IMPOSSIBLE;
        } catch (Exception e) {
            System.err.println("Перевірка не вдалася: " + e.getMessage());
            return IMPOSSIBLE;
        }
    }

    private static DatabaseAddress external(String url) {
        return new DatabaseAddress(url, System.getenv("RATUSHA_DB_USER"), System.getenv("RATUSHA_DB_PASSWORD"));
    }

    private static int embedded(Path data) throws Exception {
        Secrets secrets = new Secrets(data.resolve("secrets"), new SecureRandom());
        Optional<HouseLock> lock = tryLock(data);
        if (lock.isEmpty()) {
            return check(EmbeddedPostgres.running(data.resolve("database/cluster"), secrets), data);
        }
        try (HouseLock held = lock.get();
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(data.resolve("postgres"), data.resolve("database/cluster"), secrets)) {
            return check(postgres.address(), data);
        }
    }

    private static Optional<HouseLock> tryLock(Path data) {
        try {
            return Optional.of(HouseLock.take(data));
        } catch (HouseFailure open) {
            return Optional.empty();
        }
    }

    private static int check(DatabaseAddress address, Path data) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            boolean chain = checkChain(connection);
            boolean files = checkFiles(connection, data);
            return chain && files ? 0 : BROKEN;
        }
    }

    private static boolean checkChain(Connection connection) throws SQLException {
        return switch (AuditVerifier.verify(connection, List.of())) {
            case AuditVerifier.Intact intact -> {
                System.out.println("Журнал дій цілий: записів " + intact.head().seq() + ", голова ланцюга "
                        + intact.head().hash());
                yield true;
            }
            case AuditVerifier.Broken broken -> {
                Words words = new Words(List.of(new Texts("ua/ratusha/kernel/audit/texts")));
                System.out.println("Журнал дій ПОРУШЕНО на записі " + broken.seq() + ": "
                        + words.text(Locale.of("uk"), "audit.break." + broken.reason()));
                yield false;
            }
        };
    }

    private static boolean checkFiles(Connection connection, Path data) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        StoreReport report = new FileStore(data.resolve("files"), jdbc, Clock.systemUTC(), List.of()).verifyAll();
        System.out.println("Файлів перевірено: " + report.checked() + ", пошкоджених: "
                + report.damaged().size() + ", відсутніх: " + report.missing().size());
        report.damaged().forEach(file -> System.out.println("  пошкоджено " + file));
        report.missing().forEach(file -> System.out.println("  немає " + file));
        return report.intact();
    }
}
