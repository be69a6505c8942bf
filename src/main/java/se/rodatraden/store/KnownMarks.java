package se.rodatraden.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.VisionEvent;

/**
 * The confidentiality marks of all visions, cached on this node. Each read of the log also selects the position of the latest mark, in
 * the same statement; if it is not cached yet, the marks are loaded before anything is decoded.
 */
final class KnownMarks {
    static final String TYPES = "('confidentiality-lifted', 'marked-confidential', 'texts-erased')";

    /** A column: the position of the latest mark or lifting in the statement's snapshot, null if there is none. */
    static final String LAST = "(select max(m.position) from events m where m.type in " + TYPES + ")";

    private static final String AFTER = "select " + StoredRow.COLUMNS + " from events where type in " + TYPES
            + " and position > ? order by position";

    private final Function<StoredRow, Object> reader;
    private final Map<String, ConfidentialityMarks> byVision = new ConcurrentHashMap<>();
    private volatile long position;

    KnownMarks(Function<StoredRow, Object> reader) {
        this.reader = reader;
    }

    /** Whether all marks up to a position are cached. */
    boolean reach(long last) {
        return last <= position;
    }

    /** Loads the marks that are not cached yet. */
    synchronized void more(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(AFTER)) {
            query.setLong(1, position);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    StoredRow row = new StoredRow(rows);
                    VisionEvent event = (VisionEvent) reader.apply(row);
                    byVision.merge(row.stream, ConfidentialityMarks.NONE.with(event), (known, _) -> known.with(event));
                    position = row.position;
                }
            }
        }
    }

    /** The same by the connection of the current transaction, if any: a second one for each reader could exhaust the pool. */
    void more(JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            more(connection);
            return true;
        });
    }

    ConfidentialityMarks of(String stream) {
        return byVision.getOrDefault(stream, ConfidentialityMarks.NONE);
    }
}
