package se.rodatraden.edge;

import java.util.concurrent.ConcurrentHashMap;

/** Counts concurrent items for each caller. */
final class AtOnce {
    private final int most;
    private final ConcurrentHashMap<Caller, Integer> open = new ConcurrentHashMap<>();

    /** With a limit per caller; 0 means no limit. */
    AtOnce(int most) {
        this.most = most;
    }

    /** Adds one, unless the limit is reached. */
    boolean enter(Caller caller) {
        if (most <= 0) {
            return true;
        }
        boolean[] entered = {true};
        open.compute(caller, (_, n) -> {
            int now = n == null ? 0 : n;
            entered[0] = now < most;
            return entered[0] ? now + 1 : n;
        });
        return entered[0];
    }

    void leave(Caller caller) {
        open.computeIfPresent(caller, (_, n) -> n > 1 ? n - 1 : null);
    }

    /** The number of callers with at least one. */
    int callers() {
        return open.size();
    }
}
