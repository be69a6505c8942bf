package se.rodatraden.sealing.timestamp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.rodatraden.sealing.RepeatedRequest;

/** Asks for time stamps in a thread of its own, so that an authority that is slow or gone does not delay the sealing. */
public final class StampingLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StampingLoop.class);

    private final @Nullable Stamping stamping;
    private final @Nullable RepeatedRequest request;

    /**
     * @param stamping null where no authority is asked
     * @param pause between two looks at whether a time stamp is due, at least
     */
    StampingLoop(@Nullable Stamping stamping, Duration pause) {
        this.stamping = stamping;
        request = stamping == null
                ? null
                : new RepeatedRequest(
                        "time stamps",
                        stamping::stamp,
                        pause,
                        fault -> log.warn("no time stamp for the log: {}", fault));
    }

    /** Whether an authority is asked. */
    public boolean isOn() {
        return request != null;
    }

    /** What was there at the last look; null where no authority is asked. */
    Stamping.@Nullable Seen seen() {
        return stamping == null ? null : stamping.seen();
    }

    /** Why the last attempt failed; null where it did not. */
    public @Nullable String fault() {
        return request == null ? null : request.fault();
    }

    @Override
    public void start() {
        if (request != null) {
            request.start();
        }
    }

    @Override
    public boolean isRunning() {
        return request != null && request.isRunning();
    }

    @Override
    public void stop() {
        if (request != null) {
            request.stop();
        }
    }
}
