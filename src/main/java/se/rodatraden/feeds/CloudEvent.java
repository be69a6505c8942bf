package se.rodatraden.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.Fact;

/**
 * A recorded event as others read it: CloudEvents 1.0 in JSON.
 *
 * @param source {@code /municipality/0764}
 * @param type {@code se.rodatraden.vision.adopted.v1}
 * @param subject the vision, {@code 0764/ny-vision}
 * @param time when it was recorded
 * @param sequence its place in the vision's own stream, from 0
 * @param position its place in the feed, gapless from 1
 * @param occurred when it happened, as EDTF; null for an unknown date and for what has none
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
        Object data) {
    private static final String PREFIX = "se.rodatraden.vision.";
    private static final String VISION = "vision-";

    static CloudEvent of(StoredEvent e) {
        return new CloudEvent(
                "1.0",
                e.id(),
                "/municipality/" + e.stream().substring(0, e.stream().indexOf('/')),
                type(e.type(), e.revision()),
                e.stream(),
                e.recordedAt(),
                "application/json",
                String.valueOf(e.sequence()),
                e.position(),
                e.event() instanceof Fact fact ? fact.told().occurred().edtf().orElse(null) : null,
                e.event());
    }

    /** The name outside of what is stored as {@code vision-adopted}. */
    static String type(String name, int revision) {
        return PREFIX + (name.startsWith(VISION) ? name.substring(VISION.length()) : name) + ".v" + revision;
    }
}
