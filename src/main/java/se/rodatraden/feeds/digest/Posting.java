package se.rodatraden.feeds.digest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the digest processing of this node: on requests made here, and every half minute. */
final class Posting implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Posting.class);
    private static final int LOOK_AGAIN_SECONDS = 30;

    private final DigestPost post;
    private final Semaphore asked = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "digests");
    private volatile boolean closed;

    Posting(DigestPost post) {
        this.post = post;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wake() {
        if (asked.availablePermits() == 0) {
            asked.release();
        }
    }

    private void run() {
        try {
            while (!closed) {
                round();
                asked.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            post.round();
        } catch (RuntimeException e) {
            if (!closed) {
                log.warn("processing e-mail digests failed, retrying: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
