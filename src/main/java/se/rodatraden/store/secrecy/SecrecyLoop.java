package se.rodatraden.store.secrecy;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.rodatraden.store.SecretTexts;

/**
 * Encrypts and erases texts in the background, and drops what was erased from this node's memory, in one thread on each node: soon after a
 * commit, and again after a failure. Two nodes that do the same work find it done, so none needs a lease.
 */
public final class SecrecyLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SecrecyLoop.class);

    /** Between two rounds: a long import wakes it once, not for each event. */
    private static final long PAUSE_MILLIS = 200;

    private static final long RETRY_SECONDS = 10;
    private static final long WAIT_SECONDS = 1;
    private static final long UNASKED_SECONDS = 60;

    private final SecretTexts texts;
    private final Forgetting forgetting;
    private final RememberedErasures erasures;
    private final Semaphore news = new Semaphore(1);
    private volatile long seen = -1;
    private volatile boolean running;

    public SecrecyLoop(SecretTexts texts, Forgetting forgetting, RememberedErasures erasures) {
        this.texts = texts;
        this.forgetting = forgetting;
        this.erasures = erasures;
    }

    /** Signals that there may be events up to a position; without a new one nothing is looked for. */
    public void wake(long position) {
        if (position != seen && news.availablePermits() == 0) {
            seen = position;
            news.release();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("secrecy").start(this::run);
    }

    private void run() {
        boolean failed = false;
        boolean again = false;
        while (running) {
            try {
                news.tryAcquire(
                        failed ? RETRY_SECONDS : again || texts.waits() ? WAIT_SECONDS : UNASKED_SECONDS,
                        TimeUnit.SECONDS);
                Thread.sleep(PAUSE_MILLIS);
                news.drainPermits();
                again = forgetting.round();
                texts.work();
                if (!texts.waits()) {
                    erasures.compare();
                }
                failed = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    log.error("cannot encrypt or erase texts, retrying", e);
                }
                failed = true;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        news.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
