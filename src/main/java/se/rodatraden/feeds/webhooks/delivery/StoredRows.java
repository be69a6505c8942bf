package se.rodatraden.feeds.webhooks.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.calls.Fault;

/** Maps database rows to records, and values to parameters. */
public final class StoredRows {
    private StoredRows() {}

    public static Subscription subscription(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Subscription(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("owner"),
                row.getString("url"),
                new Selection(row.getString("municipality"), row.getString("type"), row.getString("subject")),
                row.getObject("rate", Integer.class),
                row.getObject("allowed_rate", Integer.class),
                row.getInt("concurrency"),
                Subscription.Status.valueOf(row.getString("status")),
                reason == null ? null : Subscription.Reason.valueOf(reason),
                row.getLong("position"),
                instant(row, "failing_since"),
                instant(row, "held_until"),
                time(row, "created_at"),
                instant(row, "asked_at"),
                row.getString("asked_answer"),
                instant(row, "consented_at"),
                row.getLong("version"));
    }

    static SigningKey key(ResultSet row) throws SQLException {
        return new SigningKey(
                row.getBytes("secret"),
                row.getBytes("private_key"),
                row.getBytes("public_key"),
                instant(row, "expires_at"));
    }

    public static Lag behind(ResultSet row) throws SQLException {
        return new Lag(
                row.getString("subject"),
                row.getLong("from_position"),
                row.getInt("attempts"),
                time(row, "next_at"),
                row.getBoolean("parked"),
                time(row, "first_failed_at"),
                row.getObject("status", Integer.class),
                fault(row),
                row.getString("detail"));
    }

    public static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                Attempt.Kind.valueOf(row.getString("kind")),
                row.getObject("position", Long.class),
                row.getString("event"),
                row.getString("type"),
                row.getString("subject"),
                row.getInt("attempt"),
                time(row, "at"),
                row.getInt("millis"),
                row.getObject("status", Integer.class),
                fault(row),
                row.getString("detail"),
                row.getString("excerpt"),
                row.getBoolean("delivered"));
    }

    public static Replay replay(ResultSet row) throws SQLException {
        return new Replay(
                row.getLong("id"),
                row.getLong("from_position"),
                row.getLong("to_position"),
                row.getLong("position"),
                row.getInt("attempts"),
                time(row, "next_at"),
                Replay.Status.valueOf(row.getString("status")),
                time(row, "asked_at"));
    }

    public static Notice notice(ResultSet row) throws SQLException {
        return new Notice(time(row, "at"), Notice.Kind.valueOf(row.getString("kind")), row.getString("detail"));
    }

    private static @Nullable Fault fault(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        return fault == null ? null : Fault.valueOf(fault);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** The parameters of a statement; an unknown value is null. */
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** A time as a parameter. */
    static @Nullable public OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
