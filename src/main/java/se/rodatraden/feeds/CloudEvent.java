package se.rodatraden.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MunicipalEvent;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.Fact;

/**
 * A recorded event as others read it: CloudEvents 1.0 in JSON.
 *
 * @param source {@code /municipality/0764}
 * @param type {@code se.rodatraden.vision.adopted.v1}, {@code se.rodatraden.municipality.body-renamed.v1}
 * @param subject the vision, {@code 0764/ny-vision}, or the municipality itself, {@code 0764/_municipality}
 * @param time when it was recorded
 * @param sequence its place in the subject's own stream, from 0
 * @param position its place in the feed, gapless from 1
 * @param occurred when it happened, as EDTF; null for an unknown date and for what has none
 * @param correlationid the same for everything that came of one request
 * @param causationid the command that gave the event
 * @param data the event's own fields
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        long position,
        @Nullable String occurred,
        @Nullable String correlationid,
        @Nullable String causationid,
        Object data) {
    static final String JSON = "application/json";

    /** Names in an event's metadata. */
    static final String CORRELATION = "traceId";

    static final String CAUSATION = "correlationId";

    private static final String PREFIX = "se.rodatraden.vision.";
    private static final String MUNICIPAL = "se.rodatraden.municipality.";
    private static final String VISION = "vision-";

    static CloudEvent of(StoredEvent e) {
        return new CloudEvent(
                "1.0",
                e.id(),
                source(e.stream()),
                type(e.event().getClass(), e.type(), e.revision()),
                e.stream(),
                e.recordedAt(),
                JSON,
                String.valueOf(e.sequence()),
                e.position(),
                occurred(e.event()),
                e.metadata().get(CORRELATION),
                e.metadata().get(CAUSATION),
                e.event());
    }

    static String source(String stream) {
        return "/municipality/" + stream.substring(0, stream.indexOf('/'));
    }

    private static @Nullable String occurred(Object event) {
        return switch (event) {
            case Fact fact -> fact.told().occurred().edtf().orElse(null);
            case MunicipalEvent told -> told.told().occurred().edtf().orElse(null);
            default -> null;
        };
    }

    /** The name outside of what is stored as {@code vision-adopted}. */
    static String type(Class<?> event, String name, int revision) {
        if (MunicipalEvent.class.isAssignableFrom(event)) {
            return MUNICIPAL + name + ".v" + revision;
        }
        return PREFIX + (name.startsWith(VISION) ? name.substring(VISION.length()) : name) + ".v" + revision;
    }
}
