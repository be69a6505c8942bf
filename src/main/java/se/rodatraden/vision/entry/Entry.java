package se.rodatraden.vision.entry;

import java.time.Instant;
import java.time.LocalDate;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.event.Fact;

/**
 * A fact at its place in the register.
 *
 * @param position its feed position
 * @param recordedAt when the entry was first recorded
 * @param readsSince when its current content was recorded: later than {@code recordedAt} if it was corrected
 */
public record Entry(long position, Instant recordedAt, Fact fact, Instant readsSince) {

    /** An entry that has not been corrected. */
    public Entry(long position, Instant recordedAt, Fact fact) {
        this(position, recordedAt, fact, recordedAt);
    }

    /** The same entry with other content. */
    Entry reads(Fact instead, Instant since) {
        return new Entry(position, recordedAt, instead, since);
    }

    public String id() {
        return fact.entry();
    }

    public FuzzyDate occurred() {
        return fact.told().occurred();
    }

    /** The Swedish date of recording. */
    public LocalDate recordedOn() {
        return recordedAt.atZone(SwedishDays.ZONE).toLocalDate();
    }

    /** The Swedish date on which its current content was recorded: nothing in it can have happened later. */
    public LocalDate readsSinceDay() {
        return readsSince.atZone(SwedishDays.ZONE).toLocalDate();
    }
}
