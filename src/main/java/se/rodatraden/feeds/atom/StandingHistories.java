package se.rodatraden.feeds.atom;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.VisionOn;

/** A cache of standing histories, bounded by the total number of events. Each read is checked against the log, so it is never stale. */
final class StandingHistories {
    private static final int EVENTS = 20_000;

    private final EventLog log;
    private final VisionOn.AsRecorded visions;
    private final Foldings foldings = new Foldings();
    private final Map<String, StandingHistory> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int events;

    StandingHistories(EventLog log, VisionOn.AsRecorded visions) {
        this.log = log;
        this.visions = visions;
    }

    StandingHistory of(String vision) {
        List<StoredEvent> stream = log.stream(vision);
        synchronized (kept) {
            StandingHistory before = kept.get(vision);
            StandingHistory now = before == null ? StandingHistory.of(stream, foldings, visions) : before.with(stream);
            if (now != before) {
                kept.put(vision, now);
                events += now.size() - (before == null ? 0 : before.size());
                forget(vision);
            }
            return now;
        }
    }

    private void forget(String butNot) {
        Iterator<Map.Entry<String, StandingHistory>> oldest = kept.entrySet().iterator();
        while (events > EVENTS && oldest.hasNext()) {
            Map.Entry<String, StandingHistory> course = oldest.next();
            if (!course.getKey().equals(butNot)) {
                events -= course.getValue().size();
                oldest.remove();
            }
        }
    }
}
