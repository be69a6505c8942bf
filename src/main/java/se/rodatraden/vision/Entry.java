package se.rodatraden.vision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import se.rodatraden.time.FuzzyDate;

/** A fact at its place in the register: the feed position it was given and when it was recorded. */
public record Entry(long position, Instant recordedAt, Fact fact) {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    public String id() {
        return fact.entry();
    }

    public FuzzyDate occurred() {
        return fact.told().occurred();
    }

    /** The Swedish calendar day it was recorded: nothing it tells can have happened later. */
    LocalDate recordedOn() {
        return recordedAt.atZone(SWEDEN).toLocalDate();
    }
}
