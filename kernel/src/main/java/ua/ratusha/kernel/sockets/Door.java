package ua.ratusha.kernel.sockets;

/** The doors of the house; each has its own menu. */
public enum Door {
    PUBLIC,
    WORKPLACE,
    ADMIN
}
