package se.rodatraden.identity.signin.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Increasing delays after failed sign-ins, per account and per address: the first attempts are free, then 2, 4, 8 … seconds, at most
 * {@link #LONGEST}. An attempt counts as failed until it has succeeded, so that parallel attempts gain nothing; unknown account
 * names count too.
 */
final class SignInBackoff {
    static final int FREE_FOR_ACCOUNT = 3;
    static final int FREE_FOR_ADDRESS = 10;
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    SignInBackoff(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt; returns the time to wait if it is not allowed now. */
    Optional<Duration> tried(String account, String address) {
        jdbc.update(
                "delete from sign_in_pauses where last_at < ?",
                at(clock.instant().minus(FORGOTTEN)));
        return tried(byAddress(address), FREE_FOR_ADDRESS).or(() -> tried(byAccount(account), FREE_FOR_ACCOUNT));
    }

    private Optional<Duration> tried(byte[] who, int free) {
        Instant now = clock.instant();
        int taken = jdbc.update("""
                insert into sign_in_pauses as p (who, failures, until, last_at) values (?, 1, ?, ?)
                on conflict (who) do update set failures = p.failures + 1, last_at = excluded.last_at,
                  until = excluded.last_at + make_interval(secs =>
                    case when p.failures < ? then 0 else least(?, power(2, least(p.failures - ? + 1, 20))) end)
                where p.until <= excluded.last_at
                """, who, at(now), at(now), free, LONGEST.toSeconds(), free);
        if (taken > 0) {
            return Optional.empty();
        }
        OffsetDateTime until = jdbc.queryForObject(
                "select coalesce(max(until), now()) from sign_in_pauses where who = ?", OffsetDateTime.class, who);
        return Optional.of(Duration.between(now, Objects.requireNonNull(until).toInstant()));
    }

    void succeeded(String account, String address) {
        jdbc.update("delete from sign_in_pauses where who in (?, ?)", byAccount(account), byAddress(address));
    }

    private static byte[] byAccount(String account) {
        return hash("account " + account);
    }

    private static byte[] byAddress(String address) {
        return hash("address " + address);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
