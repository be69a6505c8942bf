package se.rodatraden.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.benchmarks.Times;
import se.rodatraden.store.LiveCountry;

/** Reads the feed of a product that runs on a store of so many events, and what bounds it. */
public final class FeedSpeed {
    /** So many events are recorded beyond those waited for: several may come in one commit. */
    private static final long MORE = 100;

    private final LiveCountry live = new LiveCountry();
    private final int port;
    private final TestDatabase database;
    private final long events;

    public FeedSpeed(int port, TestDatabase database, long events) {
        this.port = port;
        this.database = database;
        this.events = events;
    }

    /** Reads the whole feed in batches of a thousand, each over a connection of its own; gives the bytes. */
    public long batches() throws IOException {
        long position = 0;
        long bytes = 0;
        while (position < events) {
            try (Socket socket = ask("limit=1000&after=" + position, "application/json");
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

    /** Reads a stream of all after a position, as fast as it comes; gives the bytes. */
    public long stream(long after) {
        long bytes = 0;
        byte[] end = ("\nid: " + events + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 16];
        String before = "";
        try (Socket socket = ask("after=" + after, "text/event-stream");
                InputStream in = socket.getInputStream()) {
            while (true) {
                int read = in.read(buffer);
                if (read < 0) {
                    throw new IllegalStateException("the stream ended");
                }
                bytes += read;
                String text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains(new String(end, StandardCharsets.US_ASCII))) {
                    return bytes;
                }
                before = text.substring(Math.max(0, text.length() - end.length));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Socket ask(String query, String accept) throws IOException {
        return Reader.ask(port, "GET /api/events?" + query + " HTTP/1.0\r\nAccept: " + accept + "\r\n");
    }

    /** Seconds for PostgreSQL's COPY of all events, and then for so many bytes over loopback. */
    public double ceiling(long bytes) throws Exception {
        return copy() + loopback(bytes);
    }

    private double copy() throws Exception {
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

    /** From the commit of an event, as its writer sees it, until a stream has it; the writer pauses after each commit. */
    public Times delivered(int count, Duration pause) throws Exception {
        Map<Long, Long> committed = new ConcurrentHashMap<>();
        Map<Long, Long> received = new ConcurrentHashMap<>();
        long head = head();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
            try (Socket socket = ask("after=" + head, "text/event-stream")) {
                var lines = new java.io.BufferedReader(
                        new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        received.put(Long.valueOf(line.substring(4)), System.nanoTime());
                    }
                    if (received.size() > count) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        live.record(database.dataSource(), count + MORE, position -> {
            committed.put(position, System.nanoTime());
            LockSupport.parkNanos(pause.toNanos());
        });
        reading.get(1, TimeUnit.MINUTES);
        return Times.ofNanos(committed.entrySet().stream()
                .filter(e -> received.containsKey(e.getKey()))
                .mapToLong(e -> Math.max(0, received.getOrDefault(e.getKey(), 0L) - e.getValue())));
    }

    /** Opens a stream of what is to come; the answer has begun. */
    Socket listen() throws IOException {
        Socket socket = ask("after=" + head(), "text/event-stream");
        socket.getInputStream().readNBytes(300);
        return socket;
    }

    private long head() {
        return database.jdbc()
                .sql("select max(position) from events")
                .query(Long.class)
                .single();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
