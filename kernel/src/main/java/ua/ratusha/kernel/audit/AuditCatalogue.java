package ua.ratusha.kernel.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All audit actions of the house, by code. */
public final class AuditCatalogue {
    private final Map<String, AuditAction> byCode = new TreeMap<>();

    /** @throws IllegalArgumentException if two systems declare the same code */
    public AuditCatalogue(List<AuditActions> systems) {
        for (AuditActions system : systems) {
            for (AuditAction action : system.actions()) {
                if (byCode.put(action.code(), action) != null) {
                    throw new IllegalArgumentException("Audit action declared twice: " + action.code());
                }
            }
        }
    }

    public Collection<AuditAction> list() {
        return List.copyOf(byCode.values());
    }

    public Optional<AuditAction> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    boolean declares(AuditAction action) {
        return action.equals(byCode.get(action.code()));
    }
}
