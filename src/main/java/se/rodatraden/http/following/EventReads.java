package se.rodatraden.http.following;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.Tail;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;

/** The feed of everything recorded, by position: in batches, and as a stream (ADR 0021). */
@RestController
@Open
class EventReads {
    static final String BATCH = "application/cloudevents-batch+json";
    static final String STREAM = MediaType.TEXT_EVENT_STREAM_VALUE;
    private static final String POSITION = "Feed-Position";
    private static final int LONGEST_WAIT = 60;

    /** Batches being read at one time: those who follow fast take turns, and leave the database to others. */
    private static final int AT_ONCE = 4;

    private final Feed feed;
    private final Tail tail;
    private final EventStreams streams;
    private final Parameters parameters;
    private final Semaphore reading = new Semaphore(AT_ONCE, true);

    EventReads(Feed feed, Tail tail, EventStreams streams, Parameters parameters) {
        this.feed = feed;
        this.tail = tail;
        this.streams = streams;
        this.parameters = parameters;
    }

    /**
     * The events after a position. How far the feed was read is in {@code Feed-Position}, and in the {@code next} of {@code Link},
     * also where the filter let nothing through.
     *
     * @param wait how many seconds to wait for an event where there is none
     */
    @Operation(summary = "The events after a position")
    @GetMapping(
            path = "/api/events",
            produces = {BATCH, "application/json"})
    Callable<ResponseEntity<byte[]>> events(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String wait) {
        Selection selection = selection(municipality, type, subject);
        long from = from(after, since, null);
        int most = EventStreams.limit(limit);
        Duration patience = Duration.ofSeconds(wait == null ? 0 : Parameters.number("wait", wait, 0, LONGEST_WAIT));
        return () -> {
            Feed.Part part =
                    patience.isZero() ? read(from, most, selection) : tail.next(from, most, selection, patience);
            UriComponentsBuilder next =
                    UriComponentsBuilder.fromPath("/api/events").queryParam("after", part.readTo());
            add(next, "limit", limit);
            add(next, "municipality", municipality);
            add(next, "type", type);
            add(next, "subject", subject);
            add(next, "wait", wait);
            return ResponseEntity.ok()
                    .header(POSITION, String.valueOf(part.readTo()))
                    .header("Link", "<" + next.encode().toUriString() + ">; rel=\"next\"")
                    .body(EventStreams.batch(part.events()));
        };
    }

    /** The same as a stream of server-sent events that does not end; {@code Last-Event-ID} resumes it. */
    @Operation(summary = "The events after a position, as a stream")
    @GetMapping(path = "/api/events", produces = STREAM)
    ResponseEntity<StreamingResponseBody> stream(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response) {
        Selection selection = selection(municipality, type, subject);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("X-Accel-Buffering", "no")
                .body(streams.open(from(after, since, lastEventId), selection, response::flushBuffer));
    }

    private Feed.Part read(long from, int most, Selection selection) throws InterruptedException {
        reading.acquire();
        try {
            return feed.read(from, most, selection);
        } finally {
            reading.release();
        }
    }

    private static void add(UriComponentsBuilder next, String name, @Nullable String value) {
        if (value != null) {
            next.queryParam(name, value);
        }
    }

    /** Where to begin: where the reader was cut off, after the position it names, or at a time; else at the beginning. */
    private long from(@Nullable String after, @Nullable String since, @Nullable String lastEventId) {
        if (after != null && since != null) {
            throw Parameters.unread(
                    "since", "kan inte anges tillsammans med after.", "cannot be given together with after.");
        }
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return position("Last-Event-ID", lastEventId);
        }
        if (since != null) {
            return feed.before(parameters.past("since", since));
        }
        return after == null ? 0 : position("after", after);
    }

    private long position(String name, String text) {
        long position = Parameters.number(name, text, 0, Long.MAX_VALUE / 2);
        long head = feed.head();
        if (position > head) {
            throw Parameters.unread(
                    name,
                    "är " + position + ", men flödet har bara kommit till " + head
                            + ". Positionen är inte given av detta register; börja om från 0 eller från en tidpunkt (since).",
                    "is " + position + ", but the feed has only reached " + head
                            + ". The position was not given by this register; start again from 0 or from a time (since).");
        }
        return position;
    }

    private Selection selection(@Nullable String municipality, @Nullable String type, @Nullable String subject) {
        return new Selection(
                municipality == null ? null : Parameters.municipality(municipality),
                type(type),
                subject == null ? null : Parameters.subject(subject, municipality));
    }

    private @Nullable String type(@Nullable String type) {
        if (type != null && (type.isEmpty() || feed.types().stream().noneMatch(known -> known.startsWith(type)))) {
            String known = String.join(", ", feed.types());
            throw Parameters.unread(
                    "type",
                    "ska vara början av en av " + known + ".",
                    "must be the beginning of one of " + known + ".");
        }
        return type;
    }
}
