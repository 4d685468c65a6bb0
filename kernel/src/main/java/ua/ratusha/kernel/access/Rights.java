package ua.ratusha.kernel.access;

import java.util.Map;
import java.util.Set;

/**
 * What the roles may do in one system; what no system grants is denied.
 *
 * @param granted permissions by role, for example {@code plan.edit}
 */
public record Rights(String system, Map<Role, Set<String>> granted) {}
