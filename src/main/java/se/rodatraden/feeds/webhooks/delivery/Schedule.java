package se.rodatraden.feeds.webhooks.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The retry schedule of failed calls. */
public final class Schedule {
    /** The wait before each attempt, including the first. */
    public static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** A subscription without a successful call for this long is disabled at its next failure. */
    static final Duration GIVEN_UP = Duration.ofDays(5);

    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final double SPREAD = 0.1;

    private Schedule() {}

    /**
     * When to retry after a number of attempts; empty after the last. Jittered by a tenth, so that calls that failed together are not
     * retried together, and never earlier than the receiver asked for.
     */
    static Optional<Instant> next(int attempts, Instant now, @Nullable Duration asked, RandomGenerator chance) {
        if (attempts >= WAITS.size()) {
            return Optional.empty();
        }
        long millis = WAITS.get(attempts).toMillis();
        Duration wait = Duration.ofMillis(millis + (long) (millis * SPREAD * (2 * chance.nextDouble() - 1)));
        return Optional.of(now.plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait));
    }

    /** The pause that the receiver asks for ({@code Retry-After}: seconds, or a date), at most a day; null if none. */
    static @Nullable Duration asked(Map<String, String> headers, Instant now) {
        String text = headers.get("retry-after");
        if (text == null) {
            return null;
        }
        Duration asked;
        if (text.matches("[0-9]{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(text));
        } else {
            try {
                asked = Duration.between(
                        now,
                        ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                                .toInstant());
            } catch (DateTimeException unreadable) {
                return null;
            }
        }
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }
}
