package ua.ratusha.programme.plan.api;

/** Which way an indicator improves. */
public enum Growth {
    UP,
    DOWN
}
