package ua.ratusha.programme.execution.api;

/** How far a hryvnia has come. What is planned stands in the programme itself and is no stage of the books. */
public enum Stage {
    /** A change of the year's plan by the budget; may take money away. */
    AMENDED,
    /** Opened in the budget: «бюджетні асигнування». */
    ALLOCATED,
    /** Bound by a contract: «бюджетні зобов'язання». */
    CONTRACTED,
    /** Paid by the treasury: «касові видатки». */
    PAID
}
