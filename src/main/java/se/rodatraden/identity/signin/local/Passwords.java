package se.rodatraden.identity.signin.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Rules for passwords, their hashing, and the generation of one-time passwords. */
public final class Passwords {
    /** Minimum length in characters. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 128;
    private static final int DIFFERENT = 5;
    private static final int ITERATIONS = 600_000;
    private static final int SALT = 16;
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int ONE_TIME = 24;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Set<String> COMMON = common();

    /** Why a password is not accepted. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        SAME_AS_BEFORE,
        NOT_YOURS
    }

    private Passwords() {}

    /** What is wrong with a new password, if anything; no kind of character is required or forbidden. */
    static Optional<Fault> fault(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return common(password) ? Optional.of(Fault.TOO_COMMON) : Optional.empty();
    }

    private static boolean common(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return plain.chars().distinct().count() < DIFFERENT
                || COMMON.contains(plain)
                || COMMON.contains(plain.replaceAll("[^\\p{L}]+$", ""))
                || COMMON.stream().anyMatch(word -> plain.equals(word + word));
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A one-time password: {@value #ONE_TIME} random characters, without those that look alike. */
    static String oneTime() {
        return CHANCE.ints(ONE_TIME, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Hashes name their algorithm, so that it can be strengthened later. */
    static PasswordEncoder encoder() {
        String now = "pbkdf2-sha256-600000";
        return new DelegatingPasswordEncoder(
                now,
                Map.of(
                        now,
                        new Pbkdf2PasswordEncoder(
                                "", SALT, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    }
}
