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
import se.rodatraden.vision.event.VisionEvent;

/**
 * A buffer of the latest events, read from the store once for all subscribers on this node. A subscriber further behind than the buffer
 * reaches reads the feed itself until it has caught up; only a few may do so at a time, so that slow subscribers neither delay the others
 * nor exhaust the database. The buffer keeps no state per subscriber: each call states its position.
 */
public final class Tail implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Tail.class);
    private static final int KEPT = 4096;
    private static final int READ = 1000;
    private static final int CATCHING_UP = 4;

    /** Events that change which texts of earlier events are masked. */
    private static final Set<String> MASKING = Set.of(
            CloudEvent.type(Fact.MarkedConfidential.class, "marked-confidential", EventNames.REVISION),
            CloudEvent.type(Fact.ConfidentialityLifted.class, "confidentiality-lifted", EventNames.REVISION),
            CloudEvent.type(VisionEvent.TextsErased.class, "texts-erased", EventNames.REVISION));

    private final Feed feed;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore catchingUp = new Semaphore(CATCHING_UP, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** Ring buffer: the event at a position is at index position modulo length. */
    private final Outgoing[] kept = new Outgoing[KEPT];

    private long first = 1; // the lowest buffered position
    private long last; // the highest buffered position; first - 1 if the buffer is empty
    private volatile boolean running;

    public Tail(Feed feed) {
        this.feed = feed;
    }

    /** Signals possible new events; called on notification, and at least once a second. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /**
     * The next matching events after a position, up to the limit; waits for one at most the given time. A part without events states
     * how far the feed was scanned. Returns at once during shutdown.
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

    /** Waits for an event after the position; false on timeout. */
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

    /** Starts at the end of the feed; earlier events are read from the store on request. */
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
                Feed.Part part = feed.read(last, READ, Selection.ALL);
                keep(part);
                if (part.events().size() == READ) {
                    continue;
                }
            } catch (RuntimeException e) {
                log.error("cannot read the tail of the event feed, retrying", e);
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

    private void keep(Feed.Part part) {
        if (part.events().isEmpty()) {
            return;
        }
        lock.lock();
        try {
            if (part.events().stream().anyMatch(e -> MASKING.contains(e.type()))) {
                first = last + 1; // drop the buffer: its texts may have been masked or unmasked
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
        } finally {
            lock.unlock();
        }
    }

    /** Stops before the web server does, so that waiting requests are answered. */
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
