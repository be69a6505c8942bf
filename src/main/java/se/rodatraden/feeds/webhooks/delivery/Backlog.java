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
 * What one subscription has yet to be given: what was read of the feed and not delivered, which visions are being delivered at the moment,
 * and which are behind. Never gives out two events of one vision at a time. Not safe for several threads.
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
     * As it was left.
     *
     * @param position all at or below it is delivered or behind
     * @param already positions above it that were delivered
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

    /** How many events are held here. */
    int size() {
        return waiting.size();
    }

    /** Takes in what was read after {@link #readTo}. What belongs to a vision that is behind will be read again when its turn comes. */
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

    /** The next event of a vision that is neither behind nor being delivered; from here on it is being delivered. */
    Optional<Outgoing> next() {
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        String subject = ready.removeFirst();
        busy.add(subject);
        return Optional.of(queue(subject).getFirst());
    }

    /** The vision that has been due longest among those behind, if it is not being delivered; from here on it is. */
    Optional<Lag> due(Instant now) {
        if (resting.isEmpty() || resting.first().nextAt().isAfter(now)) {
            return Optional.empty();
        }
        Lag due = resting.removeFirst();
        busy.add(due.subject());
        return Optional.of(due);
    }

    /** When the next of them is due. */
    Optional<Instant> nextDue() {
        return resting.isEmpty()
                ? Optional.empty()
                : Optional.of(resting.first().nextAt());
    }

    /** Takes the vision for something else that is to be sent to it; false where it is being delivered. */
    boolean take(String subject) {
        ready.remove(subject);
        Lag vision = behind.get(subject);
        if (vision != null) {
            resting.remove(vision);
        }
        return busy.add(subject);
    }

    /** The vision is not being delivered any more. */
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

    /** All at or below it is delivered or behind. */
    long position() {
        return waiting.isEmpty() ? readTo : waiting.first() - 1;
    }

    /** What {@link #position} will be once these have been written down and taken in. */
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

    /** The vision, which is being delivered, is behind from now on, with all of it that was read. */
    void behind(Lag vision) {
        Deque<Outgoing> queue = queues.remove(vision.subject());
        if (queue != null) {
            queue.forEach(e -> waiting.remove(e.position()));
        }
        ready.remove(vision.subject());
        behind.put(vision.subject(), vision);
    }

    /** An event of a vision that is behind was delivered, perhaps before the feed was read so far. */
    void deliveredBehind(long position) {
        if (position > readTo) {
            already.add(position);
        }
    }

    /** The vision has been given everything that was read; from here on its events are taken as they come. */
    void caughtUp(String subject) {
        behind.remove(subject);
    }

    private Deque<Outgoing> queue(String subject) {
        Deque<Outgoing> queue = queues.get(subject);
        return queue == null ? new ArrayDeque<>() : queue;
    }
}
