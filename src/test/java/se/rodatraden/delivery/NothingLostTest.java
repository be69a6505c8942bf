package se.rodatraden.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.Subscriber;
import se.rodatraden.feeds.kafka.Broker;
import se.rodatraden.store.LiveCountry;

/**
 * Nothing is lost and nothing comes out of order, whatever happens: events with decades-old dates are recorded all the while,
 * connections are cut, an endpoint fails in several ways and another is dead, the product is killed and started again, and others sleep
 * on their connections.
 */
@Tag("delivery")
class NothingLostTest {
    private static final long EVENTS = Long.getLong("events", 100_000);
    private static final int CUTS = Integer.getInteger("cuts", 1_000);
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int ASLEEP = 20;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private record Channel(Subscriber subscriber, Cuts cuts) {}

    @Test
    void every_channel_gives_every_event_in_order() throws Exception {
        long startedAt = System.nanoTime();
        AtomicLong head = new AtomicLong();
        Map<String, Channel> channels = new LinkedHashMap<>();
        try (ExecutorService pool = Executors.newCachedThreadPool();
                Broker kafka = new Broker();
                Endpoint endpoint = new Endpoint(new Cuts(7, EVENTS, CUTS));
                Endpoint dead = Endpoint.dead();
                ProductProcess product = new ProductProcess(settings(kafka))) {
            product.awaitUp();
            dead.subscribe(product.port());
            endpoint.subscribe(product.port());
            channels.put("webhook", new Channel(endpoint.subscriber(), endpoint.cuts()));
            List<Socket> asleep = new ArrayList<>();
            for (int i = 0; i < ASLEEP; i++) {
                asleep.add(Reader.asleep(product.port()));
            }
            AtomicLong done = new AtomicLong();
            Future<?> writing = pool.submit(() -> {
                new LiveCountry().record(database.dataSource(), EVENTS, head::set);
                done.set(head.get());
                return null;
            });
            List<Future<?>> readers = new ArrayList<>();
            for (String name : List.of("stream", "pull")) {
                Channel channel = new Channel(new Subscriber(), new Cuts(name.hashCode(), EVENTS, CUTS));
                channels.put(name, channel);
                Reader reader = new Reader(product.port(), channel.subscriber(), channel.cuts());
                BooleanSupplier enough =
                        () -> done.get() > 0 && channel.subscriber().whole() >= done.get();
                readers.add(pool.submit(
                        () -> {
                            if (name.equals("stream")) {
                                reader.stream(enough);
                            } else {
                                reader.pull(null, enough);
                            }
                        },
                        null));
            }
            Channel topic = new Channel(new Subscriber(), new Cuts(9, EVENTS, CUTS));
            channels.put("kafka", topic);
            readers.add(pool.submit(
                    () -> Topic.follow(
                            kafka.address(),
                            topic.subscriber(),
                            topic.cuts(),
                            () -> done.get() > 0 && topic.subscriber().whole() >= done.get()),
                    null));
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitHead(head, EVENTS * kill / (KILLS + 1), writing);
                product.kill();
                product.restart();
                product.awaitUp();
            }
            writing.get(30, TimeUnit.MINUTES);
            for (Future<?> reader : readers) {
                reader.get(30, TimeUnit.MINUTES);
            }
            endpoint.awaitAll(done.get());
            for (Socket socket : asleep) {
                socket.close();
            }
        }
        System.out.printf(
                "%,d events recorded and followed in %d s, the product killed %d times, %d streams asleep%n",
                head.get(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt), KILLS, ASLEEP);
        assertThat(head.get()).isEqualTo(EVENTS);
        channels.forEach((name, channel) -> {
            System.out.printf(
                    "%-10s %,d given, %,d again, %,d cuts%n",
                    name,
                    channel.subscriber().count(),
                    channel.subscriber().again(),
                    channel.cuts().made());
            channel.subscriber().complete(head.get());
        });
    }

    private static Map<String, String> settings(Broker kafka) {
        Map<String, String> settings = new HashMap<>(database.properties());
        settings.put("rodatraden.kafka.bootstrap-servers", kafka.address());
        settings.put("rodatraden.webhooks.trusted-networks", "127.0.0.0/8");
        return settings;
    }

    private static void awaitHead(AtomicLong head, long position, Future<?> writing) throws Exception {
        while (head.get() < position && !writing.isDone()) {
            try {
                writing.get(50, TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException notYet) {
                // looked at again
            }
        }
    }
}
