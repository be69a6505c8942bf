package se.rodatraden.feeds;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.feeds.schemas.EventType;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.event.Fact;

/**
 * A recorded event as published to subscribers: CloudEvents 1.0 in JSON.
 *
 * @param source {@code /municipality/0764}
 * @param type {@code se.rodatraden.vision.adopted.v1}, {@code se.rodatraden.municipality.body-renamed.v1}
 * @param subject the vision, {@code 0764/ny-vision}, or the municipality itself, {@code 0764/_municipality}
 * @param time when it was recorded
 * @param dataschema permanent address of the JSON Schema of the data
 * @param sequence order among the events of its source, as text that sorts correctly (the position, padded with zeros)
 * @param position position in the feed, gapless from 1
 * @param streamversion sequence number in the subject's own stream, from 0: the version of a vision that {@code If-Match} states
 * @param occurred when it happened, as EDTF; null for an unknown date and for what has none
 * @param correlationid the same for all events of one request
 * @param causationid id of the command that gave the event
 * @param proof where the proof is that the event is in the tamper-evident log; there within two seconds of the recording
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
        String dataschema,
        String sequence,
        long position,
        long streamversion,
        @Nullable String occurred,
        @Nullable String correlationid,
        @Nullable String causationid,
        String proof,
        Object data) {
    static final String JSON = "application/json";

    /** Keys in an event's metadata. */
    static final String CORRELATION = "traceId";

    static final String CAUSATION = "correlationId";

    static CloudEvent of(StoredEvent e, PublicAddress address) {
        String type = type(e.event().getClass(), e.type(), e.revision());
        return new CloudEvent(
                "1.0",
                e.id(),
                source(e.stream()),
                type,
                e.stream(),
                e.recordedAt(),
                JSON,
                address.of(EventSchemas.address(type)),
                sequence(e.position()),
                e.position(),
                e.sequence(),
                occurred(e.event()),
                e.metadata().get(CORRELATION),
                e.metadata().get(CAUSATION),
                address.proof(e.position()),
                e.event());
    }

    /** Padded to the length of the greatest possible position, so that the texts sort as the numbers do. */
    static String sequence(long position) {
        return String.format(Locale.ROOT, "%019d", position);
    }

    static String source(String stream) {
        return "/municipality/" + Municipality.codeOf(stream);
    }

    private static @Nullable String occurred(Object event) {
        return switch (event) {
            case Fact fact -> fact.told().occurred().edtf().orElse(null);
            case MunicipalEvent told -> told.told().occurred().edtf().orElse(null);
            default -> null;
        };
    }

    /** The published type of an event stored under a name such as {@code vision-adopted}. */
    static String type(Class<?> event, String name, int revision) {
        return EventType.outside(event, name, revision);
    }
}
