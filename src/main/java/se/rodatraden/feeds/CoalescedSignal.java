package se.rodatraden.feeds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes a thread that works in rounds. After the first signal it waits a little for those that follow closely, so that they are all answered by one
 * round; a signal given during a round leads to another.
 */
public final class CoalescedSignal implements AutoCloseable {
    private final Gathering gathering;
    private final Semaphore given = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** The wait for further signals; ends early when the signal is closed. */
    @FunctionalInterface
    interface Gathering {
        void await(CountDownLatch closed) throws InterruptedException;
    }

    /** @param gathering how long further signals are waited for after the first */
    public CoalescedSignal(Duration gathering) {
        this(closed -> closed.await(gathering.toMillis(), TimeUnit.MILLISECONDS));
    }

    CoalescedSignal(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Signals that there may be work. */
    public void give() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /**
     * Waits for a signal and those that follow it closely; for none if it is closed. Only one thread may wait.
     *
     * @param atMost how long the first signal is waited for
     * @return whether there was one
     */
    public boolean await(Duration atMost) throws InterruptedException {
        if (isClosed() || !given.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS) || isClosed()) {
            return false;
        }
        gathering.await(closed);
        given.drainPermits();
        return !isClosed();
    }

    /** Ends the waiting. */
    @Override
    public void close() {
        closed.countDown();
        given.release();
    }

    public boolean isClosed() {
        return closed.getCount() == 0;
    }
}
