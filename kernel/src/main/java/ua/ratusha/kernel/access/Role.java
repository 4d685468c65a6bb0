package ua.ratusha.kernel.access;

/** Who a person is in the authority; each system says in its {@link Rights} what a role may do there. */
public enum Role {
    /** Keeps accounts and settings; sees no more of the systems than a resident does. */
    ADMINISTRATOR,
    /** Chief digital transformation officer (CDTO), the head of the programme. */
    CDTO,
    /** Head of the community. */
    HEAD,
    /** Officer who carries measures out and enters facts. */
    EXECUTOR,
    /** Officer of the finance department. */
    FINANCE,
    /** Reads everything and changes nothing. */
    AUDITOR
}
