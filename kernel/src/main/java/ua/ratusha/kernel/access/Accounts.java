package ua.ratusha.kernel.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Local accounts of staff: passwords by Argon2id, a lock after repeated failures. */
public class Accounts {
    /** Wrong passwords in a row before the lock. */
    static final int FAILURES_ALLOWED = 5;

    static final Duration LOCK = Duration.ofMinutes(15);
    /** Shortest password taken. */
    public static final int PASSWORD_LENGTH_MIN = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    // OWASP's parameters for Argon2id: 19 MiB, two passes, one lane.
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String dummyHash = encoder.encode("nobody's password");

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Account(
            UUID id,
            String login,
            String name,
            boolean mustChange,
            boolean disabled,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastSignIn) {}

    public sealed interface SignIn {
        record Welcome(Officer officer) implements SignIn {}

        /** Wrong name or password: which one is not said. */
        record Wrong() implements SignIn {}

        record Locked(Instant until) implements SignIn {}
    }

    /** Checks a name and password; an unknown name takes as long as a known one. */
    @Transactional
    public SignIn signIn(String login, String password) {
        Instant now = clock.instant();
        @Nullable
        Credentials found = jdbc.sql("""
                        select id, login, name, password_hash, must_change, disabled, locked_until, failures
                        from kernel.account where lower(login) = lower(:login) for update
                        """)
                .param("login", login)
                .query((row, n) -> new Credentials(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getBoolean("must_change"),
                        row.getBoolean("disabled"),
                        Optional.ofNullable(row.getTimestamp("locked_until"))
                                .map(java.sql.Timestamp::toInstant)
                                .orElse(Instant.MIN),
                        row.getInt("failures")))
                .optional()
                .orElse(null);
        if (found == null || found.disabled()) {
            encoder.matches(password, dummyHash);
            return new SignIn.Wrong();
        }
        if (found.lockedUntil().isAfter(now)) {
            return new SignIn.Locked(found.lockedUntil());
        }
        return encoder.matches(password, found.hash()) ? welcome(found, now) : refuse(found, now);
    }

    private SignIn welcome(Credentials found, Instant now) {
        jdbc.sql("update kernel.account set failures = 0, locked_until = null, last_sign_in = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", found.id())
                .update();
        return new SignIn.Welcome(
                new Officer(found.id(), found.login(), found.name(), listGrants(found.id()), found.mustChange()));
    }

    private SignIn refuse(Credentials found, Instant now) {
        int failures = found.failures() + 1;
        boolean lock = failures >= FAILURES_ALLOWED;
        Instant until = now.plus(LOCK);
        jdbc.sql("update kernel.account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", lock ? 0 : failures)
                .param("until", lock ? until.atOffset(ZoneOffset.UTC) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", found.id())
                .update();
        return lock ? new SignIn.Locked(until) : new SignIn.Wrong();
    }

    /** Makes an account that must change its password at the first sign-in unless told otherwise. */
    @Transactional
    public UUID create(String login, String name, String password, boolean mustChange) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into kernel.account (id, login, name, password_hash, must_change, created_at)
                        values (:id, :login, :name, :hash, :must, :now)
                        """)
                .param("id", id)
                .param("login", login.strip())
                .param("name", name.strip())
                .param("hash", encoder.encode(password))
                .param("must", mustChange)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Transactional
    public void setPassword(UUID account, String password, boolean mustChange) {
        jdbc.sql("""
                        update kernel.account
                        set password_hash = :hash, must_change = :must, failures = 0, locked_until = null
                        where id = :id
                        """)
                .param("hash", encoder.encode(password))
                .param("must", mustChange)
                .param("id", account)
                .update();
    }

    @Transactional
    public void setDisabled(UUID account, boolean disabled) {
        jdbc.sql("update kernel.account set disabled = :disabled where id = :id")
                .param("disabled", disabled)
                .param("id", account)
                .update();
    }

    /** Gives a role in a unit and below it, or in the whole house; giving it twice changes nothing. */
    @Transactional
    public void grant(UUID account, Role role, @Nullable UUID unit, @Nullable UUID by) {
        jdbc.sql("""
                        insert into kernel.grant_of_role (id, account_id, role, unit_id, granted_at, granted_by)
                        values (:id, :account, :role, :unit, :now, :by) on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("role", role.name())
                .param("unit", unit, java.sql.Types.OTHER)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }

    @Transactional
    public void withdraw(UUID account, Role role, @Nullable UUID unit) {
        jdbc.sql("""
                        delete from kernel.grant_of_role
                        where account_id = :account and role = :role and unit_id is not distinct from :unit
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("unit", unit, java.sql.Types.OTHER)
                .update();
    }

    public List<Officer.Grant> listGrants(UUID account) {
        return jdbc.sql("select role, unit_id from kernel.grant_of_role where account_id = :id order by role")
                .param("id", account)
                .query((row, n) ->
                        new Officer.Grant(Role.valueOf(row.getString("role")), row.getObject("unit_id", UUID.class)))
                .list();
    }

    public List<Account> listAll() {
        return jdbc.sql("""
                        select id, login, name, must_change, disabled, locked_until, last_sign_in
                        from kernel.account order by name, id
                        """)
                .query((row, n) -> new Account(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getBoolean("must_change"),
                        row.getBoolean("disabled"),
                        toInstant(row.getTimestamp("locked_until")),
                        toInstant(row.getTimestamp("last_sign_in"))))
                .list();
    }

    /**
     * How many can still open the house to others: enabled accounts with the role {@link Role#ADMINISTRATOR} in the
     * whole house. Other changes of roles wait until the transaction ends.
     */
    public int countAdministrators() {
        jdbc.sql("lock table kernel.grant_of_role in share row exclusive mode").update();
        return jdbc.sql("""
                        select count(distinct account.id) from kernel.account
                        join kernel.grant_of_role g on g.account_id = account.id
                        where not account.disabled and g.role = 'ADMINISTRATOR' and g.unit_id is null
                        """).query((row, n) -> row.getInt(1)).single();
    }

    public Optional<Account> find(UUID account) {
        return listAll().stream().filter(each -> each.id().equals(account)).findFirst();
    }

    /** Whether this is the account's password now; counts as no attempt to sign in. */
    public boolean hasPassword(UUID account, String password) {
        return jdbc.sql("select password_hash from kernel.account where id = :id")
                .param("id", account)
                .query((row, n) -> row.getString("password_hash"))
                .optional()
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    private static @Nullable Instant toInstant(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private record Credentials(
            UUID id,
            String login,
            String name,
            String hash,
            boolean mustChange,
            boolean disabled,
            Instant lockedUntil,
            int failures) {}
}
