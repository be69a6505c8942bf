package se.rodatraden.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.LiveCountry;
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
    private static final int PAUSE_MILLIS = 100; // ten commits a second, as the whole country would make

    private final LiveCountry live = new LiveCountry();

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
            batches(port, 0);
            for (int round = 1; round <= 3; round++) {
                long start = System.nanoTime();
                long bytes = batches(port, 0);
                double pull = EVENTS / seconds(start);
                start = System.nanoTime();
                stream(port, 0, EVENTS);
                double stream = EVENTS / seconds(start);
                double ceiling = EVENTS / (copy() + loopback(bytes));
                long from = EVENTS - EVENTS / 10;
                start = System.nanoTime();
                List<Future<?>> readers = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    readers.add(pool.submit(() -> stream(port, from, EVENTS)));
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
            delivered(port, pool, "alone");
            idle(product, pool);
        }
    }

    /** Reads the whole feed in batches of a thousand; gives the bytes. */
    private static long batches(int port, long after) throws IOException {
        long position = after;
        long bytes = 0;
        while (position < EVENTS) {
            try (Socket socket = ask(port, "limit=1000&after=" + position, "application/json");
                    InputStream in = socket.getInputStream()) {
                byte[] answer = in.readAllBytes();
                bytes += answer.length;
                String head = new String(answer, 0, 1000, StandardCharsets.ISO_8859_1);
                int at = head.indexOf("Feed-Position: ") + "Feed-Position: ".length();
                position = Long.parseLong(head.substring(at, head.indexOf('\r', at)));
            }
        }
        return bytes;
    }

    /** Reads a stream up to a position, as fast as it comes. */
    private static void stream(int port, long after, long last) {
        byte[] end = ("\nid: " + last + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 16];
        String before = "";
        try (Socket socket = ask(port, "after=" + after, "text/event-stream");
                InputStream in = socket.getInputStream()) {
            while (true) {
                int read = in.read(buffer);
                if (read < 0) {
                    throw new IllegalStateException("the stream ended");
                }
                String text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains(new String(end, StandardCharsets.US_ASCII))) {
                    return;
                }
                before = text.substring(Math.max(0, text.length() - end.length));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Socket ask(int port, String query, String accept) throws IOException {
        return Reader.ask(port, "GET /api/events?" + query + " HTTP/1.0\r\nAccept: " + accept + "\r\n");
    }

    private static double copy() throws Exception {
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from events order by position) to stdout", OutputStream.nullOutputStream());
        }
        return seconds(start);
    }

    private static double loopback(long bytes) throws Exception {
        long start = System.nanoTime();
        try (ServerSocket server = new ServerSocket(0);
                Socket reading = new Socket("localhost", server.getLocalPort());
                Socket writing = server.accept()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                byte[] part = new byte[1 << 16];
                try {
                    for (long left = bytes; left > 0; left -= part.length) {
                        writing.getOutputStream().write(part);
                    }
                    writing.shutdownOutput();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            reading.getInputStream().transferTo(OutputStream.nullOutputStream());
            writer.join();
        }
        return seconds(start);
    }

    /** From the commit of an event, as its writer sees it, until a stream has it. */
    private void delivered(int port, ExecutorService pool, String beside) throws Exception {
        Map<Long, Long> committed = new ConcurrentHashMap<>();
        Map<Long, Long> received = new ConcurrentHashMap<>();
        long head = head();
        Future<?> reading = pool.submit(() -> {
            try (Socket socket = ask(port, "after=" + head, "text/event-stream")) {
                var lines = new java.io.BufferedReader(
                        new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        received.put(Long.valueOf(line.substring(4)), System.nanoTime());
                    }
                    if (received.size() > DELIVERED) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        live.record(database.dataSource(), DELIVERED + 100L, position -> {
            committed.put(position, System.nanoTime());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        });
        reading.get(1, TimeUnit.MINUTES);
        long[] micros = committed.entrySet().stream()
                .filter(e -> received.containsKey(e.getKey()))
                .mapToLong(e -> Math.max(0, received.getOrDefault(e.getKey(), 0L) - e.getValue()) / 1000)
                .sorted()
                .toArray();
        System.out.printf(
                "commit → delivered on a stream, %s: p50 %.1f ms, p99 %.1f ms (%d commits)%n",
                beside, micros[micros.length / 2] / 1000.0, micros[micros.length * 99 / 100] / 1000.0, micros.length);
    }

    private void idle(ProductProcess product, ExecutorService pool) throws Exception {
        long before = heap(product);
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            Socket socket = ask(product.port(), "after=" + head(), "text/event-stream");
            socket.getInputStream().readNBytes(300);
            idle.add(socket);
        }
        long after = heap(product);
        System.out.printf(
                "an idle stream: %.0f KiB of heap after a collection (%d streams)%n",
                (after - before) / 1024.0 / IDLE, IDLE);
        delivered(product.port(), pool, "beside " + IDLE + " others that listen");
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

    private static long head() {
        return database.jdbc()
                .sql("select max(position) from events")
                .query(Long.class)
                .single();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
