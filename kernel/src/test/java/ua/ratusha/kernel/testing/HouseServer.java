package ua.ratusha.kernel.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.community.Community;

/** A whole house that answers on a port, over a fresh database, with a clock that the test sets. */
public final class HouseServer implements AutoCloseable {
    public static final String PASSWORD = "дощ над причалом 7";

    private final HikariDataSource database = (HikariDataSource) TestDatabase.fresh();
    private final Path data;
    private final ServletWebServerApplicationContext context;

    private HouseServer(Class<?>... more) {
        try {
            data = Files.createTempDirectory("ratusha-house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Class<?>[] sources = new Class<?>[more.length + 1];
        sources[0] = Wiring.class;
        System.arraycopy(more, 0, sources, 1, more.length);
        SpringApplication application = new SpringApplication(sources);
        application.setDefaultProperties(properties());
        context = (ServletWebServerApplicationContext) application.run();
    }

    /** A house that belongs to nobody yet. @param more configurations beside the kernel's */
    public static HouseServer empty(Class<?>... more) {
        return new HouseServer(more);
    }

    /** A house of a community. */
    public static HouseServer opened(Class<?>... more) {
        HouseServer house = new HouseServer(more);
        house.get(Community.class).open("Чорноморська міська територіальна громада", "UA51100270000073549", null);
        return house;
    }

    private Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>();
        all.put("server.port", "0");
        all.put("server.servlet.session.cookie.name", "ratusha");
        all.put("management.endpoints.web.base-path", "/");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.threads.virtual.enabled", "true");
        all.put("spring.session.jdbc.initialize-schema", "never");
        all.put("spring.session.jdbc.table-name", "kernel.spring_session");
        all.put("spring.session.timeout", "30m");
        all.put("ratusha.data", data.toString());
        all.put("ratusha.db-url", database.getJdbcUrl());
        all.put("ratusha.db-user", database.getUsername());
        all.put("ratusha.db-password", database.getPassword());
        return all;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
    static class Wiring {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    /** Begins at the present, because sessions and cookies are kept by the machine's own time; moved by tests. */
    static final class TestClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Kyiv");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        TestClock clock = get(TestClock.class);
        clock.ahead = clock.ahead.plus(time);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public ServletWebServerApplicationContext context() {
        return context;
    }

    public Path data() {
        return data;
    }

    /** An account with one role in the whole house and {@link #PASSWORD}. */
    public java.util.UUID officer(String login, Role role) {
        Accounts accounts = get(Accounts.class);
        java.util.UUID id = accounts.create(login, "Олена Ґудзенко (" + login + ")", PASSWORD, false);
        accounts.grant(id, role, null, null);
        return id;
    }

    /** A browser without scripts. */
    public Browser browser() {
        return new Browser("http://localhost:" + port());
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
