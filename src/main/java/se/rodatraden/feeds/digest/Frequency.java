package se.rodatraden.feeds.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import se.rodatraden.time.SwedishDays;

/** How often digests are sent: daily, or every Monday, at six in the morning Swedish time. */
public enum Frequency {
    DAILY,
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** The end of the period that contains the moment: the next such morning. */
    Instant next(Instant moment) {
        ZonedDateTime now = moment.atZone(SwedishDays.ZONE);
        ZonedDateTime morning = switch (this) {
            case DAILY -> now.with(MORNING);
            case WEEKLY ->
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        };
        ZonedDateTime next = morning.toInstant().isAfter(moment)
                ? morning
                : switch (this) {
                    case DAILY -> morning.plusDays(1);
                    case WEEKLY -> morning.plusWeeks(1);
                };
        return next.toInstant();
    }
}
