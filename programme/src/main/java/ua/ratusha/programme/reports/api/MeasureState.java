package ua.ratusha.programme.reports.api;

/** How far a measure has come, in the words of those who carry it out. */
public enum MeasureState {
    NOT_BEGUN,
    IN_PROGRESS,
    DONE,
    /** Goes on behind its term. */
    LATE,
    CANCELLED
}
