package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;

/**
 * The registration data required by OSL 5:2 for the document behind an entry. The diary holds the document; this refers to it.
 * An entry without it shows "dnr saknas".
 */
public record Registry(
        @Nullable String dnr,
        @Nullable String record,
        @Nullable Direction direction,
        @Nullable String counterpart) {

    /** Whether the handling came in, went out, or stayed within the authority. */
    public enum Direction {
        IN,
        OUT,
        INTERNAL
    }
}
