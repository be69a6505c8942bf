package se.rodatraden.vision.value;

import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.InvalidField;

/**
 * A count as the source gives it: "över 450 svar" is {@code MORE_THAN 450 svar}, and 450 itself is not among
 * them; "minst 450" is {@code AT_LEAST}. Counts of different units are never added
 * up. Refuses negative values.
 */
public record Quantity(int value, Qualifier qualifier, String unit) {

    /** How the source bounds the count. */
    public enum Qualifier {
        EXACT,
        AT_LEAST,
        MORE_THAN,
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
