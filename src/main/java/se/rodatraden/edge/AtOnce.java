package se.rodatraden.edge;

import java.util.concurrent.ConcurrentHashMap;

/** How many there are of each caller's at the moment. */
final class AtOnce {
    private final int most;
    private final ConcurrentHashMap<Caller, Integer> open = new ConcurrentHashMap<>();

    /** No more than so many; 0 is no limit. */
    AtOnce(int most) {
        this.most = most;
    }

    /** One more, unless it is one too many. */
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

    /** How many callers have any. */
    int callers() {
        return open.size();
    }
}
