package se.rodatraden.sealing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * Makes a request to a service of others again and again, in a thread of its own, so that one that is slow or gone delays nothing else. Each
 * failure in a row doubles the pause before the next attempt, up to ten minutes.
 */
public final class RepeatedRequest {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final String name;
    private final Supplier<@Nullable String> request;
    private final Duration pause;
    private final Consumer<String> onNewFault;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable String fault;

    /**
     * @param name of the thread
     * @param request answers why it failed, or null
     * @param pause before each attempt, at least
     * @param onNewFault is told why an attempt failed, if the one before did not fail for the same reason
     */
    public RepeatedRequest(
            String name, Supplier<@Nullable String> request, Duration pause, Consumer<String> onNewFault) {
        this.name = name;
        this.request = request;
        this.pause = pause;
        this.onNewFault = onNewFault;
    }

    /** Why the last attempt failed; null where it did not. */
    public @Nullable String fault() {
        return fault;
    }

    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    public boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /** Makes no further attempt; one under way goes on. */
    public void stop() {
        closed.countDown();
    }

    private void run() {
        Duration next = pause;
        while (!isClosedAfter(next)) {
            attempt();
            next = fault == null ? pause : longer(next);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void attempt() {
        String before = fault;
        String found;
        try {
            found = request.get();
        } catch (RuntimeException e) {
            found = NestedExceptionUtils.getMostSpecificCause(e).toString();
        }
        fault = found;
        if (found != null && !found.equals(before)) {
            onNewFault.accept(found);
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
