package se.rodatraden.feeds.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The retry schedule. */
class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    /** A random generator with a fixed result. */
    private static RandomGenerator always(double chance) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        };
    }

    @Test
    void it_is_made_again_ten_times_in_all_over_three_days() {
        List<String> waits = new ArrayList<>();
        for (int attempts = 1; Schedule.next(attempts, NOW, null, always(0.5)).isPresent(); attempts++) {
            waits.add(Duration.between(
                            NOW, Schedule.next(attempts, NOW, null, always(0.5)).orElseThrow())
                    .toString());
        }
        assertThat(waits).containsExactly("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
    }

    @Test
    void the_wait_is_spread_by_a_tenth_both_ways() {
        assertThat(Schedule.next(2, NOW, null, always(0))).contains(NOW.plusSeconds(270));
        assertThat(Schedule.next(2, NOW, null, always(1))).contains(NOW.plusSeconds(330));
    }

    @Test
    void a_receiver_that_asks_for_longer_is_left_alone_for_longer() {
        assertThat(Schedule.next(1, NOW, Duration.ofMinutes(3), always(0.5))).contains(NOW.plusSeconds(180));
        assertThat(Schedule.next(2, NOW, Duration.ofMinutes(3), always(0.5))).contains(NOW.plusSeconds(300));
    }

    @Test
    void what_the_receiver_asks_is_read_as_seconds_or_as_a_date_and_never_more_than_a_day() {
        assertThat(asked("120")).contains(Duration.ofMinutes(2));
        assertThat(asked("Mon, 23 Nov 2026 01:10:00 GMT")).contains(Duration.ofMinutes(10));
        assertThat(asked("Sun, 22 Nov 2026 01:10:00 GMT")).contains(Duration.ZERO);
        assertThat(asked("999999999")).contains(Duration.ofHours(24));
        assertThat(asked("Wed, 25 Nov 2026 01:10:00 GMT")).contains(Duration.ofHours(24));
        assertThat(asked("soon")).isEmpty();
        assertThat(asked("-1")).isEmpty();
        assertThat(Schedule.asked(Map.of(), NOW)).isNull();
    }

    private static Optional<Duration> asked(String header) {
        return Optional.ofNullable(Schedule.asked(Map.of("retry-after", header), NOW));
    }
}
