package se.rodatraden.feeds.atom;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How many whole histories are folded at one time for feeds, so that whoever asks for many long ones leaves the rest of the machine to
 * others. A few wait for their turn, and not for long; the next is told to come back.
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

    /** Makes a fold when there is a place. */
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

    /** Makes it while nobody else makes one of the same history. */
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
