package ua.ratusha.kernel.access.pages;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import ua.ratusha.kernel.access.Accounts;

/** Which passwords are taken, and the first one of a new account. No rule about kinds of signs: length is what helps. */
public final class Passwords {
    /** Longer ones only cost time to hash. */
    static final int LENGTH_MAX = 200;

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    /** No two signs that look alike in print. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    /** Fewer different signs than this are a keyboard held down. */
    private static final int SIGNS_MIN = 5;
    /** A login shorter than this stands in too many words. */
    private static final int LOGIN_TELLING = 4;

    /** The commonest of the long ones, in both alphabets of the keyboard. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789123",
            "1234567890qwerty",
            "qwerty123456",
            "qwerty1234567890",
            "qwertyuiop123",
            "qwertyuiop[]",
            "qwertyuiopasdfghjkl",
            "1qaz2wsx3edc",
            "1q2w3e4r5t6y",
            "1q2w3e4r5t6y7u8i",
            "qazwsxedcrfv",
            "zaq12wsxcde3",
            "password1234",
            "password12345",
            "passwordpassword",
            "administrator",
            "administrator1",
            "letmeinletmein",
            "iloveyou1234",
            "welcome12345",
            "adminadmin12",
            "ukraine12345",
            "slavaukraini",
            "slavaukraini1",
            "йцукенгшщзхї",
            "йцукен123456",
            "адміністратор",
            "парольпароль",
            "славаукраїні",
            "славаукраїні1");

    private final RandomGenerator random;

    Passwords(RandomGenerator random) {
        this.random = random;
    }

    static Passwords secure() {
        return new Passwords(new SecureRandom());
    }

    /** Text key of what is wrong with a password; empty when it is taken. */
    public static Optional<String> findFault(String password, String login) {
        String low = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < Accounts.PASSWORD_LENGTH_MIN) {
            return Optional.of("access.password.short");
        }
        if (password.length() > LENGTH_MAX) {
            return Optional.of("access.password.long");
        }
        if (login.length() >= LOGIN_TELLING && low.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("access.password.login");
        }
        boolean common =
                COMMON.contains(low.replace(" ", "")) || low.chars().distinct().count() < SIGNS_MIN;
        return common ? Optional.of("access.password.common") : Optional.empty();
    }

    /** A password to be given once and changed at the first sign-in: {@code hrkt-7wm2-pqn8-xd4v}, 79 bits. */
    String first() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
