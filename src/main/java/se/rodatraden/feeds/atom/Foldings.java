package se.rodatraden.feeds.atom;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Limits how many whole histories are folded at a time for feeds, so that requests for long ones do not use up the CPU. A few
 * requests wait briefly for their turn; further ones are asked to retry later.
 */
final class Foldings {
    private static final int WAITING = 16;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore places;

    Foldings() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    Foldings(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    /** Runs a fold when a slot is free. */
    <T> T make(Supplier<T> fold) {
        if (waiting() >= WAITING) {
            throw new FeedBusyException();
        }
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new FeedBusyException();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return fold.get();
        } finally {
            places.release();
        }
    }

    /** Runs a fold, at most one at a time for each history. */
    <T> T alone(ReentrantLock history, Supplier<T> fold) {
        if (history.getQueueLength() >= WAITING) {
            throw new FeedBusyException();
        }
        try {
            if (!history.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new FeedBusyException();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return fold.get();
        } finally {
            history.unlock();
        }
    }

    int waiting() {
        return places.getQueueLength();
    }

    private static FeedBusyException interrupted() {
        Thread.currentThread().interrupt();
        return new FeedBusyException();
    }
}
