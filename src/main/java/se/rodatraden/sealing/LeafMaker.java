package se.rodatraden.sealing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.leaf.Commitment;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/** Makes the leaves of events that are recorded and not yet sealed. */
final class LeafMaker {
    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    LeafMaker(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An event to be sealed. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are hashed, never compared
    private record Event(
            long position,
            String stream,
            long sequence,
            String id,
            String type,
            Instant recordedAt,
            byte[] payload,
            byte[] metadata) {}

    /** Leaves that follow each other, with the heads of their streams after them. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are stored, never compared
    record Made(
            List<String> streams,
            List<Hash> hashes,
            List<byte[]> leaves,
            List<byte[]> salts,
            List<byte[]> metadataSalts,
            Map<String, Head> heads) {
        static Made none() {
            return new Made(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new HashMap<>());
        }

        int size() {
            return leaves.size();
        }
    }

    /** The leaves of the events after a position, at most so many. */
    Made after(String origin, long position, int most) {
        List<Event> events = jdbc.query(
                """
                select position, stream, sequence, event_id::text, type, recorded_at, payload, metadata
                from events where position > ? order by position limit ?
                """,
                (row, _) -> new Event(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getBytes(7),
                        row.getBytes(8)),
                position,
                most);
        Made made = Made.none();
        Map<String, Hash> previous = lastLeaves(events);
        for (Event event : events) {
            add(made, origin, event, previous.get(event.stream));
            previous.put(event.stream, made.hashes.getLast());
        }
        return made;
    }

    private void add(Made made, String origin, Event event, @Nullable Hash previous) {
        byte[] salt = salt();
        byte[] metadataSalt = salt();
        byte[] leaf = new Leaf(
                        origin,
                        event.position,
                        event.stream,
                        event.sequence,
                        previous,
                        event.id,
                        event.type,
                        event.recordedAt,
                        occurred(event.payload),
                        Commitment.of(salt, event.payload),
                        Commitment.of(metadataSalt, event.metadata))
                .bytes();
        Hash hash = Hash.ofLeaf(leaf);
        made.streams.add(event.stream);
        made.hashes.add(hash);
        made.leaves.add(leaf);
        made.salts.add(salt);
        made.metadataSalts.add(metadataSalt);
        made.heads.put(event.stream, new Head(event.sequence + 1, hash));
    }

    private byte[] salt() {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** The last sealed leaf of each stream of which the events are not the first. */
    private Map<String, Hash> lastLeaves(List<Event> events) {
        Set<String> streams = new HashSet<>();
        events.stream().filter(e -> e.sequence > 0).forEach(e -> streams.add(e.stream));
        Map<String, Hash> last = new HashMap<>();
        if (!streams.isEmpty()) {
            jdbc.query(
                    """
                    select s.stream, l.hash from unnest(?::text[]) as s (stream) cross join lateral (
                        select hash from sealed_leaves where stream = s.stream order by position desc limit 1) l
                    """,
                    row -> {
                        last.put(row.getString(1), Hash.of(row.getBytes(2)));
                    },
                    (Object) streams.toArray(String[]::new));
        }
        return last;
    }

    /** When it happened in EDTF, as the payload says; null if it says it otherwise. */
    private static @Nullable String occurred(byte[] payload) {
        JsonNode root = Json.mapper().readTree(payload);
        JsonNode told = root.path("noted").path("told");
        JsonNode edtf = (told.isMissingNode() ? root.path("told") : told)
                .path("occurred")
                .path("edtf");
        return edtf.isString() ? edtf.stringValue() : null;
    }
}
