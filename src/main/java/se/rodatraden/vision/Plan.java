package se.rodatraden.vision;

import java.time.LocalDate;
import se.rodatraden.time.FuzzyDate;

/** Something planned that is not known to have been held or cancelled. A plan is never a fact. */
public record Plan(Entry entry, String what, FuzzyDate when) {

    /** Whether its time has gone by, to the last day it may be, without a word of it. */
    public boolean passed(LocalDate day) {
        return when.latest() != null && when.latest().isBefore(day);
    }
}
