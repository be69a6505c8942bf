package se.rodatraden.views.register;

import java.time.Instant;

/** A municipality with visions in the register: how many, and when something was last recorded of one of them. */
public record MunicipalityCard(String code, String name, int visions, Instant recordedAt) {}
