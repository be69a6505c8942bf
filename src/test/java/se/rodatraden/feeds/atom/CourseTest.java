package se.rodatraden.feeds.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;

/** A history is folded once for all concurrent requests, and only a limited number at a time. */
class CourseTest {
    private static final Instant RECORDED = Instant.parse("2026-01-01T12:00:00Z");

    private static final StoredEvent REGISTERED = new StoredEvent(
            1,
            "0764/v",
            0,
            UUID.randomUUID().toString(),
            "vision-registered",
            1,
            RECORDED,
            new VisionEvent.VisionRegistered(new VisionId("0764", "v"), "V", DocumentKind.VISION, null),
            Map.of(),
            false);

    static Optional<VisionOn> read(List<StoredEvent> first, LocalDate day) {
        History history = new History(
                (VisionEvent.VisionRegistered) first.getFirst().event(),
                first.getFirst().recordedAt(),
                List.of());
        Known known = history.known();
        return Optional.of(new VisionOn(
                history,
                known,
                Reading.of(history.registered(), known, Situation.of(known, day, day)),
                0,
                1,
                ConfidentialityMarks.NONE));
    }

    @Test
    void those_who_ask_for_the_same_at_the_same_time_get_the_same() throws Exception {
        Foldings one = new Foldings(1);
        StandingHistory course = StandingHistory.of(List.of(REGISTERED), one, CourseTest::read);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.execute(() -> one.make(() -> held(taken, free)));
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
            List<Future<StandingHistory.Turn>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(pool.submit(() -> course.turn(0)));
            }
            free.countDown();
            for (Future<StandingHistory.Turn> turn : asked) {
                assertThat(turn.get()).isSameAs(asked.getFirst().get());
            }
        }
    }

    private static boolean held(CountDownLatch taken, CountDownLatch free) {
        taken.countDown();
        try {
            return free.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void no_more_are_made_at_once_than_there_are_places() throws Exception {
        Foldings two = new Foldings(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> made = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                made.add(pool.submit(() -> two.make(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return now.decrementAndGet();
                })));
            }
            for (Future<Integer> one : made) {
                one.get();
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void one_too_many_is_told_to_come_back() throws Exception {
        Foldings one = new Foldings(1);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.execute(() -> one.make(() -> held(taken, free)));
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
            CountDownLatch asking = new CountDownLatch(16);
            for (int i = 0; i < 16; i++) {
                pool.execute(() -> {
                    asking.countDown();
                    one.make(() -> true);
                });
            }
            assertThat(asking.await(10, TimeUnit.SECONDS)).isTrue();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (one.waiting() < 16 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> one.make(() -> true)).isInstanceOf(FeedBusyException.class);
            free.countDown();
        }
    }
}
