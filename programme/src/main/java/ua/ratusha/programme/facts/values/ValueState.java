package ua.ratusha.programme.facts.values;

/** Where an entered figure stands; {@link ValueEvent} leads from one state to the next. */
public enum ValueState {
    /** Its author still works on it. */
    DRAFT,
    /** Waits for approval. */
    PENDING,
    /** Counts, and never changes. */
    APPROVED,
    /** Sent back with a reason. */
    RETURNED
}
