package se.rodatraden.feeds.atom;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.VisionOn;

/**
 * A vision before and after each of its events was recorded, as known then, on the Swedish date of the recording. Each turn folds the
 * events up to it, on first request, and only once even for concurrent requests.
 */
final class StandingHistory {

    private final List<StoredEvent> stream;
    private final Foldings foldings;
    private final VisionOn.AsRecorded visions;
    private final ReentrantLock folding = new ReentrantLock();
    private final ConcurrentNavigableMap<Integer, Turn> turns;

    /** The vision before and after an event; {@code before} is null for the first. */
    record Turn(@Nullable VisionState before, VisionState after) {}

    private StandingHistory(
            List<StoredEvent> stream, Map<Integer, Turn> turns, Foldings foldings, VisionOn.AsRecorded visions) {
        this.visions = visions;
        this.stream = List.copyOf(stream);
        this.foldings = foldings;
        this.turns = new ConcurrentSkipListMap<>(turns);
    }

    static StandingHistory of(List<StoredEvent> stream, Foldings foldings, VisionOn.AsRecorded visions) {
        return new StandingHistory(stream, Map.of(), foldings, visions);
    }

    /** The history of the stream as it reads now; turns whose events have not changed are reused. */
    StandingHistory with(List<StoredEvent> now) {
        int alike = 0;
        while (alike < Math.min(stream.size(), now.size()) && stream.get(alike).equals(now.get(alike))) {
            alike++;
        }
        if (alike == now.size() && alike == stream.size()) {
            return this;
        }
        return new StandingHistory(now, turns.headMap(alike), foldings, visions);
    }

    int size() {
        return stream.size();
    }

    List<StoredEvent> stream() {
        return stream;
    }

    /** The events up to and including the one with the sequence number. */
    List<StoredEvent> upTo(int sequence) {
        return stream.subList(0, sequence + 1);
    }

    Turn turn(int sequence) {
        Turn kept = turns.get(sequence);
        return kept != null ? kept : foldings.alone(folding, () -> fold(sequence));
    }

    private Turn fold(int sequence) {
        Turn kept = turns.get(sequence);
        if (kept != null) {
            return kept; // computed by a concurrent request
        }
        LocalDate day = day(sequence);
        Turn earlier = sequence > 0 && day(sequence - 1).equals(day) ? turns.get(sequence - 1) : null;
        Turn turn = new Turn(
                sequence == 0 ? null : earlier != null ? earlier.after() : stand(sequence - 1, day),
                stand(sequence, day));
        turns.put(sequence, turn);
        return turn;
    }

    private LocalDate day(int sequence) {
        return LocalDate.ofInstant(stream.get(sequence).recordedAt(), SwedishDays.ZONE);
    }

    private VisionState stand(int sequence, LocalDate day) {
        return foldings.make(() -> visions.by(upTo(sequence), day))
                .map(VisionState::of)
                .orElseThrow(() -> new IllegalStateException("the stream does not begin with its registration"));
    }
}
