package ua.ratusha.programme.reports.snapshot;

/** The narrative sections of a report, in their order. */
public enum Chapter {
    GENERAL,
    TASKS,
    PROJECTS,
    MONEY,
    INDICATORS,
    PROBLEMS,
    CONCLUSIONS
}
