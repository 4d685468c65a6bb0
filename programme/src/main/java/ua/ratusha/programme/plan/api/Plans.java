package ua.ratusha.programme.plan.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading programmes; the other systems of the room know the plan only through this. */
public interface Plans {

    /** The programmes that this house carries out, the latest first. */
    List<Programme> listOwn();

    List<Programme> listAll();

    Optional<Programme> findBySlug(String slug);

    /** @throws java.util.NoSuchElementException when there is none */
    Programme get(UUID programme);

    /** The redaction in force: the approved one, or the draft of a programme that has none yet. */
    Redaction current(UUID programme);

    Optional<Redaction> findDraft(UUID programme);

    /** All redactions, the newest first. */
    List<Redaction> listRedactions(UUID programme);

    List<Finding> findings(Redaction redaction);
}
