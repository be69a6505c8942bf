package se.rodatraden.views.rows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.vision.value.VisionId;

/**
 * The visions whose rows could not be made. Each stands as it last was, or is not shown at all, and no other is touched. It is tried again
 * with the next event that says something of it, at start, and when an operator asks.
 */
public final class ParkedVisions {
    private static final Logger log = LoggerFactory.getLogger(ParkedVisions.class);

    private final JdbcTemplate jdbc;
    private final ViewWriter writer;
    private final TransactionTemplate transactions;

    public ParkedVisions(JdbcTemplate jdbc, ViewWriter writer, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.transactions = transactions;
    }

    /**
     * One of them.
     *
     * @param position the last event that it was tried with
     * @param since when it was parked
     * @param tried when it was tried last
     * @param kind UNREADABLE, TOO_LARGE, REFUSED or PROGRAM
     * @param fault in the words of the program or the database
     */
    public record Parked(VisionId vision, long position, Instant since, Instant tried, String kind, String fault) {}

    /** Those of a municipality, or all. */
    public List<Parked> list(@Nullable String municipality) {
        return jdbc.query(
                """
                select vision, position, since, tried, kind, fault from views.parked
                where ?::text is null or starts_with(vision, ? || '/') order by since, vision
                """,
                (row, _) -> new Parked(
                        VisionId.parse(row.getString(1)),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6)),
                municipality,
                municipality);
    }

    /** Tries one again; whether it is shown after that. */
    public boolean retry(VisionId vision) {
        transactions.executeWithoutResult(_ -> jdbc.queryForList(
                        "select position from views.parked where vision = ? for update", Long.class, vision.toString())
                .forEach(position -> writer.write(Set.of(vision.toString()), position)));
        boolean shown = jdbc.queryForList("select 1 from views.parked where vision = ?", vision.toString())
                .isEmpty();
        log.info("views of {} tried again: {}", vision, shown ? "shown" : "still parked");
        return shown;
    }

    /** At start; what cannot be tried now is tried with its next event. */
    public void retryAll() {
        for (Parked parked : list(null)) {
            try {
                retry(parked.vision());
            } catch (RuntimeException e) {
                log.warn("views of {} could not be tried again", parked.vision(), e);
            }
        }
    }
}
