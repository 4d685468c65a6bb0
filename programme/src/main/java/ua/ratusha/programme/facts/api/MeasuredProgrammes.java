package ua.ratusha.programme.facts.api;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which of many programmes have figures at all. */
public interface MeasuredProgrammes {

    /** Those with at least one approved or measured figure of any indicator. */
    Set<UUID> among(Collection<UUID> programmes);
}
