package se.rodatraden.sealing.timestamp;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

/** Asks for time stamps in a thread of its own, so that an authority that is slow or gone does not delay the sealing. */
public final class StampingLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StampingLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final @Nullable Stamping stamping;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable String fault;

    /**
     * @param stamping null where no authority is asked
     * @param pause between two looks at whether a time stamp is due, at least
     */
    StampingLoop(@Nullable Stamping stamping, Duration pause) {
        this.stamping = stamping;
        this.pause = pause;
    }

    /** Whether an authority is asked. */
    public boolean isOn() {
        return stamping != null;
    }

    /** Why the last attempt failed; null where it did not. */
    public @Nullable String fault() {
        return fault;
    }

    @Override
    public void start() {
        Stamping asked = stamping;
        if (asked != null) {
            thread = Thread.ofVirtual().name("time stamps").start(() -> run(asked));
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    @Override
    public void stop() {
        closed.countDown();
    }

    private void run(Stamping asked) {
        Duration next = pause;
        while (!isClosedAfter(next)) {
            attempt(asked);
            next = fault == null ? pause : longer(next);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void attempt(Stamping asked) {
        String before = fault;
        String found;
        try {
            found = asked.stamp();
        } catch (RuntimeException e) {
            found = NestedExceptionUtils.getMostSpecificCause(e).toString();
        }
        fault = found;
        if (found != null && !found.equals(before)) {
            log.warn("no time stamp for the log: {}", found);
        }
    }

    private boolean isClosedAfter(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
