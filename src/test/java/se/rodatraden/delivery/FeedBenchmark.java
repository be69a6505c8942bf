package se.rodatraden.delivery;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.benchmarks.Times;
import se.rodatraden.store.MadeUpCountry;

/**
 * How fast the feed is read by one and by a hundred, how long after its commit an event is delivered, and what an idle stream costs.
 * The ceiling, measured in the same run, is PostgreSQL's COPY of the same rows and then the same number of bytes over loopback.
 */
@Tag("benchmark")
class FeedBenchmark {
    private static final long EVENTS = Long.getLong("events", 100_000);
    private static final int READERS = 100;
    private static final int IDLE = 500;
    private static final int DELIVERED = 1_000;
    private static final Duration PAUSE =
            Duration.ofMillis(100); // ten commits a second, as the whole country would make

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_feed() throws Exception {
        MadeUpCountry.fill(database.owner(), EVENTS);
        try (ExecutorService pool = Executors.newCachedThreadPool();
                ProductProcess product = new ProductProcess(new HashMap<>(database.properties()))) {
            product.awaitUp();
            int port = product.port();
            System.out.printf("%nthe feed of %,d events%n", EVENTS);
            FeedSpeed feed = new FeedSpeed(port, database, EVENTS);
            feed.batches();
            for (int round = 1; round <= 3; round++) {
                long start = System.nanoTime();
                long bytes = feed.batches();
                double pull = EVENTS / seconds(start);
                start = System.nanoTime();
                feed.stream(0);
                double stream = EVENTS / seconds(start);
                double ceiling = EVENTS / feed.ceiling(bytes);
                long from = EVENTS - EVENTS / 10;
                start = System.nanoTime();
                List<Future<?>> readers = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    readers.add(pool.submit(() -> feed.stream(from)));
                }
                for (Future<?> reader : readers) {
                    reader.get();
                }
                double hundred = READERS * (EVENTS - from) / seconds(start);
                System.out.printf(
                        "round %d: ceiling %,.0f/s · one reader, batches %,.0f/s = %.2f · one stream %,.0f/s = %.2f"
                                + " · %d streams together %,.0f/s = %.2f%n",
                        round,
                        ceiling,
                        pull,
                        pull / ceiling,
                        stream,
                        stream / ceiling,
                        READERS,
                        hundred,
                        hundred / ceiling);
            }
            delivered(feed, "alone");
            idle(product, feed);
        }
    }

    private static void delivered(FeedSpeed feed, String beside) throws Exception {
        Times times = feed.delivered(DELIVERED, PAUSE);
        System.out.printf(
                "commit → delivered on a stream, %s: p50 / p99 %s ms (%d commits)%n", beside, times, times.count());
    }

    private static void idle(ProductProcess product, FeedSpeed feed) throws Exception {
        long before = heap(product);
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            idle.add(feed.listen());
        }
        long after = heap(product);
        System.out.printf(
                "an idle stream: %.0f KiB of heap after a collection (%d streams)%n",
                (after - before) / 1024.0 / IDLE, IDLE);
        delivered(feed, "beside " + IDLE + " others that listen");
        for (Socket socket : idle) {
            socket.close();
        }
    }

    /** The live heap of the product's process, in bytes. */
    private static long heap(ProductProcess product) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Path histogram = Files.createTempFile(Path.of("target"), "heap", ".txt");
        new ProcessBuilder(jcmd, String.valueOf(product.pid()), "GC.class_histogram")
                .redirectOutput(histogram.toFile())
                .start()
                .waitFor();
        try (var lines = Files.lines(histogram)) {
            String total = lines.filter(l -> l.startsWith("Total")).findFirst().orElseThrow();
            return Long.parseLong(Arrays.asList(total.trim().split("\\s+", -1)).get(2));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
