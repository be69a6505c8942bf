package se.rodatraden.vision;

import se.rodatraden.time.FuzzyDate;

/** Something planned that is not known to have been held or cancelled. A plan is never a fact. */
public record Plan(Entry entry, String what, FuzzyDate when) {}
