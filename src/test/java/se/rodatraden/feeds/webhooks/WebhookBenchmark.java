package se.rodatraden.feeds.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.webhooks.calls.Station;

/**
 * How fast webhooks are on this machine: the time from an append to its call with one subscriber, alone and beside a dead one, what an append
 * itself takes meanwhile, and events a second when one catches up. {@code -Devents=} sets the size.
 */
@Tag("benchmark")
class WebhookBenchmark {
    private static final int EVENTS = Integer.getInteger("events", 5000);
    private static final int SINGLE = 500;

    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    @Test
    void from_append_to_call_and_catching_up() {
        try (TestDatabase database = TestDatabase.fresh();
                Station station = new Station(database);
                Receiver receiver = new Receiver();
                Receiver dead = new Receiver()) {
            receiver.answering(call -> {
                arrived.put(call.json().at("/data/title").asString(), System.nanoTime());
                return Receiver.TAKEN;
            });
            CreatedSubscription made = station.subscribe(receiver, 16);
            one(station, "uppvarmning");
            one(station, "ensam");
            dead.answering(_ -> dead.hang());
            station.subscribe(dead, 16);
            one(station, "bredvid-en-dod");
            station.subscriptions.disable(made.subscription().id());
            station.recordInTurn(100, EVENTS / 100);
            long head = station.feed.head();
            long began = System.nanoTime();
            station.subscriptions.enable(made.subscription().id());
            await().atMost(Duration.ofMinutes(30))
                    .until(() ->
                            station.subscriptions.one(made.subscription().id()).position() == head);
            double seconds = (System.nanoTime() - began) / 1e9;
            IO.println("catching up, 16 visions side by side: %.0f events/s".formatted(EVENTS / seconds));
            assertThat(seconds).isPositive();
        }
    }

    private void one(Station station, String name) {
        long[] took = new long[SINGLE];
        long[] append = new long[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            long began = System.nanoTime();
            station.record(name, 1);
            long appended = System.nanoTime();
            String title = name + " " + i;
            await().pollInterval(Duration.ofMillis(1)).until(() -> arrived.containsKey(title));
            took[i] = arrived.getOrDefault(title, appended) - appended;
            append[i] = appended - began;
        }
        IO.println("%s: appended in p50 %.1f p99 %.1f ms; appended to called p50 %.1f p99 %.1f ms"
                .formatted(name, at(append, 0.5), at(append, 0.99), at(took, 0.5), at(took, 0.99)));
    }

    private static double at(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
