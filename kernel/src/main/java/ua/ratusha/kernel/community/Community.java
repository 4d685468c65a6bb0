package ua.ratusha.kernel.community;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.house.HouseFailure;

/** Whose house this is. A house belongs to one community for all its life. */
public class Community {
    /** Form of a code of the territory (КАТОТТГ): the state's letters and seventeen digits. */
    public static final String KATOTTG = "UA\\d{17}";

    private final JdbcClient jdbc;
    private final Clock clock;

    Community(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param pack name of the data pack that the house was opened with, {@code null} for none */
    public record Owner(
            String name, String katottg, @Nullable String pack, Instant openedAt) {}

    /** The community whose house this is; empty until the house is opened. */
    public Optional<Owner> find() {
        return jdbc.sql("select name, katottg, pack, opened_at from kernel.community")
                .query((row, n) -> new Owner(
                        row.getString("name"),
                        row.getString("katottg"),
                        row.getString("pack"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @throws NoSuchElementException when the house is not opened yet */
    public Owner get() {
        return find().orElseThrow(() -> new NoSuchElementException("The house is not opened yet"));
    }

    /**
     * Opens the house for a community. Opening it again for the same community changes nothing.
     *
     * @param pack name of the data pack, {@code null} for none
     * @throws IllegalArgumentException when the code has not the form of {@link #KATOTTG} or the name is blank
     * @throws HouseFailure when the house already belongs to another community
     */
    @Transactional
    public Owner open(String name, String katottg, @Nullable String pack) {
        if (name.isBlank() || !katottg.matches(KATOTTG)) {
            throw new IllegalArgumentException("A community needs a name and a code: " + name + ", " + katottg);
        }
        jdbc.sql("""
                        insert into kernel.community (name, katottg, pack, opened_at)
                        values (:name, :katottg, :pack, :now) on conflict (only_one) do nothing
                        """)
                .param("name", name.strip())
                .param("katottg", katottg)
                .param("pack", pack, java.sql.Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Owner owner = get();
        if (!owner.katottg().equals(katottg)) {
            throw new HouseFailure(
                    "Ця ратуша вже належить громаді «%s» (%s). Для громади «%s» вкажіть іншу папку даних або іншу базу."
                            .formatted(owner.name(), owner.katottg(), name.strip()));
        }
        return owner;
    }
}
