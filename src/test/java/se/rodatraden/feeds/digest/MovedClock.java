package se.rodatraden.feeds.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock set by a test; the real one until then. */
final class MovedClock implements InstantSource {
    private final AtomicReference<Instant> set = new AtomicReference<>(Instant.EPOCH);

    @Override
    public Instant instant() {
        Instant at = set.get();
        return at.equals(Instant.EPOCH) ? Instant.now() : at;
    }

    void to(Instant time) {
        set.set(time);
    }
}
