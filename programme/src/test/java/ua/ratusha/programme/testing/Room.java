package ua.ratusha.programme.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.access.Rights;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.AuditConfiguration;
import ua.ratusha.kernel.calendar.CalendarConfiguration;
import ua.ratusha.kernel.files.FileStore;
import ua.ratusha.kernel.house.Stamps;
import ua.ratusha.kernel.people.PeopleConfiguration;
import ua.ratusha.kernel.postgres.Schema;
import ua.ratusha.kernel.testing.TestDatabase;
import ua.ratusha.kernel.web.Display;
import ua.ratusha.kernel.web.Page;
import ua.ratusha.kernel.web.Texts;
import ua.ratusha.kernel.web.Ui;
import ua.ratusha.kernel.web.Words;
import ua.ratusha.programme.plan.PlanConfiguration;
import ua.ratusha.programme.plan.api.ContentBuilder;
import ua.ratusha.programme.plan.api.Finding;
import ua.ratusha.programme.plan.api.Plans;
import ua.ratusha.programme.plan.api.Programme;
import ua.ratusha.programme.plan.api.ProgrammeContent;
import ua.ratusha.programme.plan.api.Redaction;

/** A room with some of its systems, wired as in the house, over a fresh database and one programme. */
public final class Room implements AutoCloseable {
    public static final UUID PROGRAMME = UUID.fromString("11111111-1111-1111-1111-111111111111");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MovableClock clock = new MovableClock();
    private final OneProgramme plans;

    private Room(ProgrammeContent content, Class<?>... systems) {
        plans = new OneProgramme(content);
        context.registerBean(MovableClock.class, () -> clock);
        if (!Arrays.asList(systems).contains(PlanConfiguration.class)) {
            context.registerBean(Plans.class, () -> plans);
        }
        context.register(Floor.class);
        context.register(systems);
        context.refresh();
    }

    public static Room of(ProgrammeContent content, Class<?>... systems) {
        return new Room(content, systems);
    }

    /** The room without a programme: the plan's own system makes them. */
    public static Room empty(Class<?>... systems) {
        return new Room(ContentBuilder.aProgramme().build(), systems);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Room today(String day) {
        clock.now = LocalDate.parse(day)
                .atTime(LocalTime.NOON)
                .atZone(clock.getZone())
                .toInstant();
        return this;
    }

    /** The programme gets a new redaction. */
    public void approve(ProgrammeContent content) {
        plans.redactions.addFirst(OneProgramme.redaction(plans.redactions.size() + 1, content));
    }

    /** Who works in this thread from now on. */
    public Room signIn(Role role, UUID... units) {
        List<Officer.Grant> grants = new ArrayList<>();
        for (UUID unit : units) {
            grants.add(new Officer.Grant(role, unit));
        }
        if (units.length == 0) {
            grants.add(new Officer.Grant(role, null));
        }
        Officer officer = new Officer(new UUID(7, role.ordinal()), role.name(), "Посадова особа", grants, false);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(officer, ""));
        return this;
    }

    /**
     * The page as a reader gets it.
     *
     * @param language uk or en
     */
    public Ui ui(String language, String path) {
        List<Texts> texts = new ArrayList<>(context.getBeansOfType(Texts.class).values());
        texts.add(new Texts("ua/ratusha/kernel/web/texts"));
        texts.add(new Texts("ua/ratusha/kernel/reading/texts"));
        return new Ui(
                Locale.of(language),
                new Words(texts.stream().distinct().toList()),
                path,
                "",
                null,
                new Ui.Menu(List.of(), List.of(), List.of()),
                () -> new Ui.Csrf("_csrf", "secret"),
                Display.DEFAULT,
                clock,
                locale -> "Тестова громада",
                List.of(),
                name -> "/assets/0/" + name);
    }

    /** The page's HTML. */
    public static String html(Object reply) {
        return ((Page) reply).model().render();
    }

    public long count(String table) {
        return get(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({AuditConfiguration.class, CalendarConfiguration.class, PeopleConfiguration.class})
    static class Floor {
        @Bean(destroyMethod = "close")
        DataSource dataSource(List<Schema> schemas) {
            return TestDatabase.fresh(schemas.toArray(Schema[]::new));
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        Access access(List<Rights> rights) {
            return new Access(rights, (unit, ancestor) -> unit.equals(ancestor));
        }

        @Bean
        Stamps stamps(JdbcClient jdbc) {
            return new Stamps(jdbc);
        }

        @Bean
        FileStore files(JdbcClient jdbc, Clock clock) throws IOException {
            Path folder = Files.createTempDirectory("ratusha-room");
            folder.toFile().deleteOnExit();
            return new FileStore(folder, jdbc, clock, List.of());
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }

    /** Noon in Kyiv of a day that the test chooses. */
    public static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Kyiv");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class OneProgramme implements Plans {
        private final Programme programme = new Programme(
                PROGRAMME, "testova-2026", "Програма інформатизації", "Тестова громада", "UA51100370000040590", true);
        private final List<Redaction> redactions = new ArrayList<>();

        OneProgramme(ProgrammeContent content) {
            redactions.add(redaction(1, content));
        }

        static Redaction redaction(int number, ProgrammeContent content) {
            return new Redaction(
                    new UUID(9, number),
                    PROGRAMME,
                    number,
                    Redaction.State.APPROVED,
                    new Redaction.Act("рішення", "100", LocalDate.of(2025, 12, 20)),
                    1,
                    null,
                    null,
                    Instant.parse("2025-12-20T10:00:00Z"),
                    content);
        }

        @Override
        public List<Programme> listOwn() {
            return List.of(programme);
        }

        @Override
        public List<Programme> listAll() {
            return List.of(programme);
        }

        @Override
        public Optional<Programme> findBySlug(String slug) {
            return Optional.of(programme).filter(each -> each.slug().equals(slug));
        }

        @Override
        public Programme get(UUID id) {
            if (!id.equals(PROGRAMME)) {
                throw new NoSuchElementException("no programme " + id);
            }
            return programme;
        }

        @Override
        public Redaction current(UUID id) {
            get(id);
            return redactions.getFirst();
        }

        @Override
        public Optional<Redaction> findDraft(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<Redaction> listRedactions(UUID id) {
            return List.copyOf(redactions);
        }

        @Override
        public List<Finding> findings(Redaction redaction) {
            return List.of();
        }
    }
}
