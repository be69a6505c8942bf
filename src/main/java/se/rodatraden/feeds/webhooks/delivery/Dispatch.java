package se.rodatraden.feeds.webhooks.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes this node deliver the active subscriptions that no other living node delivers. A subscription is leased to one node at a time,
 * timed by the database's clock and renewed well before expiry; a node that dies loses its leases, and another takes over.
 */
public final class Dispatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final WebhookDependencies tools;
    private final Duration lease;
    private final Duration every;
    private final Map<UUID, Runner> runners = new ConcurrentHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    public Dispatch(WebhookDependencies tools, Duration lease, Duration every) {
        this.tools = tools;
        this.lease = lease;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofVirtual().name("webhook dispatch").start(this::run);
        }
    }

    /** Checks at once, after a change of a subscription or of the clock. */
    public void wake() {
        news.release();
        runners.values().forEach(Runner::wake);
    }

    private void run() {
        while (running) {
            try {
                turn();
            } catch (RuntimeException e) {
                log.warn("renewing the leases of subscriptions failed, retrying: {}", e.getMessage());
            }
            try {
                news.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void turn() {
        // Measured from before the database call, so that this node stops before another can take over.
        long until = System.nanoTime() + lease.toNanos();
        List<Deliveries.Held> held = tools.deliveries().claim(tools.node(), lease);
        Set<UUID> ours = new HashSet<>();
        for (Deliveries.Held one : held) {
            ours.add(one.id());
            Runner runner = runners.get(one.id());
            if (runner != null && !runner.stopped() && runner.subscription().version() == one.version()) {
                runner.leasedUntil(until);
            } else if (runner == null || ended(runner)) {
                begin(one.id(), until);
            }
        }
        runners.forEach((id, runner) -> {
            if (!ours.contains(id) && ended(runner)) {
                runners.remove(id, runner);
            }
        });
    }

    /** A runner is not replaced while one of its calls is in progress, since two events of a vision could overtake each other. */
    private boolean ended(Runner runner) {
        runner.stop();
        try {
            return runner.ended(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void begin(UUID id, long until) {
        runners.remove(id);
        tools.deliveries().load(tools.node(), id).ifPresent(work -> {
            Runner runner = new Runner(work, tools, until);
            runners.put(id, runner);
            runner.start();
        });
    }

    /** Stops before the database connection closes. Calls that do not end in time are left to the expiry of their lease. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        news.release();
        runners.values().forEach(Runner::stop);
        long end = System.nanoTime() + LAST_WAIT.toNanos();
        try {
            if (thread != null) {
                thread.join(LAST_WAIT);
            }
            for (Map.Entry<UUID, Runner> one : runners.entrySet()) {
                if (one.getValue().ended(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                    tools.deliveries().release(tools.node(), one.getKey());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("leases of subscriptions were not released and will expire: {}", e.getMessage());
        }
        runners.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
