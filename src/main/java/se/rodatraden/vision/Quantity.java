package se.rodatraden.vision;

import se.rodatraden.municipality.Checks;
import se.rodatraden.municipality.InvalidField;

/**
 * A count as the source gives it: "över 450 svar" is {@code AT_LEAST 450 svar}. Counts of different units are never added
 * up. Refuses negative values.
 */
public record Quantity(int value, Qualifier qualifier, String unit) {

    /** How the source bounds the count. */
    public enum Qualifier {
        EXACT,
        AT_LEAST,
        AT_MOST,
        ABOUT
    }

    public Quantity {
        if (value < 0) {
            throw new InvalidField("quantity.value", "är under noll", "is below zero");
        }
        Checks.text("quantity.unit", unit, 60);
    }
}
