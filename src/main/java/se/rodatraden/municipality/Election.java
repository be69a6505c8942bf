package se.rodatraden.municipality;

import java.time.LocalDate;
import se.rodatraden.municipality.event.ElectionKind;

/** An election of the council on its day; a day that has not come yet is a plan. */
public record Election(String entry, LocalDate day, ElectionKind kind) {}
