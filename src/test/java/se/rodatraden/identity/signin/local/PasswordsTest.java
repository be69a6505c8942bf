package se.rodatraden.identity.signin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.rodatraden.identity.signin.local.Passwords.Fault;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tre grodor hoppar högt",
                "ärligt talat 🐸🐸",
                "kaffe/te/mjölk",
                "  med blanksteg  ",
                "ordning och reda i pärmen"
            })
    void any_signs_may_be_in_a_long_one(String password) {
        assertThat(Passwords.fault(password)).isEmpty();
    }

    @Test
    void length_is_counted_as_people_count() {
        assertThat(Passwords.fault("elva tecken")).contains(Fault.TOO_SHORT);
        assertThat(Passwords.fault("elva tecken!")).isEmpty();
        assertThat(Passwords.fault("🐸🦊🐻🐼🐨🐯🦁🐮🐷🐵🐔")).contains(Fault.TOO_SHORT);
        assertThat(Passwords.fault("åäö ÅÄÖ 1234 ".repeat(20).substring(0, 128)))
                .isEmpty();
        assertThat(Passwords.fault("åäö ÅÄÖ 1234 ".repeat(20).substring(0, 129)))
                .contains(Fault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "ababababababab",
                "passwordpassword",
                "Password1234",
                "Lösenord2026!",
                "LÖSENORDLÖSENORD",
                "1q2w3e4r5t6y",
                "rodatraden123",
                "administrator1",
                "123456789012"
            })
    void what_many_choose_is_not_taken(String password) {
        assertThat(Passwords.fault(password)).contains(Fault.TOO_COMMON);
    }

    @Test
    void the_one_time_password_is_long_and_never_the_same() {
        Stream<String> made = IntStream.range(0, 200).mapToObj(_ -> Passwords.oneTime());
        assertThat(made).allMatch(p -> p.matches("[A-Za-z2-9]{24}")).doesNotHaveDuplicates();
    }

    @Test
    void what_is_kept_is_salted_and_says_how_it_was_made() {
        PasswordEncoder encoder = Passwords.encoder();
        String kept = encoder.encode("tre grodor hoppar");
        assertThat(kept).startsWith("{pbkdf2-sha256-600000}").doesNotContain("grodor");
        assertThat(encoder.encode("tre grodor hoppar")).isNotEqualTo(kept);
        assertThat(encoder.matches("tre grodor hoppar", kept)).isTrue();
    }
}
