package ua.ratusha.kernel.access.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Accounts;
import ua.ratusha.kernel.access.Accounts.Account;
import ua.ratusha.kernel.access.Officer;
import ua.ratusha.kernel.access.Role;
import ua.ratusha.kernel.audit.Act;
import ua.ratusha.kernel.audit.Audit;
import ua.ratusha.kernel.audit.AuditAction;
import ua.ratusha.kernel.web.Refusal;

/** What an administrator does with accounts: rights are checked and every act is audited here. */
public class AccountDesk {
    /** Keeps accounts and roles. */
    public static final String MANAGE = "access.manage";
    /** Sees who may do what. */
    public static final String READ = "access.read";

    private final Accounts accounts;
    private final Access access;
    private final Audit audit;
    private final Sessions sessions;
    private final Passwords passwords;

    AccountDesk(Accounts accounts, Access access, Audit audit, Sessions sessions, Passwords passwords) {
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** @param password shown to the administrator once; only its hash is kept */
    public record FirstPassword(UUID account, String password) {}

    public List<Account> list() {
        access.require(MANAGE);
        return accounts.listAll();
    }

    /** @throws Refusal 404 when there is no such account */
    public Account get(UUID account) {
        access.require(MANAGE);
        return accounts.find(account).orElseThrow(() -> Refusal.notFound("access.account.none"));
    }

    public List<Officer.Grant> listGrants(UUID account) {
        access.require(MANAGE);
        return accounts.listGrants(account);
    }

    /** @throws Refusal when the login is taken */
    @Transactional
    public FirstPassword create(String login, String name) {
        access.require(MANAGE, null);
        String password = passwords.first();
        try {
            UUID account = accounts.create(login, name, password, true);
            audit.record(act(AccountActions.CREATED, account).with("login", login.strip()));
            return new FirstPassword(account, password);
        } catch (DuplicateKeyException taken) {
            throw new Refusal("access.account.login.taken", login.strip());
        }
    }

    /** A new first password; the sessions of the account end. */
    @Transactional
    public FirstPassword reset(UUID account) {
        access.require(MANAGE, null);
        Account found = get(account);
        String password = passwords.first();
        accounts.setPassword(account, password, true);
        sessions.end(found.login());
        audit.record(act(AccountActions.RESET, account).with("login", found.login()));
        return new FirstPassword(account, password);
    }

    /** @throws Refusal when nobody would be left who can let others in */
    @Transactional
    public void setDisabled(UUID account, boolean disabled) {
        access.require(MANAGE, null);
        Account found = get(account);
        if (found.disabled() == disabled) {
            return;
        }
        accounts.setDisabled(account, disabled);
        keepAdministrator();
        sessions.end(found.login());
        AuditAction action = disabled ? AccountActions.DISABLED : AccountActions.ENABLED;
        audit.record(act(action, account).with("login", found.login()));
    }

    /** @param unit {@code null} for the whole house */
    @Transactional
    public void grant(UUID account, Role role, @Nullable UUID unit) {
        access.require(MANAGE, null);
        Account found = get(account);
        if (accounts.listGrants(account).contains(new Officer.Grant(role, unit))) {
            return;
        }
        accounts.grant(account, role, unit, access.getOfficer().id());
        changed(AccountActions.GRANTED, found, role, unit);
    }

    /** @throws Refusal when nobody would be left who can let others in */
    @Transactional
    public void withdraw(UUID account, Role role, @Nullable UUID unit) {
        access.require(MANAGE, null);
        Account found = get(account);
        if (!accounts.listGrants(account).contains(new Officer.Grant(role, unit))) {
            return;
        }
        accounts.withdraw(account, role, unit);
        keepAdministrator();
        changed(AccountActions.WITHDRAWN, found, role, unit);
    }

    /** The signed-in officer's own password. @param session the one that goes on; the others end */
    @Transactional
    public void changeOwn(String password, String session) {
        Officer officer = access.getOfficer();
        accounts.setPassword(officer.id(), password, false);
        sessions.endOthers(officer.login(), session);
        audit.record(act(AccountActions.CHANGED, officer.id()));
    }

    public boolean isOwn(String password) {
        return accounts.hasPassword(access.getOfficer().id(), password);
    }

    private void changed(AuditAction action, Account account, Role role, @Nullable UUID unit) {
        sessions.end(account.login());
        audit.record(act(action, account.id())
                .in(unit)
                .with("login", account.login())
                .with("role", role.name()));
    }

    private void keepAdministrator() {
        if (accounts.countAdministrators() == 0) {
            throw new Refusal("access.account.last");
        }
    }

    private Act act(AuditAction action, UUID account) {
        return Act.of(action, access.actor(), "account", account);
    }
}
