package ua.ratusha.programme.plan.api;

/** How a measure is paid for; only {@link #FUNDED} has sums, the others are states and not zeros. */
public enum Funding {
    FUNDED,
    /** «Не потребує». */
    NOT_REQUIRED,
    /** «У межах кошторисних призначень». */
    WITHIN_ESTIMATES,
    /** The document names neither a sum nor a reason for its absence. */
    UNSPECIFIED
}
