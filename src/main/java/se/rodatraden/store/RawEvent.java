package se.rodatraden.store;

import java.time.Instant;

/**
 * A stored event whose content is not decoded, for code that passes it on as it is; all other code reads a
 * {@link StoredEvent}.
 *
 * @param payload one JSON object in UTF-8; must not be modified
 * @param metadata strings by name, as JSON in UTF-8
 * @param masked whether confidential texts in it have been masked, so that the payload differs from the stored one
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are only passed on, never compared
public record RawEvent(
        long position,
        String stream,
        long sequence,
        String id,
        String type,
        int revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata,
        boolean masked) {

    /** An event without masked text. */
    public RawEvent(
            long position,
            String stream,
            long sequence,
            String id,
            String type,
            int revision,
            Instant recordedAt,
            byte[] payload,
            byte[] metadata) {
        this(position, stream, sequence, id, type, revision, recordedAt, payload, metadata, false);
    }
}
