package se.rodatraden.vision.entry;

import java.time.Instant;
import java.time.LocalDate;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.event.Fact;

/**
 * A fact at its place in the register.
 *
 * @param position the feed position it was given
 * @param recordedAt when the entry was first recorded
 * @param readsSince when what it says was recorded: later than {@code recordedAt} where it was corrected
 */
public record Entry(long position, Instant recordedAt, Fact fact, Instant readsSince) {

    /** An entry as it was first told. */
    public Entry(long position, Instant recordedAt, Fact fact) {
        this(position, recordedAt, fact, recordedAt);
    }

    /** The same entry with another reading. */
    Entry reads(Fact instead, Instant since) {
        return new Entry(position, recordedAt, instead, since);
    }

    public String id() {
        return fact.entry();
    }

    public FuzzyDate occurred() {
        return fact.told().occurred();
    }

    /** The Swedish calendar day it was recorded. */
    public LocalDate recordedOn() {
        return recordedAt.atZone(SwedishDays.ZONE).toLocalDate();
    }

    /** The Swedish calendar day that what it says was recorded: nothing it tells can have happened later. */
    public LocalDate readsSinceDay() {
        return readsSince.atZone(SwedishDays.ZONE).toLocalDate();
    }
}
