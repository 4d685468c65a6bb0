package ua.ratusha.programme.plan.api;

/** Where the money of a measure comes from. */
public enum FundingSource {
    LOCAL_BUDGET,
    OBLAST_BUDGET,
    STATE_BUDGET,
    /** International technical assistance and grants. */
    GRANT,
    ENTERPRISE,
    OTHER
}
