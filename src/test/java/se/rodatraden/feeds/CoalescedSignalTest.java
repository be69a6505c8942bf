package se.rodatraden.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The wait for further signals is replaced by what happens during it; a wait of no time tells whether a signal is left. */
class CoalescedSignalTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofDays(1);

    @Test
    void signals_that_follow_closely_are_answered_together() throws InterruptedException {
        List<CoalescedSignal> itself = new ArrayList<>();
        CoalescedSignal signal = new CoalescedSignal(_ -> {
            itself.getFirst().give();
            itself.getFirst().give();
        });
        itself.add(signal);
        signal.give();
        signal.give();
        assertThat(signal.await(LONG)).isTrue();
        assertThat(signal.await(AT_ONCE)).isFalse();
    }

    @Test
    void a_signal_given_during_the_work_leads_to_another_round() throws InterruptedException {
        CoalescedSignal signal = new CoalescedSignal(_ -> {});
        signal.give();
        assertThat(signal.await(LONG)).isTrue();
        signal.give();
        assertThat(signal.await(LONG)).isTrue();
        assertThat(signal.await(AT_ONCE)).isFalse();
    }

    @Test
    void without_a_signal_nothing_is_gathered() throws InterruptedException {
        CoalescedSignal signal = new CoalescedSignal(_ -> {
            throw new AssertionError("gathers");
        });
        assertThat(signal.await(AT_ONCE)).isFalse();
        assertThat(signal.isClosed()).isFalse();
    }

    @Test
    void closing_ends_the_wait_for_a_signal() {
        CoalescedSignal signal = new CoalescedSignal(LONG);
        Waiting waiting = new Waiting(signal);
        await().until(() -> waiting.thread.getState() == Thread.State.TIMED_WAITING);
        signal.close();
        assertThat(waiting.woken).succeedsWithin(AT_MOST).isEqualTo(false);
        assertThat(signal.isClosed()).isTrue();
    }

    @Test
    void closing_ends_the_wait_for_further_signals() throws InterruptedException {
        CountDownLatch gathers = new CountDownLatch(1);
        CoalescedSignal signal = new CoalescedSignal(closed -> {
            gathers.countDown();
            closed.await();
        });
        Waiting waiting = new Waiting(signal);
        signal.give();
        gathers.await();
        signal.close();
        assertThat(waiting.woken).succeedsWithin(AT_MOST).isEqualTo(false);
    }

    @Test
    void what_is_closed_is_not_waited_for() {
        CoalescedSignal signal = new CoalescedSignal(LONG);
        signal.give();
        signal.close();
        for (int i = 0; i < 3; i++) {
            assertThat(new Waiting(signal).woken).succeedsWithin(AT_MOST).isEqualTo(false);
        }
    }

    private static final class Waiting {
        final CompletableFuture<Boolean> woken = new CompletableFuture<>();
        final Thread thread;

        Waiting(CoalescedSignal signal) {
            thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    woken.complete(signal.await(LONG));
                } catch (InterruptedException e) {
                    woken.completeExceptionally(e);
                }
            });
        }
    }
}
