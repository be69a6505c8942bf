package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;

/**
 * The pending events of one subscription: those read from the feed but not delivered, the visions with a delivery in progress, and the
 * visions that are behind. Never releases two events of one vision at the same time. Not thread-safe.
 */
final class Backlog {
    private final Map<String, Deque<Outgoing>> queues = new HashMap<>();
    private final TreeSet<Long> waiting = new TreeSet<>();
    private final SequencedSet<String> ready = new LinkedHashSet<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Lag> behind = new HashMap<>();
    private final TreeSet<Lag> resting =
            new TreeSet<>(Comparator.comparing(Lag::nextAt).thenComparing(Lag::subject));
    private final Set<Long> already;
    private long readTo;

    /**
     * Restores a stored state.
     *
     * @param position all events up to here are delivered or belong to visions that are behind
     * @param already positions above it that are delivered
     */
    Backlog(long position, Collection<Lag> behind, Set<Long> already) {
        this.readTo = position;
        this.already = new HashSet<>(already);
        for (Lag vision : behind) {
            this.behind.put(vision.subject(), vision);
            rest(vision);
        }
    }

    long readTo() {
        return readTo;
    }

    /** The number of buffered events. */
    int size() {
        return waiting.size();
    }

    /** Adds events read after {@link #readTo}. Events of visions that are behind are skipped, and read again when it is their turn. */
    void read(Feed.Part part) {
        for (Outgoing event : part.events()) {
            if (already.remove(event.position()) || behind.containsKey(event.subject())) {
                continue;
            }
            waiting.add(event.position());
            queues.computeIfAbsent(event.subject(), _ -> new ArrayDeque<>()).add(event);
            if (!busy.contains(event.subject())) {
                ready.add(event.subject());
            }
        }
        readTo = part.readTo();
    }

    /** The next event of a vision that is neither behind nor in delivery, which it then is. */
    Optional<Outgoing> next() {
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        String subject = ready.removeFirst();
        busy.add(subject);
        return Optional.of(queue(subject).getFirst());
    }

    /** The vision that is behind and has been due longest, unless in delivery, which it then is. */
    Optional<Lag> due(Instant now) {
        if (resting.isEmpty() || resting.first().nextAt().isAfter(now)) {
            return Optional.empty();
        }
        Lag due = resting.removeFirst();
        busy.add(due.subject());
        return Optional.of(due);
    }

    /** When the next vision that is behind is due. */
    Optional<Instant> nextDue() {
        return resting.isEmpty()
                ? Optional.empty()
                : Optional.of(resting.first().nextAt());
    }

    /** Reserves the vision for another delivery; false if it is in delivery already. */
    boolean take(String subject) {
        ready.remove(subject);
        Lag vision = behind.get(subject);
        if (vision != null) {
            resting.remove(vision);
        }
        return busy.add(subject);
    }

    /** Ends the vision's delivery. */
    void release(String subject) {
        busy.remove(subject);
        Lag vision = behind.get(subject);
        if (vision != null) {
            rest(vision);
        } else if (!queue(subject).isEmpty()) {
            ready.add(subject);
        }
    }

    private void rest(Lag vision) {
        if (!vision.parked()) {
            resting.add(vision);
        }
    }

    /** All events up to here are delivered or belong to visions that are behind. */
    long position() {
        return waiting.isEmpty() ? readTo : waiting.first() - 1;
    }

    /** The value of {@link #position} once the outcomes have been stored and applied. */
    long positionAfter(Collection<Outcome> outcomes) {
        Set<Long> gone = new HashSet<>();
        for (Outcome outcome : outcomes) {
            Attempt attempt = outcome.attempt();
            if (attempt.kind() == Attempt.Kind.LIVE && attempt.position() != null) {
                gone.add(attempt.position());
            }
            if (outcome.behind() != null) {
                queue(outcome.behind().subject()).forEach(e -> gone.add(e.position()));
            }
        }
        for (long position : waiting) {
            if (!gone.contains(position)) {
                return position - 1;
            }
        }
        return readTo;
    }

    void delivered(Outgoing event) {
        Deque<Outgoing> queue = queue(event.subject());
        queue.removeFirst();
        if (queue.isEmpty()) {
            queues.remove(event.subject());
        }
        waiting.remove(event.position());
    }

    /** Marks the vision, which is in delivery, as behind, and drops its buffered events. */
    void behind(Lag vision) {
        Deque<Outgoing> queue = queues.remove(vision.subject());
        if (queue != null) {
            queue.forEach(e -> waiting.remove(e.position()));
        }
        ready.remove(vision.subject());
        behind.put(vision.subject(), vision);
    }

    /** An event of a vision that is behind was delivered, possibly before the feed was read that far. */
    void deliveredBehind(long position) {
        if (position > readTo) {
            already.add(position);
        }
    }

    /** The vision has received everything read so far and is no longer behind. */
    void caughtUp(String subject) {
        behind.remove(subject);
    }

    private Deque<Outgoing> queue(String subject) {
        Deque<Outgoing> queue = queues.get(subject);
        return queue == null ? new ArrayDeque<>() : queue;
    }
}
