package se.rodatraden.feeds.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real clock, moved ahead by as much as a test wants. */
public final class MovedClock implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    public void forward(Duration by) {
        ahead.updateAndGet(by::plus);
    }
}
