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
 * Visions whose rows could not be updated. Each keeps its previous rows or is not shown at all; other visions are unaffected. It is retried
 * at the next event that affects it, at startup, and on an operator's request.
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
     * A parked vision.
     *
     * @param title as the register has it; null if it is not shown at all
     * @param position feed position of the last event tried
     * @param since when it was parked
     * @param tried when it was last retried
     * @param kind the cause: UNREADABLE, TOO_LARGE, REFUSED or PROGRAM
     * @param fault message of the program or the database
     */
    public record Parked(
            VisionId vision,
            @Nullable String title,
            long position,
            Instant since,
            Instant tried,
            String kind,
            String fault) {}

    /** The parked visions of a municipality, or all. */
    public List<Parked> list(@Nullable String municipality) {
        return jdbc.query(
                """
                select p.vision, v.title, p.position, p.since, p.tried, p.kind, p.fault
                from views.parked p left join views.visions v on v.vision = p.vision
                where ?::text is null or starts_with(p.vision, ? || '/') order by p.since, p.vision
                """,
                (row, _) -> new Parked(
                        VisionId.parse(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        row.getString(7)),
                municipality,
                municipality);
    }

    /** Whether a vision is parked. */
    public boolean holds(VisionId vision) {
        return !jdbc.queryForList("select 1 from views.parked where vision = ?", vision.toString())
                .isEmpty();
    }

    /** Retries one; returns whether it succeeded. */
    public boolean retry(VisionId vision) {
        transactions.executeWithoutResult(_ -> jdbc.queryForList(
                        "select position from views.parked where vision = ? for update", Long.class, vision.toString())
                .forEach(position -> writer.write(Set.of(vision.toString()), position)));
        boolean shown = !holds(vision);
        log.info("retried the views of {}: {}", vision, shown ? "shown" : "still parked");
        return shown;
    }

    /** Retries all at startup; those that fail are retried at their next event. */
    public void retryAll() {
        for (Parked parked : list(null)) {
            try {
                retry(parked.vision());
            } catch (RuntimeException e) {
                log.warn("the retry of the views of {} failed", parked.vision(), e);
            }
        }
    }
}
