package se.rodatraden.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.rodatraden.store.EventNames;
import se.rodatraden.vision.event.Fact;

/**
 * The end of the feed, read from the store once for all who follow it on this node. One who has fallen further behind than is kept here
 * reads the feed itself until it has caught up, a few at a time, so that those who are slow hold up nobody and take no more than their
 * share of the database. Nothing is kept for a follower: each comes with the position it has.
 */
public final class Tail implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Tail.class);
    private static final int KEPT = 4096;
    private static final int READ = 1000;
    private static final int CATCHING_UP = 4;

    /** What changes which texts of earlier events are read. */
    private static final Set<String> MASKING = Set.of(
            CloudEvent.type(Fact.MarkedConfidential.class, "marked-confidential", EventNames.REVISION),
            CloudEvent.type(Fact.ConfidentialityLifted.class, "confidentiality-lifted", EventNames.REVISION));

    private final Feed feed;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore catchingUp = new Semaphore(CATCHING_UP, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** The event at a position is at that position modulo the length. */
    private final Outgoing[] kept = new Outgoing[KEPT];

    private long first = 1; // the lowest position kept
    private long last; // the highest; first - 1 where there is none
    private volatile boolean running;

    public Tail(Feed feed) {
        this.feed = feed;
    }

    /** There may be something new. Called by whoever hears of it, at least once a second. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /**
     * The next events after a position that are selected, no more than the limit; waits for one no longer than the time. A part without
     * events tells how far the feed was looked through without finding any. While the product stops, it comes at once.
     */
    public Feed.Part next(long after, int limit, Selection selection, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long from = after;
        while (true) {
            Feed.Part part = isKept(from) ? kept(from, limit, selection) : older(from, limit, selection);
            from = Math.max(from, part.readTo());
            if (!part.events().isEmpty() || !running || !awaitAfter(from, end)) {
                return part;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean isKept(long after) {
        lock.lock();
        try {
            return after >= first - 1;
        } finally {
            lock.unlock();
        }
    }

    private Feed.Part kept(long after, int limit, Selection selection) {
        List<Outgoing> events = new ArrayList<>();
        lock.lock();
        try {
            if (after < first - 1) {
                return new Feed.Part(List.of(), after);
            }
            long readTo = after;
            while (readTo < last && events.size() < limit) {
                readTo++;
                Outgoing event = kept[(int) (readTo % KEPT)];
                if (selection.takes(event)) {
                    events.add(event);
                }
            }
            return new Feed.Part(events, readTo);
        } finally {
            lock.unlock();
        }
    }

    private Feed.Part older(long after, int limit, Selection selection) throws InterruptedException {
        catchingUp.acquire();
        try {
            return feed.read(after, limit, selection);
        } finally {
            catchingUp.release();
        }
    }

    /** Waits until there is something after the position; false where the time is out. */
    private boolean awaitAfter(long position, long end) throws InterruptedException {
        lock.lock();
        try {
            while (running && last <= position) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                moved.awaitNanos(left);
            }
            return running && end - System.nanoTime() > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Begins at the end of the feed; what was recorded before is read by those who ask for it. */
    @Override
    public void start() {
        if (running) {
            return;
        }
        last = feed.head();
        first = last + 1;
        running = true;
        Thread.ofPlatform().daemon().name("tail").start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                if (keep(feed.read(last, READ, Selection.ALL))) {
                    continue;
                }
            } catch (RuntimeException e) {
                log.error("the end of the feed cannot be read, trying again", e);
            }
            awaitNews();
        }
    }

    private void awaitNews() {
        try {
            news.tryAcquire(1, TimeUnit.SECONDS);
            news.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private boolean keep(Feed.Part part) {
        if (part.events().isEmpty()) {
            return false;
        }
        lock.lock();
        try {
            if (part.events().stream().anyMatch(e -> MASKING.contains(e.type()))) {
                first = last + 1; // what was kept may be masked now, or no longer
            }
            for (Outgoing event : part.events()) {
                if (event.position() != last + 1) {
                    throw new IllegalStateException("after " + last + " the store gave " + event);
                }
                last = event.position();
                kept[(int) (last % KEPT)] = event;
            }
            first = Math.max(first, last - KEPT + 1);
            moved.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Before the web server does, so that those who wait are answered and go. */
    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
