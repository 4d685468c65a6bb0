package ua.ratusha.kernel.web;

import org.jspecify.annotations.Nullable;

/**
 * The house cannot do what the person asked, and the person can mend it. Shown in the person's language as a page or
 * problem+json; the words name the place and the mend.
 */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String key;
    private final transient @Nullable Object[] args;

    /** Status 422. @param key a text of the system that refuses */
    public Refusal(String key, @Nullable Object... args) {
        this(422, key, args);
    }

    private Refusal(int status, String key, @Nullable Object... args) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.args = args;
    }

    /** @param status 400–499 */
    public static Refusal withStatus(int status, String key, @Nullable Object... args) {
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException("not a refusal: " + status);
        }
        return new Refusal(status, key, args);
    }

    /** Status 404: there is no such thing, or the person may not know of it. */
    public static Refusal notFound(String key, @Nullable Object... args) {
        return new Refusal(404, key, args);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public @Nullable Object[] args() {
        return args.clone();
    }
}
