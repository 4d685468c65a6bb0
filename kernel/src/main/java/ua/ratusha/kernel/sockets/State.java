package ua.ratusha.kernel.sockets;

/** Whether a system works now. */
public enum State {
    WORKS,
    PAUSED
}
