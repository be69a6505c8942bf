package se.rodatraden.feeds.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.feeds.Followed;

/** The rows of {@code digests}. Due times use the product's clock, leases that of the database. */
final class FollowingRows {
    private static final String COLUMNS =
            "id, token, address, municipality, body, vision, search, language, frequency, requested_at,"
                    + " confirmed_at, position, told_at, attempts, refused, leased_until";

    /** Longer than the timeouts of the mail server. */
    private static final String LEASE = "interval '5 minutes'";

    /** A row leased by this node; the lease time distinguishes it from a row taken over by another node. */
    record Taken(Following following, OffsetDateTime lease) {}

    private final JdbcTemplate jdbc;

    FollowingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks out concurrent requests and confirmations until the transaction ends. */
    void alone() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('rodatraden digests'))", _ -> {});
    }

    /** The number of confirmation requests since then, to the address and in all. */
    long[] askedSince(Instant since, MailAddress address) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) filter (where lower(address) = lower(?)), count(*) from digests where requested_at > ?",
                (row, _) -> new long[] {row.getLong(1), row.getLong(2)},
                address.text(),
                at(since)));
    }

    void add(String token, FollowRequest wish, Instant now, long position) {
        jdbc.update(
                """
                insert into digests (token, address, municipality, body, vision, search, language, frequency, requested_at,
                                     position, told_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                token,
                wish.address().text(),
                municipality(wish.followed()),
                wish.followed().body(),
                wish.followed().vision(),
                wish.followed().search(),
                wish.language().getLanguage(),
                wish.frequency().name(),
                at(now),
                position,
                at(now),
                at(now));
    }

    Optional<Following> find(String token) {
        return jdbc.query("select " + COLUMNS + " from digests where token = ?", (row, _) -> read(row), token).stream()
                .findFirst();
    }

    /** The confirmed subscription of the same reader to the same subject. */
    Optional<Following> older(Following f) {
        return jdbc
                .query(
                        "select " + COLUMNS + """
                                 from digests
                                where lower(address) = lower(?) and municipality is not distinct from ?
                                  and body is not distinct from ? and vision is not distinct from ?
                                  and search is not distinct from ? and id <> ? and confirmed_at is not null
                                """,
                        (row, _) -> read(row),
                        f.address().text(),
                        municipality(f.followed()),
                        f.followed().body(),
                        f.followed().vision(),
                        f.followed().search(),
                        f.id())
                .stream()
                .findFirst();
    }

    void confirm(Following f, Instant now, long position, Instant toldAt, Instant due) {
        jdbc.update("""
                update digests set confirmed_at = ?, position = ?, told_at = ?, due_at = ?, attempts = 0, leased_until = null
                where id = ?
                """, at(now), position, at(toldAt), at(due), f.id());
    }

    boolean delete(UUID id) {
        return jdbc.update("delete from digests where id = ?", id) > 0;
    }

    boolean delete(String token) {
        return jdbc.update("delete from digests where token = ?", token) > 0;
    }

    /** Leases a due row that no other node has. */
    Optional<Taken> take(Instant now) {
        return jdbc
                .query(
                        "update digests set leased_until = clock_timestamp() + " + LEASE + """
                         where id = (
                            select id from digests
                            where due_at <= ? and (leased_until is null or leased_until < clock_timestamp())
                            order by due_at limit 1 for update skip locked)
                        returning
                        """ + COLUMNS,
                        (row, _) -> new Taken(read(row), row.getObject("leased_until", OffsetDateTime.class)),
                        at(now))
                .stream()
                .findFirst();
    }

    /** Events up to the position have been sent; sets the next due time. */
    void told(Taken t, long position, Instant now, boolean sent, Instant due) {
        jdbc.update(
                """
                update digests set position = ?, told_at = ?, sent_at = coalesce(?, sent_at), due_at = ?, attempts = 0,
                    refused = 0, leased_until = null
                where id = ? and leased_until = ?
                """,
                position,
                at(now),
                sent ? at(now) : null,
                at(due),
                t.following().id(),
                t.lease());
    }

    /** Nothing was sent; sets the time of the next attempt. */
    void later(Taken t, int attempts, int refused, Instant due) {
        jdbc.update(
                "update digests set attempts = ?, refused = ?, due_at = ?, leased_until = null where id = ? and leased_until = ?",
                attempts,
                refused,
                at(due),
                t.following().id(),
                t.lease());
    }

    private static @Nullable String municipality(Followed followed) {
        return followed.search() == null ? followed.municipality() : null;
    }

    private static Followed followed(ResultSet row) throws SQLException {
        String search = row.getString("search");
        return search == null
                ? new Followed(row.getString("municipality"), row.getString("body"), row.getString("vision"), null)
                : Followed.search(search);
    }

    private static Following read(ResultSet row) throws SQLException {
        return new Following(
                row.getObject("id", UUID.class),
                row.getString("token"),
                new MailAddress(row.getString("address")),
                followed(row),
                Locale.of(row.getString("language")),
                Frequency.valueOf(row.getString("frequency")),
                Objects.requireNonNull(instant(row, "requested_at")),
                instant(row, "confirmed_at"),
                row.getLong("position"),
                Objects.requireNonNull(instant(row, "told_at")),
                row.getInt("attempts"),
                row.getInt("refused"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** All rows, for tests. */
    List<Following> all() {
        return jdbc.query("select " + COLUMNS + " from digests order by requested_at", (row, _) -> read(row));
    }
}
