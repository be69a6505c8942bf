package se.rodatraden.views.listing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.vision.value.VisionId;

/**
 * All visions with a page, in parts of a fixed size, each with the time of its last recording. A vision with confidential text
 * is included, since that text is masked on its page.
 */
public final class PublicListing {
    /** Batch size, so that a slow client holds neither a database connection nor much memory. */
    private static final int READ = 1_000;

    private final JdbcTemplate jdbc;

    public PublicListing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A municipality with visions, and the time of the last recording in any of them. */
    public record Municipal(String code, Instant recorded) {}

    /** All municipalities with visions, by code. */
    public List<Municipal> municipalities() {
        return jdbc.query(
                "select municipality, max(recorded_at) from views.visions group by municipality order by municipality",
                (row, _) -> new Municipal(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /** The time of the last recording in each part, in order. */
    public List<Instant> parts(int size) {
        return jdbc.query(
                """
                select max(recorded_at) from (
                    select recorded_at, (row_number() over (order by vision) - 1) / ? as part from views.visions) numbered
                group by part order by part
                """, (row, _) -> row.getObject(1, OffsetDateTime.class).toInstant(), size);
    }

    /**
     * Passes the visions of a part to a consumer one by one, in order.
     *
     * @param part index from 0
     */
    public void part(int part, int size, BiConsumer<VisionId, Instant> each) {
        String after = part == 0 ? "" : last((long) part * size);
        int left = size;
        while (left > 0) {
            int most = Math.min(left, READ);
            List<Listed> read = jdbc.query(
                    "select vision, recorded_at from views.visions where vision > ? order by vision limit ?",
                    (row, _) -> new Listed(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()),
                    after,
                    most);
            read.forEach(listed -> each.accept(VisionId.parse(listed.vision()), listed.recorded()));
            if (read.size() < most) {
                return;
            }
            left -= most;
            after = read.getLast().vision();
        }
    }

    /** The last vision among the first {@code count}. */
    private String last(long count) {
        return jdbc
                .queryForList(
                        "select vision from views.visions order by vision offset ? limit 1", String.class, count - 1)
                .stream()
                .findFirst()
                .orElse("");
    }

    private record Listed(String vision, Instant recorded) {}

    /** The time of the last recording; null if there is none. */
    public @Nullable Instant latest() {
        List<Instant> all = jdbc.query(
                "select max(recorded_at) from views.visions having count(*) > 0",
                (row, _) -> row.getObject(1, OffsetDateTime.class).toInstant());
        return all.isEmpty() ? null : all.getFirst();
    }
}
