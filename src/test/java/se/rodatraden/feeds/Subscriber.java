package se.rodatraden.feeds;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a subscriber has been given, and whether that can be right: every position up to the end, and in each stream one sequence number
 * after the other. An event may come again, since the promise is at least once; it may not come before one that precedes it in its
 * stream, nor with another content.
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

    /** The highest position such that it and all before it were given. */
    public synchronized long whole() {
        return positions.nextClearBit(1) - 1L;
    }

    /** How many were given. */
    public synchronized long count() {
        return positions.cardinality();
    }

    /** How many were given once more. */
    public synchronized long again() {
        return again;
    }

    /** Fails unless everything up to the end was given. */
    public synchronized void complete(long end) {
        if (whole() < end) {
            throw new AssertionError(
                    "position " + (whole() + 1) + " of " + end + " was never given; " + count() + " were");
        }
    }
}
