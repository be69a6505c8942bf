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
 * A vision before and after each of its events was recorded, as the register knew it then, on the Swedish day of the recording. Each turn
 * is a fold of the events up to it, made when it is first asked for, and once however many ask at that time.
 */
final class StandingHistory {

    private final List<StoredEvent> stream;
    private final Foldings foldings;
    private final VisionOn.AsRecorded visions;
    private final ReentrantLock folding = new ReentrantLock();
    private final ConcurrentNavigableMap<Integer, Turn> turns;

    /** How it stood before and after an event; {@code before} is null for the one that opened the history. */
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

    /** The course as the stream reads by now; the turns that rest on events that read as before are kept. */
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

    /** The events up to and with one of them. */
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
            return kept; // by the one before
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
