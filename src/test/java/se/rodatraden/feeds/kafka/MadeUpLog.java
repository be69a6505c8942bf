package se.rodatraden.feeds.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.rodatraden.feeds.Outgoing;

/** A log in memory, of events that take turns among some visions. */
final class MadeUpLog implements Source {
    private final int visions;
    private final List<Outgoing> events = new ArrayList<>();

    MadeUpLog(int visions) {
        this.visions = visions;
    }

    /** Records so many events more. */
    synchronized void record(int more) {
        for (int i = 0; i < more; i++) {
            events.add(event(events.size() + 1L));
        }
        notifyAll();
    }

    private Outgoing event(long position) {
        String id = UUID.randomUUID().toString();
        String subject = "2418/vision-" + position % visions;
        String json = """
                {"specversion":"1.0","id":"%s","source":"/municipality/2418","type":"se.rodatraden.test.v1","subject":"%s","streamversion":%d,"position":%d}""".formatted(id, subject, position / visions, position);
        return new Outgoing(
                position, id, "se.rodatraden.test.v1", subject, Instant.EPOCH, json.getBytes(StandardCharsets.UTF_8));
    }

    synchronized List<Outgoing> all() {
        return List.copyOf(events);
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized Optional<Outgoing> at(long position) {
        return position >= 1 && position <= events.size()
                ? Optional.of(events.get((int) position - 1))
                : Optional.empty();
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the caller checks again after a spurious wakeup
    public synchronized List<Outgoing> after(long position, int limit, Duration atMost) throws InterruptedException {
        if (position >= events.size()) {
            wait(atMost.toMillis());
        }
        int from = (int) Math.min(position, events.size());
        return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
    }
}
