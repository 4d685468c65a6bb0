package ua.ratusha.kernel.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import ua.ratusha.kernel.audit.Actor;

/** The one place that answers «may this person do that»: deny by default, role × unit. */
public class Access {
    private final Map<Role, Set<String>> granted = new HashMap<>();
    private final UnitTree units;

    public Access(List<Rights> rights, UnitTree units) {
        this.units = units;
        for (Rights system : rights) {
            system.granted()
                    .forEach((role, permissions) -> granted.computeIfAbsent(role, ignored -> new HashSet<>())
                            .addAll(permissions));
        }
    }

    /** The officer on whose behalf this thread works; empty for a resident or a job. */
    public Optional<Officer> findOfficer() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer
                ? Optional.of(officer)
                : Optional.empty();
    }

    /** @throws AccessDeniedException when nobody has signed in */
    public Officer getOfficer() {
        return findOfficer().orElseThrow(() -> new AccessDeniedException("nobody has signed in"));
    }

    /** In whose name the audit log records what this thread does. */
    public Actor actor() {
        return findOfficer()
                .map(officer -> new Actor(officer.id(), officer.fullName()))
                .orElse(Actor.HOUSE);
    }

    /** Whether the signed-in officer has the permission in any unit. */
    public boolean may(String permission) {
        return findOfficer().stream()
                .flatMap(officer -> officer.grants().stream())
                .anyMatch(grant -> gives(grant.role(), permission));
    }

    /** @param unit unit of the record; {@code null} for a record of the whole authority */
    public boolean may(String permission, @Nullable UUID unit) {
        return findOfficer().stream()
                .flatMap(officer -> officer.grants().stream())
                .anyMatch(grant -> gives(grant.role(), permission) && reaches(grant.unit(), unit));
    }

    /** @throws AccessDeniedException when the officer has the permission nowhere */
    public void require(String permission) {
        if (!may(permission)) {
            throw new AccessDeniedException(permission);
        }
    }

    /** @throws AccessDeniedException when the officer has no such permission for that unit */
    public void require(String permission, @Nullable UUID unit) {
        if (!may(permission, unit)) {
            throw new AccessDeniedException(permission);
        }
    }

    /** Everything a role may do in the whole house. */
    public Set<String> permissions(Role role) {
        return Set.copyOf(granted.getOrDefault(role, Set.of()));
    }

    private boolean gives(Role role, String permission) {
        return granted.getOrDefault(role, Set.of()).contains(permission);
    }

    private boolean reaches(@Nullable UUID scope, @Nullable UUID unit) {
        return scope == null || (unit != null && units.isWithin(unit, scope));
    }
}
