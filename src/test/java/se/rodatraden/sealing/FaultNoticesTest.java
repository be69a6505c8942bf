package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultNoticesTest {
    private final FaultNotices notices = new FaultNotices(Duration.ofSeconds(1), Duration.ofSeconds(8));

    @Test
    void the_same_fault_at_every_attempt_is_written_more_and_more_seldom() {
        assertThat(LongStream.rangeClosed(0, 40).filter(second -> write("no key", second)))
                .containsExactly(0L, 1L, 3L, 7L, 15L, 23L, 31L, 39L);
    }

    @Test
    void another_fault_is_written_at_once_and_so_is_the_same_after_it_had_ended() {
        assertThat(write("no key", 0)).isTrue();
        assertThat(write("another key", 0)).isTrue();
        assertThat(write("another key", 0)).isFalse();
        notices.end();
        assertThat(write("another key", 0)).isTrue();
    }

    private boolean write(String reason, long second) {
        return notices.write(reason, Duration.ofSeconds(second).toNanos());
    }
}
