package se.rodatraden.views.register;

import java.time.Instant;

/** A municipality with visions in the register: their number, and when an event of any was last recorded. */
public record MunicipalityCard(String code, String name, int visions, Instant recordedAt) {}
