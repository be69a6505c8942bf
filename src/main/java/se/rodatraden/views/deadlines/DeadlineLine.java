package se.rodatraden.views.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.vision.value.VisionId;

/**
 * A dated item of a vision, seen on a day.
 *
 * @param title title of the vision on the day
 * @param recordedAt when the vision's last event was recorded
 */
public record DeadlineLine(VisionId vision, String title, DatedItem item, LocalDate seenOn, Instant recordedAt) {
    /** By date, then by vision. */
    static final Comparator<DeadlineLine> BY_DAY = Comparator.comparing(DeadlineLine::day)
            .thenComparing(l -> l.vision.toString())
            .thenComparing(l -> l.item.key());

    /** The day it is listed at: its last possible day, otherwise its first. */
    public LocalDate day() {
        return Objects.requireNonNull(item.lastDay() == null ? item.firstDay() : item.lastDay());
    }

    /** Whether the date has passed without a recording of what was due. */
    public boolean overdue() {
        return item.overdue(seenOn);
    }

    /** Whether the date is on the day or later. */
    public boolean ahead() {
        return !day().isBefore(seenOn);
    }
}
