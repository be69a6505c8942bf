package se.rodatraden.store;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it is recorded, but for what is confidential.
 *
 * @param position its place in the log: gapless from 1, in the order of commit
 * @param stream whose event it is, for a vision {@code 0764/ny-vision}
 * @param sequence its place in the stream, from 0
 * @param id its UUID, the same for ever
 * @param type its stable name, such as {@code vision-adopted}
 * @param recordedAt when it was recorded, by the database's clock, never earlier than the one before
 * @param event what happened, one of the classes in {@link EventNames}
 * @param metadata who and why: strings by name
 * @param masked whether texts of it are confidential and masked
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

    /** An event of which nothing is masked. */
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
