package se.rodatraden.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of {@code events}, not decoded. Axon's timestamp is the time of recording. */
final class StoredRow implements TrackedEventData<byte[]>, DomainEventData<byte[]> {
    /** An encrypted payload comes after its key. */
    private static final String PAYLOAD = """
            case when substring(payload from 1 for 1) = '\\x01'
                 then coalesce((select k.wrapped from text_keys k where k.position = events.position), '') || payload
                 else payload end""";

    static final String COLUMNS =
            "position, stream, sequence, event_id, type, revision, recorded_at, " + PAYLOAD + ", metadata";

    /** What Axon calls a type of aggregate. */
    static final String STREAM = "stream";

    final long position;
    final String stream;
    final long sequence;
    final String id;
    final String type;
    final int revision;
    final Instant recordedAt;

    /** As it was read: plain, or encrypted. */
    final byte[] payload;

    final byte[] metadata;

    StoredRow(ResultSet row) throws SQLException {
        position = row.getLong(1);
        stream = row.getString(2);
        sequence = row.getLong(3);
        id = row.getString(4);
        type = row.getString(5);
        revision = row.getInt(6);
        recordedAt = row.getObject(7, OffsetDateTime.class).toInstant();
        payload = row.getBytes(8);
        metadata = row.getBytes(9);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    /** Axon requires a type of aggregate; here the stream's name alone is the key. */
    @Override
    public String getType() {
        return STREAM;
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, type, Integer.toString(revision));
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }
}
