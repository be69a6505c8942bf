package se.rodatraden.feeds.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.Subscriber;
import se.rodatraden.feeds.webhooks.calls.Station;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.feeds.webhooks.delivery.Subscription.Status;

/**
 * A subscriber's check of everything received, while its endpoint fails in all ways, the node is killed and another subscriber is
 * down: no event lost or out of order within a vision, and no concurrent events of a vision. {@code -Devents=} sets the number.
 */
class WholeHistoryTest {
    private static final int EVENTS = Integer.getInteger("events", 1200);
    private static final int VISIONS = 50;
    private static final int KILLED = 2;

    private final TestDatabase database = TestDatabase.fresh();
    private final Subscriber subscriber = new Subscriber();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger together = new AtomicInteger();
    private final Set<String> under = ConcurrentHashMap.newKeySet();
    private Station station = new Station(database);

    @AfterEach
    void close() {
        station.close();
        database.close();
    }

    /** Takes the event, or fails in one of eight ways. */
    private Receiver.Reply faulty(Receiver receiver, Receiver.Call call) {
        int chance = ThreadLocalRandom.current().nextInt(100);
        if (chance < 8) {
            faults.incrementAndGet();
        }
        return switch (chance) {
            case 0 -> receiver.hang();
            case 1 -> Receiver.status(500);
            case 2 -> Receiver.DROPPED;
            case 3 -> Receiver.status(302, "Location", "http://10.0.0.1/");
            case 4 -> Receiver.status(429, "Retry-After", "1");
            case 5 -> receiver.drip();
            case 6 -> taking(call, Receiver.LIE);
            case 7 -> taking(call, Receiver.flood(10 << 20));
            default -> taking(call, Receiver.TAKEN);
        };
    }

    private Receiver.Reply taking(Receiver.Call call, Receiver.Reply reply) {
        return exchange -> {
            if (!under.add(call.subject())) {
                together.incrementAndGet();
            }
            subscriber.take(call.body());
            under.remove(call.subject());
            reply.to(exchange);
        };
    }

    private void deliver(Receiver receiver) {
        try (Receiver dead = new Receiver()) {
            CreatedSubscription made = station.subscribe(receiver, 16);
            dead.answering(_ -> dead.hang());
            station.subscribe(dead, 4);
            int part = EVENTS / VISIONS / (KILLED + 1);
            for (int kill = 0; kill <= KILLED; kill++) {
                station.recordInTurn(VISIONS, part);
                long until = subscriber.count() + (long) part * VISIONS / 2;
                await().atMost(Duration.ofMinutes(30)).until(() -> {
                    station.forward(Duration.ofMinutes(1));
                    return subscriber.count() >= until;
                });
                if (kill < KILLED) {
                    station.kill();
                    station = station.another();
                }
            }
            long head = station.feed.head();
            await().atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        station.forward(Duration.ofMinutes(20));
                        Subscription now =
                                station.subscriptions.one(made.subscription().id());
                        assertThat(now.status()).isEqualTo(Status.ACTIVE);
                        return now.position() == head
                                && station.subscriptions
                                                .count(made.subscription().id())
                                                .behind()
                                        == 0;
                    });
        }
    }

    @Test
    void everything_arrives_in_order_whatever_goes_wrong() {
        try (Receiver receiver = new Receiver()) {
            receiver.answering(call -> faulty(receiver, call));
            deliver(receiver);
            assertThat(faults).hasPositiveValue();
            assertThat(together).as("two events of a vision at a time").hasValue(0);
            subscriber.complete(station.feed.head());
            IO.println("%d events given, %d of them again, %d faults on the way"
                    .formatted(subscriber.count(), subscriber.again(), faults.get()));
        }
    }

    @Test
    void a_lost_event_would_be_found() {
        try (Receiver receiver = new Receiver()) {
            receiver.answering(call -> call.position() == 2 ? Receiver.TAKEN : taking(call, Receiver.TAKEN));
            CreatedSubscription made = station.subscribe(receiver);
            long head = station.record("ett", 2);
            await().until(() ->
                    station.subscriptions.one(made.subscription().id()).position() == head);
        }
        subscriber.complete(1);
        assertThatThrownBy(() -> subscriber.complete(station.feed.head())).isInstanceOf(AssertionError.class);
    }
}
