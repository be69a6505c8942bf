package se.rodatraden.identity.reports;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Anonymous reports of accessibility problems. */
public final class FaultReports {
    public static final int LONGEST = 4_000;
    public static final int LONGEST_PAGE = 500;

    /** Maximum number of unhandled reports, so that strangers cannot fill the database. */
    public static final int MOST = 500;

    private static final int SHOWN = 1_000;

    /** Without characters that are easily confused. */
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    public FaultReports(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a report and returns its reference; empty if there are too many. */
    public Optional<String> add(@Nullable String page, String description) {
        String reference = part() + "-" + part();
        int added =
                jdbc.update("""
                insert into fault_reports (reference, page, description, reported_at)
                select ?, ?, ?, ? where (select count(*) from fault_reports where handled_at is null) < ?
                """, reference, page, description, clock.instant().atOffset(ZoneOffset.UTC), MOST);
        return added == 1 ? Optional.of(reference) : Optional.empty();
    }

    /** Unhandled reports first, then by date, latest first. */
    public List<FaultReport> list() {
        return jdbc.query(
                """
                select reference, page, description, reported_at, handled_at from fault_reports
                order by handled_at is not null, reported_at desc limit ?
                """,
                (row, _) -> new FaultReport(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(5, OffsetDateTime.class))),
                SHOWN);
    }

    /** Marks a report as handled and deletes its text; the reference is kept. */
    public void handle(String reference) {
        jdbc.update("""
                update fault_reports set page = null, description = null, handled_at = ?
                where reference = ? and handled_at is null
                """, clock.instant().atOffset(ZoneOffset.UTC), reference);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String part() {
        return CHANCE.ints(HALF, 0, CHARACTERS.length())
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
