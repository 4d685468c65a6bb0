package ua.ratusha.kernel.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff who has signed in. */
public record Officer(UUID id, String login, String fullName, List<Grant> grants, boolean mustChangePassword)
        implements Principal, Serializable {

    /** @param unit the role holds in this unit and below it; {@code null} for the whole house */
    public record Grant(Role role, @Nullable UUID unit) implements Serializable {}

    /** The same officer once the first password is changed. */
    public Officer withOwnPassword() {
        return new Officer(id, login, fullName, grants, false);
    }

    @Override
    public String getName() {
        return login;
    }
}
