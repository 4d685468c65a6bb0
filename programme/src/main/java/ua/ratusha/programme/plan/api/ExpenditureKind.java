package ua.ratusha.programme.plan.api;

/** The economic kind of expenditure, where the document splits it. */
public enum ExpenditureKind {
    UNSPLIT,
    CURRENT,
    CAPITAL,
    RESEARCH
}
