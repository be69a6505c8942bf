package se.rodatraden.feeds.atom;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;

/** Whose the events at some positions of the log are, and all that was told of each. */
public final class EventsAt {
    private final EventLog log;
    private final JdbcTemplate jdbc;

    EventsAt(EventLog log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The streams with an event at one of the positions, in the order of their first. */
    public List<String> streams(List<Long> positions) {
        return jdbc.query(
                "select stream from events where position = any (?) group by stream order by min(position)",
                (row, _) -> row.getString(1),
                (Object) positions.toArray(Long[]::new));
    }

    /** Everything told of one vision, or of one municipality itself. */
    public List<StoredEvent> stream(String stream) {
        return log.stream(stream);
    }

    /** Whether anything is told of the vision or municipality. */
    boolean are(String stream) {
        return log.version(stream) >= 0;
    }
}
