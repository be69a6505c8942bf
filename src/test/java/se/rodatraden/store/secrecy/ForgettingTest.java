package se.rodatraden.store.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each node sees each erasure, whoever made it, and drops what it holds. */
class ForgettingTest {
    private final AtomicLong last = new AtomicLong();
    private final AtomicInteger dropped = new AtomicInteger();
    private final Forgetting forgetting =
            new Forgetting(last::get, () -> Stream.of(dropped::incrementAndGet, dropped::incrementAndGet));

    @Test
    void what_is_held_is_dropped_at_each_erasure_and_once_more_after_it() {
        assertThat(forgetting.round()).isFalse();
        assertThat(dropped).as("nothing has been erased").hasValue(0);

        last.set(17);
        assertThat(forgetting.round()).as("soon again").isTrue();
        assertThat(dropped).hasValue(2);
        assertThat(forgetting.round()).isFalse();
        assertThat(dropped).as("what was read meanwhile").hasValue(4);
        forgetting.round();
        assertThat(dropped).hasValue(4);

        last.set(18);
        forgetting.round();
        last.set(19);
        assertThat(forgetting.round()).isTrue();
        assertThat(dropped).hasValue(8);
    }
}
