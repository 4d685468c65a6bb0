package ua.ratusha.kernel.access;

import java.util.UUID;

/** The structure of the authority as rights see it. */
@FunctionalInterface
public interface UnitTree {
    boolean isWithin(UUID unit, UUID ancestor);
}
