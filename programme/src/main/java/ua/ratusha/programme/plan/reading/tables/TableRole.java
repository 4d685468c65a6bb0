package ua.ratusha.programme.plan.reading.tables;

/** What a table of a programme is for. */
public enum TableRole {
    CONTENTS,
    PASSPORT,
    /** Measures with terms, executors or money: annex 1 of the typical form. */
    MEASURES,
    /** Directions with the tasks listed beside them, without money. */
    TASKS,
    /** Money by source and year without measures: «ресурсне забезпечення». */
    RESOURCES,
    INDICATORS,
    /** Signatures, page furniture and layout. */
    IGNORED,
    UNKNOWN
}
