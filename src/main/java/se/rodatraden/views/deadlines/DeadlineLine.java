package se.rodatraden.views.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.vision.value.VisionId;

/**
 * Something dated of a vision, seen on a day.
 *
 * @param title what the vision is called on the day
 * @param recordedAt when anything was last recorded of the vision
 */
public record DeadlineLine(VisionId vision, String title, DatedItem item, LocalDate seenOn, Instant recordedAt) {
    /** By date, then by vision. */
    static final Comparator<DeadlineLine> BY_DAY = Comparator.comparing(DeadlineLine::day)
            .thenComparing(l -> l.vision.toString())
            .thenComparing(l -> l.item.key());

    /** The day it is listed at: the last that it may be, else the first. */
    public LocalDate day() {
        return Objects.requireNonNull(item.lastDay() == null ? item.firstDay() : item.lastDay());
    }

    /** Whether the date has gone by and nothing is recorded of what was to be done by then. */
    public boolean overdue() {
        return item.overdue(seenOn);
    }

    /** Whether it lies ahead, that day included. */
    public boolean ahead() {
        return !day().isBefore(seenOn);
    }
}
