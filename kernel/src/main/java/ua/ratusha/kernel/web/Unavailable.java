package ua.ratusha.kernel.web;

import org.jspecify.annotations.Nullable;

/** An outside system does not answer; trying later may help. Status 503. */
public final class Unavailable extends RuntimeException {

    private final String key;
    private final transient @Nullable Object[] args;

    /** @param key a text that says which system and what the person can do meanwhile */
    public Unavailable(@Nullable Throwable cause, String key, @Nullable Object... args) {
        super(key, cause);
        this.key = key;
        this.args = args;
    }

    public String key() {
        return key;
    }

    public @Nullable Object[] args() {
        return args.clone();
    }
}
