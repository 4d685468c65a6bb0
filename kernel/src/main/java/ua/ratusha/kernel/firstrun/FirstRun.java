package ua.ratusha.kernel.firstrun;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Actor;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.audit.AuditActions;
import ua.ratusha.kernel.community.Community;
import ua.ratusha.kernel.people.Katottg;
import ua.ratusha.kernel.web.Refusal;

/** Makes an empty house somebody's: the community and its first administrator, together or not at all. */
public class FirstRun {
    private static final AuditAction OPENED = new AuditAction("house.opened", "відкрито ратушу", "house opened");
    static final AuditActions ACTIONS = AuditActions.of("firstrun", OPENED);

    private final Community community;
    private final Accounts accounts;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final AtomicBoolean opened = new AtomicBoolean();

    FirstRun(Community community, Accounts accounts, Audit audit, JdbcClient jdbc) {
        this.community = community;
        this.accounts = accounts;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** @param password already checked */
    public record Opening(String community, Katottg katottg, String name, String login, String password) {}

    /** Whether the house waits for its community. A house is opened once, so «no» is remembered. */
    public boolean isAwaited() {
        if (opened.get()) {
            return false;
        }
        boolean found = community.find().isPresent();
        opened.compareAndSet(false, found);
        return !found;
    }

    /** @throws Refusal 404 when somebody was quicker */
    @Transactional
    public void open(Opening opening) {
        jdbc.sql("lock table kernel.community in exclusive mode").update();
        if (community.find().isPresent()) {
            throw Refusal.notFound("firstrun.over");
        }
        community.open(opening.community(), opening.katottg().value(), null);
        UUID account = accounts.create(opening.login(), opening.name(), opening.password(), false);
        accounts.grant(account, Role.ADMINISTRATOR, null, null);
        accounts.grant(account, Role.CDTO, null, null);
        Actor actor = new Actor(account, opening.name());
        audit.record(Act.of(OPENED, actor, "community", opening.katottg().value())
                .with("name", opening.community())
                .with("login", opening.login()));
    }
}
