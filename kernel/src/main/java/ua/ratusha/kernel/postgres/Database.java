package ua.ratusha.kernel.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.ratusha.kernel.house.HouseFailure;
import ua.ratusha.kernel.house.HouseSettings;
import ua.ratusha.kernel.house.Secrets;

/** The one database of the house: an external server when its address is given, else the embedded one. */
public final class Database implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    static Database open(HouseSettings settings, Secrets secrets) {
        String url = settings.dbUrl();
        if (url != null && !url.isBlank()) {
            DatabaseAddress external = new DatabaseAddress(url, settings.dbUser(), settings.dbPassword());
            knock(external);
            return new Database(external, null);
        }
        EmbeddedPostgres embedded =
                EmbeddedPostgres.start(settings.folder("postgres"), settings.folder("database/cluster"), secrets);
        return new Database(embedded.address(), embedded);
    }

    private static void knock(DatabaseAddress address) {
        try {
            DriverManager.getConnection(address.url(), address.user(), address.password())
                    .close();
        } catch (SQLException e) {
            throw new HouseFailure(
                    "PostgreSQL за адресою " + address + " не пускає: " + e.getMessage()
                            + " Перевірте RATUSHA_DB_URL, RATUSHA_DB_USER і RATUSHA_DB_PASSWORD.",
                    e);
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /** The process of the embedded server, empty when the server is external. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(embedded).map(EmbeddedPostgres::process);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
