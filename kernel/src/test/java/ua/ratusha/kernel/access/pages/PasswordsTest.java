package ua.ratusha.kernel.access.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @CsvSource({
        "одинадцять1, access.password.short",
        "aaaaaaaaaaaaaaaa, access.password.common",
        "121212121212, access.password.common",
        "Qwerty123456, access.password.common",
        "СлаваУкраїні, access.password.common",
        "слава україні, access.password.common",
        "my-OLENA.K-password, access.password.login",
    })
    void weak_passwords_are_refused_with_the_reason(String password, String reason) {
        assertThat(Passwords.findFault(password, "olena.k")).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"дощ над причалом", "correct horse battery", "x7#qL0pz!kWm"})
    void long_ones_of_any_kind_of_signs_are_taken(String password) {
        assertThat(Passwords.findFault(password, "olena.k")).isEmpty();
    }

    @Test
    void a_short_login_may_stand_inside_a_word() {
        assertThat(Passwords.findFault("дощ над причалом ab", "ab")).isEmpty();
    }

    @Test
    void a_password_of_twelve_signs_counts_signs_and_not_their_halves() {
        assertThat(Passwords.findFault("🌊🌾🏛", "olena")).contains("access.password.short");
        assertThat(Passwords.findFault("a".repeat(100) + "bcdefgh".repeat(20), "olena"))
                .contains("access.password.long");
    }

    @Test
    void first_passwords_pass_the_rules_and_have_no_signs_that_look_alike() {
        Passwords passwords = new Passwords(new Random(7));
        for (int i = 0; i < 500; i++) {
            String first = passwords.first();
            assertThat(first).matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}");
            assertThat(Passwords.findFault(first, "olena.k")).isEmpty();
        }
    }
}
