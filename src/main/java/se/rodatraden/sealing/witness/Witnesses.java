package se.rodatraden.sealing.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

/**
 * Has each witness cosign the last checkpoint, every few seconds where it has changed. Each has a thread of its own: one that is slow or gone
 * delays neither the others nor the sealing.
 */
public final class Witnesses implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final List<Witness> asked;
    private final Submission submission;
    private final Duration pause;
    private final Map<Witness, String> faults = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param pause between two requests to the same witness, at least */
    Witnesses(List<Witness> asked, Submission submission, Duration pause) {
        this.asked = List.copyOf(asked);
        this.submission = submission;
        this.pause = pause;
    }

    /** The witnesses that are asked. */
    public List<Witness> asked() {
        return asked;
    }

    /** Why the last attempt failed, by the name of the witness; witnesses without a fault are left out. */
    public Map<String, String> faults() {
        Map<String, String> named = new TreeMap<>();
        faults.forEach((witness, why) -> named.put(witness.name(), why));
        return named;
    }

    @Override
    public void start() {
        for (Witness witness : asked) {
            threads.add(Thread.ofVirtual().name("witness " + witness.name()).start(() -> run(witness)));
        }
    }

    @Override
    public boolean isRunning() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    @Override
    public void stop() {
        closed.countDown();
    }

    private void run(Witness witness) {
        Duration next = pause;
        while (!isClosedAfter(next)) {
            String fault = attempt(witness);
            next = fault == null ? pause : longer(next);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private @Nullable String attempt(Witness witness) {
        String fault;
        try {
            fault = submission.submit(witness);
        } catch (RuntimeException e) {
            fault = NestedExceptionUtils.getMostSpecificCause(e).toString();
        }
        String before = fault == null ? faults.remove(witness) : faults.put(witness, fault);
        if (fault != null && !fault.equals(before)) {
            log.warn("the witness {} does not cosign: {}", witness.name(), fault);
        }
        return fault;
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
