package ua.ratusha.programme.facts.values;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ratusha.kernel.access.Access;
import ua.ratusha.kernel.access.Role;

/**
 * Four eyes: whoever entered a figure does not approve it. A house with one officer who may approve can allow it by a
 * setting, and the page then says so.
 */
public class Approvers {
    public static final String APPROVE = "facts.approve";

    private final JdbcClient jdbc;
    private final Access access;
    private final boolean soleAllowed;

    /** @param soleAllowed the setting {@code ratusha.facts.sole-approver} */
    public Approvers(JdbcClient jdbc, Access access, boolean soleAllowed) {
        this.jdbc = jdbc;
        this.access = access;
        this.soleAllowed = soleAllowed;
    }

    /** Whether the house lets its only approver approve figures of their own. */
    public boolean soleAllowed() {
        return soleAllowed;
    }

    /** Whether the officer is the only one who may approve. */
    public boolean isSole(UUID officer) {
        return list().equals(List.of(officer));
    }

    /** Accounts at work that may approve. */
    private List<UUID> list() {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> access.permissions(role).contains(APPROVE))
                .map(Enum::name)
                .toList();
        if (roles.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct a.id from kernel.account a
                        join kernel.grant_of_role g on g.account_id = a.id
                        where not a.disabled and g.unit_id is null and g.role in (:roles)
                        """)
                .param("roles", roles)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
