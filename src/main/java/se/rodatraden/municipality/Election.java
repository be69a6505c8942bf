package se.rodatraden.municipality;

import java.time.LocalDate;
import se.rodatraden.municipality.event.ElectionKind;

/** An election of the council; one on a future day is a plan. */
public record Election(String entry, LocalDate day, ElectionKind kind) {}
