package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;

/**
 * What OSL 5:2 asks of a register about the handling behind an entry. The diary holds the handling; this refers to it.
 * An entry without one says "dnr saknas".
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
