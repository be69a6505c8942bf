package se.rodatraden.views.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild of the read models has come.
 *
 * @param events number of events to read
 * @param read number of events read so far
 * @param visions number of visions to make searchable
 * @param searchable number of visions that are searchable so far
 * @param paused whether it waits to be resumed
 * @param cancelled whether it stops at its next step
 * @param running whether any node works at it
 * @param started when it was started; null if there has been none
 */
public record RebuildState(
        Phase phase,
        long events,
        long read,
        long visions,
        long searchable,
        boolean paused,
        boolean cancelled,
        boolean running,
        @Nullable Instant started,
        @Nullable Instant finished) {

    /** What a rebuild does, in this order. */
    public enum Phase {
        /** It fills new tables; the old ones serve meanwhile. */
        READING,
        /** The new tables serve, and what search needs is filled in. */
        SEARCH,
        /** It is finished. */
        DONE
    }

    RebuildState beginning() {
        return new RebuildState(Phase.READING, 0, 0, 0, 0, false, false, true, null, null);
    }

    /** Whether it began and neither finished nor is worked at: its node stopped. Only in the search does a paused one need no node. */
    public boolean interrupted() {
        return switch (phase) {
            case READING -> !running;
            case SEARCH -> !running && !paused;
            case DONE -> false;
        };
    }
}
