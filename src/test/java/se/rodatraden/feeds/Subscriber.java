package se.rodatraden.feeds;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/**
 * Checks what a subscriber has received: every position up to the end, and consecutive sequence numbers in each stream.
 * Duplicates are allowed, since delivery is at least once; an event may not precede an earlier one of its
 * stream, nor arrive with different content.
 */
public final class Subscriber {
    private final BitSet positions = new BitSet();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<Long, Integer> contents = new HashMap<>();
    private long again;

    /** Takes one CloudEvent in JSON. */
    public synchronized void take(String json) {
        JsonNode event = Json.mapper().readTree(json);
        long position = event.get("position").asLong();
        String subject = event.get("subject").asString();
        long sequence = event.get("streamversion").asLong();
        Integer before = contents.putIfAbsent(position, json.hashCode());
        if (before != null) {
            again++;
            if (before != json.hashCode()) {
                throw new AssertionError("position " + position + " came again with another content");
            }
            return;
        }
        long last = sequences.getOrDefault(subject, -1L);
        if (sequence != last + 1) {
            throw new AssertionError(
                    "after event %d of %s came %d, at position %d".formatted(last, subject, sequence, position));
        }
        sequences.put(subject, sequence);
        positions.set(Math.toIntExact(position));
    }

    /** The highest position up to which all were received. */
    public synchronized long whole() {
        return positions.nextClearBit(1) - 1L;
    }

    /** The number of events received. */
    public synchronized long count() {
        return positions.cardinality();
    }

    /** The number of duplicates. */
    public synchronized long again() {
        return again;
    }

    /** Fails unless everything up to the end was received. */
    public synchronized void complete(long end) {
        if (whole() < end) {
            throw new AssertionError(
                    "position " + (whole() + 1) + " of " + end + " was never given; " + count() + " were");
        }
    }
}
