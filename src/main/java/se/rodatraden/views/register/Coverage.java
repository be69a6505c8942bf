package se.rodatraden.views.register;

/**
 * How much of the register a search covers. After a rebuild of the read models the words of the visions are filled in, those of the
 * visions registered last first.
 *
 * @param visions number of visions to be searched
 * @param searched number of them that are searched so far
 */
public record Coverage(long visions, long searched) {
    public static final Coverage WHOLE = new Coverage(0, 0);

    /** Whether all visions are searched. */
    public boolean complete() {
        return searched >= visions;
    }

    /** The lesser of two, as before and after a search. */
    public Coverage or(Coverage other) {
        return complete() || !other.complete() && other.searched < searched ? other : this;
    }
}
