package se.rodatraden.pages.thread;

import se.rodatraden.vision.entry.Placed;

/** Whether one entry is known to come after another, as far as the two themselves tell. */
public final class KnownOrder {
    private KnownOrder() {}

    /** By days that do not overlap, or because either says so. */
    public static boolean certain(Placed first, Placed second) {
        return second.earliest() != null && first.latest().isBefore(second.earliest())
                || second.entry().fact().told().after().contains(first.entry().id())
                || first.entry().fact().told().before().contains(second.entry().id());
    }
}
