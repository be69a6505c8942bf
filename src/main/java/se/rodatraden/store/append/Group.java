package se.rodatraden.store.append;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one command records: all of it or nothing.
 *
 * @param key the idempotency key that is stored with the events, if any
 * @param rights the caller's rights, in the form used by row-level security; empty for the product itself
 * @param unchanged a stream that the command depends on and that must not have grown, if any
 */
public record Group(
        List<Row> rows,
        @Nullable RequestKey key,
        String rights,
        @Nullable Unchanged unchanged) {
    /**
     * A stream that was not read again before the command was decided. The group is refused if it has grown.
     *
     * @param last the sequence number of its last event, -1 if it has none
     */
    public record Unchanged(String stream, long last) {}

    /** An event, encoded. */
    @SuppressWarnings("ArrayRecordComponent") // written once and never compared
    public record Row(
            String stream, long sequence, UUID id, String type, int revision, byte[] payload, byte[] metadata) {
        public Row {
            storable(stream);
            storable(type);
        }
    }

    /** A group that depends on no other stream. */
    public Group(List<Row> rows, @Nullable RequestKey key, String rights) {
        this(rows, key, rights, null);
    }

    public Group {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a group has at least one event");
        }
        storable(rights);
        if (key != null) {
            storable(key.municipality());
            storable(key.key());
            storable(key.fingerprint());
            storable(key.stream());
        }
        if (unchanged != null) {
            storable(unchanged.stream());
        }
    }

    /** Refuses a text that cannot be sent to the database, here, where no other command is affected. */
    private static void storable(String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text that cannot be stored");
        }
    }
}
