package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.InvalidField;

/**
 * On whose demand a matter was tabled or referred back: numbers and classification are kept separately, since
 * it decides whether a minority may do it again (KL 5:50).
 */
public record Support(
        By by, @Nullable Integer requestedBy, @Nullable Integer present) {

    /** By majority, by a minority of at least a third of those present, or not known. */
    public enum By {
        MAJORITY,
        MINORITY,
        UNKNOWN
    }

    public Support {
        if (requestedBy != null && requestedBy < 0 || present != null && present < 0) {
            throw new InvalidField("support", "har ett tal under noll", "has a number below zero");
        }
        if (requestedBy != null && present != null && requestedBy > present) {
            throw new InvalidField("support.requestedBy", "är fler än de närvarande", "is more than were present");
        }
    }
}
