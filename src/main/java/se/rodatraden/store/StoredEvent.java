package se.rodatraden.store;

import java.time.Instant;
import java.util.Map;

/**
 * A recorded event, with confidential text masked.
 *
 * @param position position in the log: gapless from 1, in commit order
 * @param stream name of the stream, for a vision {@code 0764/ny-vision}
 * @param sequence sequence number in the stream, from 0
 * @param id permanent UUID
 * @param type stable name, such as {@code vision-adopted}
 * @param recordedAt time of recording by the database's clock, never earlier than that of the previous event
 * @param event the event, of one of the classes in {@link EventNames}
 * @param metadata who recorded it and why: strings by name
 * @param masked whether confidential texts in it are masked
 */
public record StoredEvent(
        long position,
        String stream,
        long sequence,
        String id,
        String type,
        int revision,
        Instant recordedAt,
        Object event,
        Map<String, String> metadata,
        boolean masked) {

    /** An event without masked text. */
    public StoredEvent(
            long position,
            String stream,
            long sequence,
            String id,
            String type,
            int revision,
            Instant recordedAt,
            Object event,
            Map<String, String> metadata) {
        this(position, stream, sequence, id, type, revision, recordedAt, event, metadata, false);
    }
}
