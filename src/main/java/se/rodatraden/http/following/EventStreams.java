package se.rodatraden.http.following;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.Tail;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.kernel.Violation;

/**
 * Streams of server-sent events. Each has a virtual thread that waits at the tail of the feed and writes to its own connection, so a slow
 * client delays no other: it is disconnected when its connection accepts no more data, and resumes from its last position.
 */
public final class EventStreams {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_STREAMS = 2000;
    private static final int PART = 500;
    static final int LONGEST_BATCH = 1000;
    static final int BATCH = 100;
    private static final String RETRY_SECONDS = "5";

    private final Tail tail;
    private final Duration heartbeat;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    public EventStreams(Tail tail, MeterRegistry metrics) {
        this(tail, metrics, HEARTBEAT, MOST_STREAMS);
    }

    /** @param most maximum number of open streams */
    public EventStreams(Tail tail, MeterRegistry metrics, Duration heartbeat, int most) {
        this.tail = tail;
        this.heartbeat = heartbeat;
        this.most = most;
        Gauge.builder("feed.streams", open, AtomicInteger::get)
                .description("Streams of events that are open")
                .register(metrics);
    }

    static int limit(@Nullable Integer asked) {
        return asked == null ? BATCH : (int) Parameters.within("limit", asked, 1, LONGEST_BATCH);
    }

    /** A JSON array of the events. */
    static byte[] batch(List<Outgoing> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                events.stream().mapToInt(e -> e.json().length + 1).sum() + 2);
        out.write('[');
        for (Outgoing event : events) {
            if (out.size() > 1) {
                out.write(',');
            }
            out.writeBytes(event.json());
        }
        out.write(']');
        return out.toByteArray();
    }

    /**
     * Opens a stream after the position; refused above the limit. The stream is counted here, atomically with the check, and not when
     * it starts writing: otherwise concurrent requests could exceed the limit.
     *
     * @param connection flushes what has been written; flushing the stream itself is a no-op in the framework
     */
    public StreamingResponseBody open(long after, Selection selection, Flushable connection) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            throw new ProblemException(
                    ProblemType.BUSY,
                    ProblemType.BUSY.status(),
                    List.of(Violation.of(
                            "Alla " + most + " strömmar är upptagna. Försök igen, eller läs i omgångar.",
                            "All " + most + " streams are in use. Try again, or read in batches.")),
                    Map.of("Retry-After", RETRY_SECONDS));
        }
        return out -> {
            try {
                write(out, connection, after, selection);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                open.decrementAndGet();
            }
        };
    }

    private void write(OutputStream out, Flushable connection, long after, Selection selection)
            throws IOException, InterruptedException {
        out.write(text("retry: 2000\n\n"));
        long at = after;
        // Sent at once when the reader has caught up; after that as a heartbeat.
        Duration patience = Duration.ZERO;
        while (tail.isRunning()) {
            Feed.Part part = tail.next(at, PART, selection, patience);
            at = part.readTo();
            if (part.events().isEmpty()) {
                patience = heartbeat;
                out.write(text("event: position\nid: " + at + "\ndata: {\"position\":" + at + "}\n\n"));
                connection.flush();
                continue;
            }
            ByteArrayOutputStream events = new ByteArrayOutputStream();
            for (Outgoing event : part.events()) {
                events.writeBytes(text("id: " + event.position() + "\ndata: "));
                events.writeBytes(event.json());
                events.writeBytes(text("\n\n"));
            }
            events.writeTo(out);
            connection.flush();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
