package ua.ratusha.programme.reports.api;

/** The reports that a programme owes. */
public enum ReportKind {
    /** To the Ministry of Digital Transformation by 1 March (CMU 119 of 02.02.2024). */
    ANNUAL_MINISTRY,
    /** The state of execution that a local rule of the programme asks for, as Chornomorsk's by 20 January. */
    LOCAL_STATE,
    /** Quarterly monitoring: local practice, no law. */
    QUARTERLY
}
