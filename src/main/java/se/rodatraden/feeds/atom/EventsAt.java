package se.rodatraden.feeds.atom;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;

/** Reads the streams that have events at given positions of the log. */
public final class EventsAt {
    private final EventLog log;
    private final JdbcTemplate jdbc;

    EventsAt(EventLog log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The streams with an event at one of the positions, in the order of their first such event. */
    public List<String> streams(List<Long> positions) {
        return jdbc.query(
                "select stream from events where position = any (?) group by stream order by min(position)",
                (row, _) -> row.getString(1),
                (Object) positions.toArray(Long[]::new));
    }

    /** All events of a vision, or of a municipality itself. */
    public List<StoredEvent> stream(String stream) {
        return log.stream(stream);
    }

    /** Whether the vision or municipality has any events. */
    boolean are(String stream) {
        return log.version(stream) >= 0;
    }
}
