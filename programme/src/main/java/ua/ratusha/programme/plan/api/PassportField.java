package ua.ratusha.programme.plan.api;

/** Rows of the passport: the ten of the typical form and those that local rules add. */
public enum PassportField {
    COMMUNITY,
    KATOTTG,
    DRAFTING_ACT,
    STATE_CUSTOMER_AGREEMENT,
    PURPOSE,
    INITIATOR,
    DEVELOPER,
    HEAD,
    RESPONSIBLE,
    SPENDING_UNITS,
    PARTICIPANTS,
    TERM,
    LOCAL_BUDGETS,
    OTHER_SOURCES,
    FUNDING,
    OTHER
}
