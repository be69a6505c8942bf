package se.rodatraden.views.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger times = new AtomicInteger();
    private final Kept<Integer> kept = new Kept<>(now::get);

    private int read(long position, LocalDate day, Duration takes) {
        return kept.get(position, day, () -> {
            now.addAndGet(takes.toNanos());
            return times.incrementAndGet();
        });
    }

    @Test
    void it_is_read_again_when_more_is_recorded_or_the_day_is_another() {
        Duration quick = Duration.ofMillis(5);
        assertThat(read(1, DAY, quick)).isEqualTo(1);
        assertThat(read(1, DAY, quick)).isEqualTo(1);
        assertThat(read(2, DAY, quick)).isEqualTo(2);
        assertThat(read(2, DAY.plusDays(1), quick)).isEqualTo(3);
    }

    @Test
    void what_takes_long_to_read_is_kept_for_a_while() {
        Duration slow = Duration.ofSeconds(2);
        assertThat(read(1, DAY, slow)).isEqualTo(1);
        now.addAndGet(Duration.ofSeconds(39).toNanos());
        assertThat(read(2, DAY, slow)).isEqualTo(1);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(read(2, DAY, slow)).isEqualTo(2);
        assertThat(read(2, DAY.plusDays(1), slow)).isEqualTo(3);
    }
}
