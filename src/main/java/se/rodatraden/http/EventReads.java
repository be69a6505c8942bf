package se.rodatraden.http;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.rodatraden.feeds.CloudEvent;
import se.rodatraden.feeds.Feed;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.VisionId;

/** The feed of everything recorded, by position. */
@RestController
class EventReads {
    static final String BATCH = "application/cloudevents-batch+json";
    private static final String POSITION = "Feed-Position";

    private final Feed feed;

    EventReads(Feed feed) {
        this.feed = feed;
    }

    /**
     * The events after a position. How far the feed was read is in {@code Feed-Position}, and in the {@code next} of {@code Link},
     * also where the filter let nothing through.
     */
    @Operation(summary = "The events after a position")
    @GetMapping(
            path = "/api/events",
            produces = {BATCH, "application/json"})
    ResponseEntity<List<CloudEvent>> events(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String subject) {
        Feed.Part part = feed.after(
                after == null ? 0 : Parameters.number("after", after, 0, Long.MAX_VALUE / 2),
                Parameters.limit(limit),
                municipality == null ? null : Parameters.municipality(municipality),
                type(type),
                subject(subject, municipality));
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/api/events").queryParam("after", part.readTo());
        add(next, "limit", limit);
        add(next, "municipality", municipality);
        add(next, "type", type);
        add(next, "subject", subject);
        return ResponseEntity.ok()
                .header(POSITION, String.valueOf(part.readTo()))
                .header("Link", "<" + next.encode().toUriString() + ">; rel=\"next\"")
                .body(part.events());
    }

    private static void add(UriComponentsBuilder next, String name, @Nullable String value) {
        if (value != null) {
            next.queryParam(name, value);
        }
    }

    private @Nullable String type(@Nullable String type) {
        if (type != null && !feed.types().contains(type)) {
            String known = String.join(", ", feed.types());
            throw Parameters.unread("type", "ska vara en av " + known + ".", "must be one of " + known + ".");
        }
        return type;
    }

    private static @Nullable String subject(@Nullable String subject, @Nullable String municipality) {
        if (subject == null) {
            return null;
        }
        try {
            String stream = municipality != null && subject.indexOf('/') < 0 ? municipality + "/" + subject : subject;
            return Municipality.isStream(stream)
                    ? stream
                    : VisionId.parse(stream).toString();
        } catch (IllegalArgumentException unreadable) {
            throw Parameters.unread(
                    "subject",
                    "ska vara en vision, till exempel 0764/ny-vision, eller kommunen själv, 0764/_municipality.",
                    "must be a vision, for instance 0764/ny-vision, or the municipality itself, 0764/_municipality.");
        }
    }
}
