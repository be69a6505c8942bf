package se.rodatraden.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.rodatraden.views.reading.Snapshot;
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
        long version) {}
