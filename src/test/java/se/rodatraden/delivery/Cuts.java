package se.rodatraden.delivery;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** When a reader's connection is cut next: after a number of events by chance, so that the wanted number of cuts is reached. */
final class Cuts {
    private final SplittableRandom random;
    private final long events;
    private final int wanted;
    private final AtomicInteger made = new AtomicInteger();

    Cuts(long seed, long events, int wanted) {
        this.random = new SplittableRandom(seed);
        this.events = events;
        this.wanted = wanted;
    }

    /** How many events are read before the next cut. */
    int after() {
        return 1 + random.nextInt((int) Math.max(1, 2 * events / wanted));
    }

    int chance(int most) {
        return random.nextInt(most);
    }

    void cut() {
        made.incrementAndGet();
    }

    int made() {
        return made.get();
    }
}
