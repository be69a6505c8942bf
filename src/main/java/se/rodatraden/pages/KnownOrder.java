package se.rodatraden.pages;

import se.rodatraden.vision.Placed;

/** Whether one entry is known to come after another, as far as the two themselves tell. */
final class KnownOrder {
    private KnownOrder() {}

    /** By days that do not overlap, or because either says so. */
    static boolean certain(Placed first, Placed second) {
        return second.earliest() != null && first.latest().isBefore(second.earliest())
                || second.entry().fact().told().after().contains(first.entry().id())
                || first.entry().fact().told().before().contains(second.entry().id());
    }
}
