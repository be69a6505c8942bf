package se.rodatraden.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;

/**
 * The confidentiality marks of all visions, as far as this node has read them. A read of the log brings the position of the last one
 * there was when it was read, in the same statement; where that is not known here, the marks are read before anything is decoded.
 */
final class KnownMarks {
    private static final String TYPES = "('confidentiality-lifted', 'marked-confidential')";

    /** A column: the position of the last mark or lifting in the snapshot of the statement, null when there is none. */
    static final String LAST = "(select max(m.position) from events m where m.type in " + TYPES + ")";

    private static final String AFTER = "select " + StoredRow.COLUMNS + " from events where type in " + TYPES
            + " and position > ? order by position";

    private final Function<StoredRow, Object> reader;
    private final Map<String, ConfidentialityMarks> byVision = new ConcurrentHashMap<>();
    private volatile long position;

    KnownMarks(Function<StoredRow, Object> reader) {
        this.reader = reader;
    }

    /** Whether the marks are known up to a position, as far as there are any. */
    boolean reach(long last) {
        return last <= position;
    }

    /** Reads those that are not known yet. */
    synchronized void more(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(AFTER)) {
            query.setLong(1, position);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    StoredRow row = new StoredRow(rows);
                    Fact fact = (Fact) reader.apply(row);
                    byVision.merge(row.stream, ConfidentialityMarks.NONE.with(fact), (known, _) -> known.with(fact));
                    position = row.position;
                }
            }
        }
    }

    ConfidentialityMarks of(String stream) {
        return byVision.getOrDefault(stream, ConfidentialityMarks.NONE);
    }
}
