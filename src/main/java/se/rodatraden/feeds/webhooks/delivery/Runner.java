package se.rodatraden.feeds.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.webhooks.calls.Answer;

/**
 * Delivers one subscription while this node has the lease: one virtual thread reads the feed, one decides what to send, and one makes each
 * call. No database connection is held during calls or waits.
 */
final class Runner {
    private static final Logger log = LoggerFactory.getLogger(Runner.class);
    private static final int PART = 100;
    private static final int ROOM = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Subscription subscription;
    private final Backlog backlog;
    private final Delivering delivering;
    private final Writing writing;
    private final List<Replay> replays;
    private final WebhookDependencies tools;
    private final CallLimits limits;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long leaseEnd;
    private volatile boolean stopped;

    Runner(Deliveries.Work work, WebhookDependencies tools, long leaseEnd) {
        this.subscription = work.subscription();
        this.backlog = work.backlog();
        this.replays = work.replays();
        this.tools = tools;
        this.limits = new CallLimits(subscription, tools.clock().instant());
        this.leaseEnd = leaseEnd;
        this.writing = new Writing(this, tools, subscription);
        this.delivering = new Delivering(this, tools, work, writing);
    }

    Subscription subscription() {
        return subscription;
    }

    void start() {
        begin("reads", this::read);
        begin("decides", this::decide);
        for (Replay replay : replays) {
            begin("replays", () -> new Replaying(this, tools, subscription, replay, delivering, writing).run());
        }
    }

    private void begin(String does, Runnable work) {
        Thread.ofVirtual().name("webhook " + subscription.id() + " " + does).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("delivery of subscription {} failed, restarting where it stopped", subscription.id(), e);
                stop();
            }
        });
    }

    /** The lease lasts until then, by {@link System#nanoTime}; progress is also stored at this point. */
    void leasedUntil(long nanos) {
        leaseEnd = nanos;
        long position = get(backlog::position);
        tools.deliveries().position(tools.node(), subscription.id(), position);
    }

    boolean stopped() {
        return stopped;
    }

    /** Starts no more calls; those in progress end by themselves. */
    void stop() {
        locked(() -> {
            stopped = true;
            changed.signalAll();
        });
    }

    /** Waits for the calls in progress; false on timeout. */
    boolean ended(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!limits.none() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return limits.none();
        } finally {
            lock.unlock();
        }
    }

    /** Checks again, since the clock may have moved. */
    void wake() {
        locked(() -> {
            changed.signalAll();
        });
    }

    <T> T get(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        while (roomToRead()) {
            long after = get(backlog::readTo);
            try {
                Feed.Part part = tools.tail().next(after, PART, subscription.selection(), PATIENCE);
                locked(() -> {
                    backlog.read(part);
                    changed.signalAll();
                });
                if (part.events().isEmpty() && !tools.tail().isRunning()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean roomToRead() {
        return get(() -> {
            while (!stopped && backlog.size() >= ROOM) {
                changed.awaitUninterruptibly();
            }
            return !stopped;
        });
    }

    private void decide() {
        lock.lock();
        try {
            while (!stopped) {
                Instant now = tools.clock().instant();
                Instant again = send(now);
                await(Duration.between(now, again));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a bounded time only, since the clock can be moved in tests and by people. */
    @SuppressWarnings("WaitNotInLoop") // callers check their condition after any wakeup
    private void await(Duration wait) {
        try {
            long nanos = Math.clamp(wait.toNanos(), 1_000_000L, PATIENCE.toNanos());
            changed.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Starts the calls that are allowed now; returns when to check again. */
    private Instant send(Instant now) {
        while (true) {
            Instant free = free(now);
            if (free.isAfter(now)) {
                return free;
            }
            if (!sendOne(now)) {
                return backlog.nextDue().filter(due -> due.isAfter(now)).orElse(now.plus(PATIENCE));
            }
        }
    }

    /** When a call is allowed: now or later. */
    private Instant free(Instant now) {
        return limits.full()
                        || leaseEnd - System.nanoTime() < tools.longestCall().toNanos()
                ? now.plus(PATIENCE)
                : limits.next(now);
    }

    /** Starts a call; false if there is nothing to send. */
    private boolean sendOne(Instant now) {
        boolean mayBehind = limits.mayBehind();
        Optional<Lag> due = mayBehind ? backlog.due(now) : Optional.empty();
        if (due.isPresent()) {
            sendBehind(due.get());
            return true;
        }
        Optional<Outgoing> next = backlog.next();
        if (next.isPresent()) {
            limits.begunNew();
            begin("delivers", () -> {
                try {
                    delivering.deliver(next.get());
                } finally {
                    over(next.get().subject(), false);
                }
            });
            return true;
        }
        Optional<Lag> alone = mayBehind || limits.anyBehind() ? Optional.empty() : backlog.due(now);
        alone.ifPresent(this::sendBehind);
        return alone.isPresent();
    }

    private void sendBehind(Lag vision) {
        limits.begunBehind();
        begin("catches up", () -> {
            try {
                delivering.catchUp(vision);
            } finally {
                over(vision.subject(), true);
            }
        });
    }

    private void over(String subject, boolean wasBehind) {
        locked(() -> {
            backlog.release(subject);
            limits.over(wasBehind);
            changed.signalAll();
        });
    }

    /** Pauses all calls as the receiver asked. */
    @Nullable
    Instant held(Answer answer) {
        Instant until = CallLimits.asked(answer, tools.clock().instant());
        return until == null ? null : get(() -> limits.hold(until));
    }

    /** Waits a while; false if the runner is stopping. */
    boolean pause() {
        lock.lock();
        try {
            await(PATIENCE);
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, not before the given time, until the vision is free and a call is allowed; false if the runner is stopping. */
    boolean turn(String subject, Instant notBefore) {
        lock.lock();
        try {
            while (!stopped) {
                Instant now = tools.clock().instant();
                Instant free = free(now);
                Instant from = notBefore.isAfter(free) ? notBefore : free;
                if (!from.isAfter(now) && backlog.take(subject)) {
                    limits.begun();
                    return true;
                }
                await(from.isAfter(now) ? Duration.between(now, from) : PATIENCE);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    void over(String subject) {
        over(subject, false);
    }

    long positionAfter(Collection<Outcome> outcomes) {
        return get(() -> backlog.positionAfter(outcomes));
    }
}
