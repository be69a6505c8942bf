package se.rodatraden.views.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.value.VisionId;

/**
 * A line of the register: a vision as of a day, as known at a time.
 *
 * @param asOf the day of the standing
 * @param projected whether the day is later than the last known day
 * @param judgedOn the day on which overdue items are judged: the day, or the last known day if that is earlier
 * @param recordedAt when its last event was recorded
 * @param version sequence number of its last event
 */
public record RegisterRow(
        VisionId vision,
        LocalDate asOf,
        boolean projected,
        LocalDate judgedOn,
        Snapshot snapshot,
        Next next,
        List<Alert> alerts,
        Instant recordedAt,
        long version) {

    /** The day on which overdue items are judged; a time of knowledge of null is now. */
    static LocalDate judgedOn(LocalDate asOf, @Nullable Instant knownAt, InstantSource clock) {
        LocalDate known = lastKnownDay(knownAt, clock);
        return asOf.isBefore(known) ? asOf : known;
    }

    private static LocalDate lastKnownDay(@Nullable Instant knownAt, InstantSource clock) {
        Instant known = knownAt == null ? clock.instant() : knownAt;
        return known.atZone(SwedishDays.ZONE).toLocalDate();
    }

    /** Reads lines from four columns: the vision, its snapshot as text, when its last event was recorded, and that event's sequence number. */
    static RowMapper<RegisterRow> mapper(
            LocalDate asOf, @Nullable Instant knownAt, InstantSource clock, int firstColumn) {
        LocalDate judged = judgedOn(asOf, knownAt, clock);
        boolean projected = asOf.isAfter(lastKnownDay(knownAt, clock));
        return (row, _) -> {
            Snapshot snapshot = SnapshotJson.read(row, firstColumn + 1);
            return new RegisterRow(
                    VisionId.parse(row.getString(firstColumn)),
                    asOf,
                    projected,
                    judged,
                    snapshot,
                    snapshot.next(judged),
                    snapshot.alerts(judged),
                    row.getObject(firstColumn + 2, OffsetDateTime.class).toInstant(),
                    row.getLong(firstColumn + 3));
        };
    }
}
