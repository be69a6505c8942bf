package se.rodatraden.store;

import java.time.Instant;

/**
 * An event as it is recorded, its content still in the stored form. For those who pass it on without reading it; all others
 * read a {@link StoredEvent}.
 *
 * @param payload one JSON object in UTF-8; not to be changed
 * @param metadata strings by name, as JSON in UTF-8
 * @param masked whether texts of it are confidential; the payload is then not the stored one, but the same with those masked
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed on as they are, never compared
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

    /** An event of which nothing is masked. */
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
