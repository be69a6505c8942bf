package se.rodatraden.http.following;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
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
import se.rodatraden.feeds.CloudEvent;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.Tail;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;

/** The feed of all events by position: in batches, and as a stream (ADR 0021). */
@RestController
@Open
class EventReads {
    static final String BATCH = "application/cloudevents-batch+json";
    static final String STREAM = MediaType.TEXT_EVENT_STREAM_VALUE;
    private static final String POSITION = "Feed-Position";
    private static final int LONGEST_WAIT = 60;

    /** Limit on concurrent batch reads, so that fast consumers do not starve other requests of database connections. */
    private static final int AT_ONCE = 4;

    private final Feed feed;
    private final Tail tail;
    private final EventStreams streams;
    private final Semaphore reading = new Semaphore(AT_ONCE, true);

    EventReads(Feed feed, Tail tail, EventStreams streams) {
        this.feed = feed;
        this.tail = tail;
        this.streams = streams;
    }

    /**
     * Read the event feed after a position, as a batch or a stream. The feed is one numbered list of all recorded events: positions are
     * gapless and in commit order. With Accept: application/cloudevents-batch+json the answer is the events after the position, oldest
     * first; with text/event-stream the events are sent one by one, and the stream continues with new events. When a filter matches
     * nothing the reader still advances: {@code Feed-Position} states how far the feed was read. The channels are described in AsyncAPI
     * at /api/asyncapi.json.
     *
     * @param after position to read after: that of the last event processed; 0 is the beginning
     * @param limit maximum number of events in a batch
     * @param municipality only events of this municipality
     * @param type only events whose type starts with this
     * @param subject only events of this vision, or of the municipality itself: 0764/_municipality
     */
    @Operation(
            operationId = "readEvents",
            externalDocs = @ExternalDocumentation(url = "/handelser", description = "The events, for people"))
    @ApiResponse(
            responseCode = "200",
            description = "The events. Of a batch the headers tell where to read on",
            headers = {
                @Header(
                        name = POSITION,
                        description =
                                "How far the feed was read: what to give as after next time, also where the selection let"
                                        + " nothing through. Of a batch",
                        schema = @Schema(type = "integer", format = "int64", minimum = "0")),
                @Header(
                        name = "Link",
                        description = "The address of what follows, with rel=next. Of a batch",
                        schema = @Schema(type = "string"))
            },
            content = {
                @Content(mediaType = BATCH, array = @ArraySchema(schema = @Schema(implementation = CloudEvent.class))),
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = CloudEvent.class)))
            })
    @GetMapping(
            path = "/api/events",
            produces = {BATCH, "application/json"})
    Callable<ResponseEntity<byte[]>> events(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Instant since,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "1",
                                            maximum = "" + EventStreams.LONGEST_BATCH,
                                            defaultValue = "" + EventStreams.BATCH))
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "0",
                                            maximum = "" + LONGEST_WAIT,
                                            defaultValue = "0"))
                    @RequestParam(required = false)
                    @Nullable
                    Integer wait) {
        Selection selection = selection(municipality, type, subject);
        long from = from(after, since, null);
        int most = EventStreams.limit(limit);
        Duration patience = Duration.ofSeconds(wait == null ? 0 : Parameters.within("wait", wait, 0, LONGEST_WAIT));
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

    /**
     * Stream the event feed as server-sent events: id is the position, data the CloudEvent. When there is nothing to send, an event named
     * position states how far the feed has been read.
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = STREAM,
                            schema =
                                    @Schema(
                                            type = "string",
                                            description =
                                                    "Server-sent events: id is the position, data the CloudEvent")))
    @GetMapping(path = "/api/events", produces = STREAM)
    ResponseEntity<StreamingResponseBody> stream(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
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

    private static void add(UriComponentsBuilder next, String name, @Nullable Object value) {
        if (value != null) {
            next.queryParam(name, value);
        }
    }

    /** The position to read after, from {@code Last-Event-ID}, {@code since} or {@code after}; otherwise the beginning. */
    private long from(@Nullable Long after, @Nullable Instant since, @Nullable Long lastEventId) {
        if (after != null && since != null) {
            throw Parameters.unread(
                    "since", "kan inte anges tillsammans med after.", "cannot be given together with after.");
        }
        if (lastEventId != null) {
            return position("Last-Event-ID", lastEventId);
        }
        if (since != null) {
            return feed.before(since);
        }
        return after == null ? 0 : position("after", after);
    }

    private long position(String name, long position) {
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
