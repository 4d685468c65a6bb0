package ua.ratusha.kernel.firstrun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import ua.ratusha.kernel.house.Secrets;

/**
 * The code that proves that who opens the house stands at its console. Wrong codes are counted in memory: whoever can
 * restart the house can read the code.
 */
class FirstRunCode {
    static final int TRIES = 5;
    static final Duration WAIT = Duration.ofMinutes(15);

    private static final String SECRET = "first-run";
    private static final int SIGNS = 16;
    private static final int GROUP = 4;

    private final Secrets secrets;
    private final Clock clock;
    private int wrong;
    private Instant closedUntil = Instant.MIN;

    FirstRunCode(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    enum Verdict {
        RIGHT,
        WRONG,
        /** Too many wrong codes: even the right one has to wait. */
        WAIT
    }

    /** As people read and type it: {@code 1f3a-90c2-77de-04b1}. */
    String shown() {
        return code().replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    synchronized Verdict check(String typed) {
        if (clock.instant().isBefore(closedUntil)) {
            return Verdict.WAIT;
        }
        String bare = typed.replaceAll("[\\s\\u00A0-]", "").toLowerCase(Locale.ROOT);
        if (MessageDigest.isEqual(bytes(bare), bytes(code()))) {
            return Verdict.RIGHT;
        }
        wrong++;
        if (wrong < TRIES) {
            return Verdict.WRONG;
        }
        wrong = 0;
        closedUntil = clock.instant().plus(WAIT);
        return Verdict.WAIT;
    }

    private String code() {
        return secrets.get(SECRET).substring(0, SIGNS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
