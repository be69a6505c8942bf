package se.rodatraden.store;

import java.time.Instant;

/**
 * An event as it is recorded, its content still in the stored form. For those who pass it on without reading it; all others
 * read a {@link StoredEvent}.
 *
 * @param payload one JSON object in UTF-8; not to be changed
 * @param metadata strings by name, as JSON in UTF-8
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
        byte[] metadata) {}
